"""Reads the arguments, runs the workloads, prints and keeps the results. ops/bench/runtime gives the paths."""

import argparse
import os
import signal
import sys
import tempfile
from pathlib import Path

from . import agreement, report, rounds, workloads
from .facts import facts
from .servers import Machine

RESULTS = Path("docs/benchmarks")


def main():
    options = _options()
    # As Ctrl-C does: leaves through every `finally`, so that the servers stop.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    chosen = [workload for workload in workloads.ALL if not options.only or workload.name in options.only]
    with tempfile.TemporaryDirectory(prefix="altiplano-bench.") as work:
        machine = Machine(options.altiplano, options.tools, options.model, options.threads, Path(work))
        agreed = agreement.check(machine)
        print(f"greedy text: {agreed}", file=sys.stderr, flush=True)
        all_rows, runs = [], []
        for workload in chosen:
            print(f"{workload.name}: {workload.title}", file=sys.stderr, flush=True)
            measured = rounds.measure(workload, machine, options.rounds, options.quick)
            all_rows += report.rows(measured)
            runs.append({"workload": workload.name, "llama_server": measured.peer, "altiplano": measured.own,
                         "failures": measured.failures})
        described = {**facts(machine, options.rounds), "greedy_text": agreed}
    print(report.table(all_rows))
    if options.output:
        report.write(options.output, described, all_rows, runs)
        print(f"\nEvery single run is in {options.output}/runtime.json.", file=sys.stderr)
    # A quick run says whether the bench works; only a full one says whether the figures are reached.
    sys.exit(0 if all(row["reached"] or options.quick and row["reached"] is not None for row in all_rows) else 1)


def _options():
    names = [workload.name for workload in workloads.ALL]
    parser = argparse.ArgumentParser(prog="ops/bench/runtime", description="The batch scheduler beside llama-server.")
    parser.add_argument("--rounds", type=int, default=3, help="alternating rounds of each workload (default 3)")
    parser.add_argument("--only", type=lambda text: text.split(","), metavar="NAME,...", help=", ".join(names))
    parser.add_argument("--quick", action="store_true", help="one short round, llama-server's defaults only")
    parser.add_argument("--output", type=Path, default=RESULTS, help="folder of the results")
    parser.add_argument("--threads", type=int, default=os.cpu_count(), help="threads of either server (default: cores)")
    for name in ("altiplano", "tools", "model"):
        parser.add_argument(f"--{name}", type=Path, required=True, help=argparse.SUPPRESS)
    options = parser.parse_args()
    for name in options.only or []:
        if name not in names:
            parser.error(f"there is no workload '{name}'; there are {', '.join(names)}")
    if not 1 <= options.rounds <= 99:
        parser.error("--rounds must be from 1 to 99")
    if options.quick:
        options.rounds = 1
    # A part of the table, or a quick one, must not replace the whole one.
    if (options.quick or options.only) and options.output == RESULTS:
        options.output = None
    return options


main()
