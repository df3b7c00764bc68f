"""Writes texts of about 2 KB, and times Presidio's pattern recognisers over them, in turns with policy-bench."""

import json
import random
import statistics
import subprocess
import sys
import time

PROSE = """The delivery was late again, so we called the office and asked what had happened to the two boxes.
A nossa equipe respondeu no mesmo dia e pediu desculpas pelo atraso, que foi causado pela chuva forte na região.
Please find the notes of the meeting below; the next one is in two weeks, and everybody is asked to bring ideas.
O relatório mostra que as vendas cresceram devagar no primeiro trimestre e mais depressa no segundo.
We agreed that the draft needs another look before it goes to print, and that the figures should be checked first.
""".splitlines()
DATA = [
    "Write to joana.prado@example.com.br if anything is missing.", "O CPF do cliente é 529.982.247-25.",
    "Call me at (415) 555-2671 after lunch.", "The invoice was paid with card 4111 1111 1111 1111.",
    "My social security number is 536-90-4399.", "Please pay to IBAN DE89 3704 0044 0532 0130 00.",
    "The server answered from 192.168.14.7 at once.",
]


def texts(count):
    random.seed(7)
    for _ in range(count):
        text = ""
        while len(text.encode()) < 2000:
            text += random.choice(PROSE) + " "
            if random.random() < 0.15:
                text += random.choice(DATA) + " "
        yield text


def presidio(samples, rounds):
    """Milliseconds for each text, by the English pattern recognisers alone: no language model, as the peer's fastest."""
    from presidio_analyzer import PatternRecognizer, predefined_recognizers as predefined

    recognizers = []
    for name in dir(predefined):
        kind = getattr(predefined, name)
        if isinstance(kind, type) and issubclass(kind, PatternRecognizer) and kind is not PatternRecognizer:
            try:
                made = kind()
            except Exception:  # Some want a language or a file.
                continue
            if made.supported_language == "en":
                recognizers.append(made)
    times, entities = [], {entity for one in recognizers for entity in one.supported_entities}
    for number in range(rounds + 1):
        for text in samples:
            start = time.perf_counter()
            for recognizer in recognizers:
                recognizer.analyze(text, recognizer.supported_entities, None)
            if number:
                times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times), len(recognizers), len(entities)


def main():
    bench, packs, work, rounds = sys.argv[1], sys.argv[2].split(","), sys.argv[3], int(sys.argv[4])
    samples = list(texts(60))
    path = work + "/texts.jsonl"
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(text, ensure_ascii=False) + "\n" for text in samples)
    ratios, ours = [], []
    for _ in range(rounds):
        report = json.loads(subprocess.run(
            [bench, *packs, "--texts", path], check=True, capture_output=True, text=True).stdout)
        peer, recognizers, entities = presidio(samples, 2)
        ours.append(report)
        ratios.append(peer * 1000 / report["whole_input_us"]["p50"])
    last = ours[-1]
    median = lambda get: statistics.median(get(one) for one in ours)
    rows = [
        ("2 KB at once, input, p50 (us)", median(lambda o: o["whole_input_us"]["p50"]), 150, -1),
        ("2 KB at once, input, p99 (us)", median(lambda o: o["whole_input_us"]["p99"]), 500, -1),
        ("2 KB at once, output, p50 (us)", median(lambda o: o["whole_output_us"]["p50"]), 150, -1),
        ("2 KB at once, output, p99 (us)", median(lambda o: o["whole_output_us"]["p99"]), 500, -1),
        ("a streamed token, p99 (us)", median(lambda o: o["token_us"]["p99"]), 50, -1),
        ("scan of clean prose (MB/s)", median(lambda o: o["scan_mb_s"]), 200, 1),
        ("longest hold-back of clean prose (bytes)", max(o["hold"] for o in ours), 64, -1),
        ("memory at 10 M tokens / at 1 M", median(lambda o: o["memory_kb"][1] / o["memory_kb"][0]), 1.05, -1),
        (f"faster than Presidio's {recognizers} recognisers", statistics.median(ratios), 60, 1),
        (f"entities (Presidio: {entities})", last["entities"], entities, 1),
    ]
    failed = 0
    for name, value, bound, sign in rows:
        reached = (value - bound) * sign >= 0
        failed += not reached
        print(f"{name:48} {value:12.2f}   asked {bound:8}   {'reached' if reached else 'NOT REACHED'}")
    print("longest hold-back of clean prose, each rule alone (bytes):")
    for rule, held in sorted(last["hold_by_rule"].items(), key=lambda one: (-one[1], one[0])):
        print(f"  {rule:46} {held:12}")
    sys.exit(1 if failed else 0)


main()
