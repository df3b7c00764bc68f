"""The table, and the files in docs/benchmarks."""

import json
import statistics


def rows(measured):
    """One row for each metric: medians of all runs, and whether what was to be reached was."""
    for metric in measured.workload.metrics:
        own, peer = measured.own_values(metric), measured.peer_values(metric)
        value = statistics.median(own) if own else None
        other = statistics.median(peer) if peer else None
        reached = metric.reached(value, other)
        yield {
            "workload": measured.workload.name, "title": measured.workload.title, "metric": metric.name,
            "unit": metric.unit, "llama_server": other, "llama_server_configuration": measured.best(metric),
            "llama_server_runs": peer, "altiplano": value, "altiplano_runs": own,
            "ratio": value / other if value is not None and other else None, "reach": metric.reach(),
            "reached": reached}


def table(all_rows):
    """The rows as Markdown."""
    lines = ["| workload | metric | llama-server (its best) | Altiplano | ratio | reach | reached |",
             "|---|---|---|---|---|---|---|"]
    for row in all_rows:
        peer = _value(row["llama_server"], row["unit"])
        if row["llama_server_configuration"]:
            peer += f" ({row['llama_server_configuration']})"
        ratio = "-" if row["ratio"] is None else f"{row['ratio']:.3g}"
        reached = {True: "yes", False: "NO", None: "not measured"}[row["reached"]]
        lines.append(
            f"| {row['workload']} | {row['metric'].replace('_', ' ')} | {peer} "
            f"| {_value(row['altiplano'], row['unit'])} | {ratio} | {row['reach']} | {reached} |")
    return "\n".join(lines)


def _value(value, unit):
    return "-" if value is None else f"{value:.3g} {unit}".strip()


def write(folder, facts, all_rows, runs):
    """docs/benchmarks/runtime.json with every single run, and runtime.md for reading."""
    folder.mkdir(parents=True, exist_ok=True)
    content = {"machine": facts, "rows": all_rows, "runs": runs}
    (folder / "runtime.json").write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n")
    titles = "\n".join(f"- **{row['workload']}**: {row['title']}" for row in _first_of_each(all_rows))
    described = "\n".join(f"| {name.replace('_', ' ')} | {value} |" for name, value in facts.items())
    failures = [f"- {run['workload']}, round {failed['round']}, {failed['server']}: {failed['failure']}"
                for run in runs for failed in run["failures"]]
    parts = [
        "# The batch scheduler beside llama-server",
        "Written by `ops/bench/runtime`; [README.md](README.md) says what each number means. Medians of all rounds, "
        "the servers in turns, each alone on the machine.",
        table(all_rows), titles, "## Machine and builds", "| | |\n|---|---|\n" + described]
    if failures:
        parts += ["## What failed", "\n".join(failures)]
    (folder / "runtime.md").write_text("\n\n".join(parts) + "\n")


def _first_of_each(all_rows):
    seen = set()
    return [row for row in all_rows if not (row["workload"] in seen or seen.add(row["workload"]))]
