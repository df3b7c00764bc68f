"""Runs a workload on both servers in alternation and keeps every single run."""

import asyncio
import secrets
import sys
import time

from . import servers

# llama-server's defaults are -b 2048 -ub 512.
PEER_CONFIGURATIONS = {
    "defaults": (), **{f"-b {size} -ub {size}": ("-b", str(size), "-ub", str(size)) for size in (64, 128, 256, 512)}}


class Measured:
    """The runs of one workload: of llama-server by configuration, and of Altiplano."""

    def __init__(self, workload):
        self.workload = workload
        self.peer = {}
        self.own = []
        self.failures = []

    def best(self, metric):
        """llama-server's configuration that served this metric best in the first round, or None."""
        known = {name: runs[0]["values"][metric.name] for name, runs in self.peer.items() if runs}
        if not known:
            return None
        return (max if metric.better == "higher" else min)(known, key=known.get)

    def peer_values(self, metric):
        best = self.best(metric)
        return [run["values"][metric.name] for run in self.peer[best]] if best else []

    def own_values(self, metric):
        return [run["values"][metric.name] for run in self.own]


def measure(workload, machine, rounds, quick):
    """Alternates the servers. In the first round llama-server runs with each configuration, later with its best ones,
    and not again where no figure is compared with it."""
    measured = Measured(workload)
    scale = 0.4 if quick else 1
    for number in range(rounds):
        # No round profits from what an earlier one left in a cache, and both servers get the same text.
        seed = secrets.token_hex(4)
        for name in _configurations(measured, number, quick):
            if run := _attempt(measured, name, number, lambda: _peer_run(workload, machine, name, seed, scale)):
                measured.peer.setdefault(name, []).append(run)
        if run := _attempt(measured, "Altiplano", number, lambda: _own_run(workload, machine, seed, scale)):
            measured.own.append(run)
    return measured


def _configurations(measured, number, quick):
    if measured.workload.reference:
        return ["llama-batched-bench"]
    if not measured.workload.explores:
        return ["defaults"] if number == 0 else []
    if quick:
        return ["defaults"]
    if number == 0:
        return list(PEER_CONFIGURATIONS)
    return list(dict.fromkeys(best for metric in measured.workload.metrics if (best := measured.best(metric))))


def _peer_run(workload, machine, configuration, seed, scale):
    if workload.reference:
        return workload.reference(machine, seed)
    flags = PEER_CONFIGURATIONS[configuration]
    with servers.llama_server(machine, workload.cells, workload.slots, flags) as server:
        return _run(workload, server, seed, scale)


def _own_run(workload, machine, seed, scale):
    with servers.altiplano(machine, workload.cells, tenants=workload.tenants) as server:
        return _run(workload, server, seed, scale)


def _run(workload, server, seed, scale):
    return asyncio.run(asyncio.wait_for(workload.run(server, seed, scale), workload.seconds))


def _attempt(measured, name, number, run):
    """One run, or None with the reason noted: a failed run stops nothing else."""
    workload, started = measured.workload, time.monotonic()
    try:
        values, details = run()
    except Exception as error:  # whatever it was, the other workloads are still worth measuring
        reason = str(error) or f"{type(error).__name__} (the deadline is {workload.seconds:.0f} s)"
        measured.failures.append({"server": name, "round": number + 1, "failure": reason})
        print(f"  {workload.name} round {number + 1}, {name}: FAILED: {reason}", file=sys.stderr, flush=True)
        return None
    shown = ", ".join(f"{metric.name} {values[metric.name]:.4g} {metric.unit}".strip() for metric in workload.metrics)
    seconds = time.monotonic() - started
    print(f"  {workload.name} round {number + 1}, {name}: {shown} ({seconds:.0f} s)", file=sys.stderr, flush=True)
    return {"round": number + 1, "seconds": round(seconds, 1), "values": values, "details": details}
