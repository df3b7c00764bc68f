"""The workloads, one a file, in the order they run."""

from . import cancelled, ceiling, flood, longprompt, pressure, shared, single, unique

ALL = tuple(
    module.WORKLOAD for module in (shared, ceiling, unique, longprompt, flood, pressure, cancelled, single))
