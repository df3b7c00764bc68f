"""Recall and false positives of rules on the held-out splits, by words alone and with the nearness to known attacks. Called
by ops/bench/injection.

    injection.py ALTIPLANO FILE...     ALTIPLANO is the command, FILE a file of labelled texts
"""

import json
import subprocess
import sys
import tempfile
import time

HELD_OUT = ("independent", "independent2", "independent3", "test")
PACK = """
id: bench
version: 1.0.0
description: Both thresholds of the default packs.
rules:
  - {{ id: half, stages: [input], detector: {{ prompt_injection: {{ threshold: 0.5, similarity: {0} }} }}, action: flag }}
  - {{ id: sure, stages: [input], detector: {{ prompt_injection: {{ threshold: 0.9, similarity: {0} }} }}, action: flag }}
"""


def matched(command, texts, similarity):
    """The rules that each text hits, and the seconds that took."""
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as pack:
        pack.write(PACK.format(similarity))
        pack.flush()
        lines = "".join(
            json.dumps({"id": number, "text": row["text"], "stage": "input"}) + "\n" for number, row in enumerate(texts))
        started = time.perf_counter()
        done = subprocess.run(
            [command, "policy", "explain", "--policy", pack.name, "--jsonl"], input=lines, text=True,
            stdout=subprocess.PIPE, check=True)
        seconds = time.perf_counter() - started
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(texts) and not any(match["entity"] == "ERROR" for a in answers for match in a["matches"])
    return [{match["rule"] for match in answer["matches"]} for answer in answers], seconds


def main():
    command, files = sys.argv[1], sys.argv[2:]
    texts = [row for file in files for row in map(json.loads, open(file, encoding="utf-8")) if row["split"] in HELD_OUT]
    print("\n| rules | split | attacks | found at 0.5 | at 0.9 | benign | taken at 0.5 | at 0.9 | seconds |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name, similarity in (("by words", "false"), ("and nearness to attacks", "true")):
        rules, seconds = matched(command, texts, similarity)
        for split in (*HELD_OUT, "all"):
            cells = []
            for label in (1, 0):
                hits = [hit for row, hit in zip(texts, rules) if row["label"] == label and split in (row["split"], "all")]
                cells.append(str(len(hits)))
                for rule in ("half", "sure"):
                    count = sum(rule in hit for hit in hits)
                    cells.append(f"{100 * count / len(hits):.1f} % ({count})")
            print(f"| {name} | {split} | " + " | ".join(cells) + f" | {seconds:.1f} |")


if __name__ == "__main__":
    main()
