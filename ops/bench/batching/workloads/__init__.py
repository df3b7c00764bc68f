"""The workloads, one a file, in the order they run."""

from . import flood, longprompt, shared, unique

ALL = (shared.WORKLOAD, unique.WORKLOAD, longprompt.WORKLOAD, flood.WORKLOAD)
