"""Fits the weights of the prompt-injection scorer. See ops/fit-injection, which calls it.

    injection_fit.py ROOT BENCH [--check]     ROOT is the repository, BENCH the built injection-bench
"""

import ast
import gettext
import json
import pathlib
import random
import re
import subprocess
import sys
import sysconfig
import zlib

import numpy as np

from injection_model import PRIOR, SIGNALS, Model, Texts, fit, rounded

# The splits that weights may be learnt from. Everything else is held out and is never read here.
LEARNT = ("train", "calibration")
# Penalties of weights by their kind, how much more a benign text weighs than an attack, and in how many texts a feature
# must stand: chosen by ops/fit-injection's own cross-validation.
OPTIONS = {
    "word": 2.0, "near": 1.0, "start": 8.0, "single": 1.0, "pair": 2.0, "signal": 5.0, "benign": 2.0, "least": 2,
    "turns": 3, "rounds": 120,
}
# Texts that were made of others weigh less than those that someone wrote for the set.
IMPORTANCE = {"joined": 0.5, "prose": 1.0}
# What short plain texts weigh: few words have to tell them.
PLAIN = 6.0
# What share of the benign texts that neither the fit nor the prior has seen may reach 0.5; the bias is set to that. The
# prior has seen those of other groups.
FALSE_POSITIVES = 0.04
FRESH = ("second-", "third-", "fourth-", "fifth-")
FOLDS = 5
# Smaller weights are left out.
LEAST_WEIGHT = 0.12
LEAST_NEIGHBOUR = 0.2
# The log odds of a text in which only a code shows, but one that surely hides an attack.
SURE = 6.0
JOINED = 1000
# The most paragraphs of a kind that are read.
PROSE = 2000
CODES = ("encoded", "encodingrequest", "leet", "manyshot", "turns", "faketurns", "policy", "splitting")
SURROUNDINGS = ("doc", "email", "general", "longdoc", "prose", "security", "sysadmin")


def prior(file):
    """The weights that the penalty draws to: those that the scorer had before this script, whose own fit is lost. Signals
    are marked by `!`."""
    expected = {}
    for entry in file.read_text().split():
        name, value = entry.rsplit(":", 1)
        if name[0] == "!":
            PRIOR[name[1:]] = int(value) / 100
        elif name != "bias":
            expected[name] = int(value) / 100
    return expected


def learnt(root):
    texts = []
    for name in ("attacks", "benign"):
        file = root / "Tests/DetectionTests/Golden/injection" / f"{name}.jsonl"
        rows = [json.loads(line) for line in file.read_text().splitlines()]
        texts += [row for row in rows if row["split"] in LEARNT]
    return texts


def paragraphs(text):
    return [part for part in re.split(r"\n\s*\n", text) if 60 <= len(part) <= 1800]


def prose(root):
    """Harmless paragraphs: the repository's documentation, comments, code and packs, and the documentation strings of
    Python's own library. Files that speak of attacks in examples are left out."""
    pieces = {"documents": [], "comments": [], "code": [], "strings": []}
    names = [root / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md")]
    for file in names + sorted((root / "docs").rglob("*.md")) + sorted((root / "policies").rglob("*.yaml")):
        if "injection" not in file.name:
            pieces["documents"] += paragraphs(file.read_text())
    for file in sorted((root / "Sources").rglob("*.swift")):
        if "Injection" in file.parts:
            continue
        text = file.read_text()
        for block in re.findall(r"(?:^[ ]*///? .*\n)+", text, re.MULTILINE):
            pieces["comments"] += paragraphs(re.sub(r"^ *///? ?", "", block, flags=re.MULTILINE))
        pieces["code"] += paragraphs(text)
    library = pathlib.Path(sysconfig.get_paths()["stdlib"])
    for file in sorted(library.rglob("*.py")):
        if {"test", "tests", "site-packages", "dist-packages", "idlelib"} & set(file.parts):
            continue
        try:
            nodes = ast.walk(ast.parse(file.read_text()))
        except (SyntaxError, UnicodeDecodeError):
            continue
        kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
        for text in filter(None, (ast.get_docstring(node) for node in nodes if isinstance(node, kinds))):
            pieces["strings"] += paragraphs(text)
    pieces |= catalogues()
    chance, texts = random.Random(2), []
    for kind, parts in pieces.items():
        parts = sorted(set(parts))
        for number, text in enumerate(chance.sample(parts, min(len(parts), PROSE))):
            language = kind if len(kind) == 2 else "en"
            texts.append({
                "group": f"prose-{kind}-{number}", "family": "prose", "language": language, "split": "train",
                "label": 0, "text": text})
    return texts


def catalogues():
    """Messages of the system's programs, of every second catalogue: the others are left to measure on."""
    pieces = {language: [] for language in ("en", "pt", "es", "de", "fr")}
    for file in sorted(pathlib.Path("/usr/share/locale").glob("*/LC_MESSAGES/*.mo")):
        language = file.parts[-3][:2]
        if language not in pieces or zlib.crc32(file.name.encode()) % 2:
            continue
        try:
            with file.open("rb") as opened:
                messages = gettext.GNUTranslations(opened)._catalog
        except (OSError, UnicodeDecodeError, ValueError):
            continue
        for original, message in messages.items():
            if isinstance(original, str) and isinstance(message, str) and original:
                pieces["en"] += [original] if 40 <= len(original) <= 1800 else []
                pieces[language] += [message] if 40 <= len(message) <= 1800 else []
    return pieces


def joined(texts):
    """Attacks between harmless texts, as documents hide them, and harmless texts alone."""
    chance = random.Random(1)
    calm = {}
    for row in texts:
        if row["label"] == 0 and row["family"] in SURROUNDINGS:
            calm.setdefault(row["language"], []).append(row["text"])
    attacks = [row for row in texts if row["label"] == 1 and row["family"] not in CODES]
    made = []
    for number in range(JOINED):
        attack = chance.choice(attacks)
        gap = chance.choice(["\n\n", "\n", " "])
        language = attack["language"] if attack["language"] in calm else "en"
        pieces = [chance.choice(calm[language]) for _ in range(chance.choice([1, 2, 2, 3]))]
        made.append(dict(attack, group="joined-" + attack["group"], family="joined", text=gap.join(
            pieces[:1] + [attack["text"]] + pieces[1:])))
        made.append({
            "group": f"joined-{number}", "family": "joined", "language": language, "split": "train", "label": 0,
            "text": gap.join(pieces + [chance.choice(calm[language])])})
    return made


def features(bench, texts):
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in texts)
    done = subprocess.run([bench, "features"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def importance(texts):
    return np.array([
        PLAIN if row["group"].startswith("plain-") else IMPORTANCE.get(row["family"], 1.0) for row in texts.rows])


def fitted(texts, expected):
    return fit(texts, OPTIONS, model=Model(texts.columns, expected), importance=importance(texts))


def unseen_scores(texts, expected):
    """The log odds of each text by a model that was fitted without its group."""
    folds = np.array([
        zlib.crc32(row["group"].removeprefix("joined-").encode()) % FOLDS for row in texts.rows])
    scores = np.zeros(len(texts.rows))
    for fold in range(FOLDS):
        others = Texts(texts.subset(folds != fold), least=OPTIONS["least"], expected=expected)
        model = fitted(others, expected)
        scores[folds == fold] = Texts(texts.subset(folds == fold), columns=others.columns).scores(model)[0]
    return scores


def shift(texts, scores):
    """What the bias needs so that only FALSE_POSITIVES of the unseen benign texts reach 0.5."""
    kept = np.array([row["group"].startswith(FRESH) for row in texts.rows])
    benign = np.sort(scores[kept & (texts.label == 0)])[::-1]
    limit = benign[int(FALSE_POSITIVES * len(benign))]
    found = np.mean(scores[kept & (texts.label == 1)] > limit)
    print(
        f"unseen texts of the train split: {100 * found:.1f} % of the attacks at {100 * FALSE_POSITIVES:.1f} % false "
        f"positives; the bias moves by {-limit:+.2f}")
    return -limit


HEAD = """    /// Fitted by ops/fit-injection, together with ``InjectionWeights``, on the train and calibration splits of
    /// Tests/DetectionTests/Golden/injection and the repository's documentation; small weights are left out.
"""


def swift(name, title, entries):
    lines, line = [], "       "
    for entry in entries:
        if len(line) + 1 + len(entry) > 119:
            lines.append(line)
            line = "       "
        line += " " + entry
    lines.append(line)
    body = "\n".join(lines)
    return f'extension WordingModel {{\n    /// {title}\n{HEAD}    static let {name} = """\n{body}\n        """\n}}\n'


def write(folder, model):
    """Writes WordingWeights*.swift and the values in InjectionWeights.swift."""
    entries = {"Concepts": [], "Pairs": [], "Words": [], "Neighbours": []}
    for name, column in sorted(model.columns.items()):
        weight = round(model.weights[column] * 100)
        if weight:
            kind = {"=": "Words", "&": "Neighbours"}.get(name[0]) or ("Pairs" if ">" in name else "Concepts")
            entries[kind].append(f"{name}:{weight}")
    titles = {
        "Concepts": "Weights of concepts and of those that a text begins with",
        "Pairs": "Weights of pairs of concepts", "Words": "Weights of single words",
        "Neighbours": "Weights of words that stand next to each other"}
    for old in folder.glob("WordingWeights+*.swift"):
        old.unlink()
    parts = []
    for kind, list_of_kind in entries.items():
        size = 34_000
        pieces, length = [[]], 0
        for entry in list_of_kind:
            length += len(entry) + 1
            if length > size:
                pieces.append([])
                length = len(entry) + 1
            pieces[-1].append(entry)
        for number, piece in enumerate(pieces, 1):
            several = len(pieces) > 1
            name = f"{kind}{number if several else ''}"
            title = titles[kind] + (f", part {number} of {len(pieces)}." if several else ".")
            (folder / f"WordingWeights+{name}.swift").write_text(swift("fitted" + name, title, piece))
            parts.append("fitted" + name)
    lines = "".join(f"        {part},\n" for part in parts)
    (folder / "WordingWeights.swift").write_text(
        "extension WordingModel {\n    /// What ops/fit-injection wrote.\n"
        f"    static let fittedParts = [\n{lines}    ]\n}}\n")
    file = folder / "InjectionWeights.swift"
    text = re.sub(r"(fitted = InjectionWeights\(bias: )[-0-9.]+", rf"\g<1>{model.bias:.2f}", file.read_text())
    scorer = (folder / "InjectionScore.swift").read_text()
    cases = dict(re.findall(r'case (\w+) = "([a-z-]+)"', scorer))
    cases.update({word: word for word in re.findall(r"case (\w+)\n", scorer)})
    for case, name in cases.items():
        if name in PRIOR:
            value = model.signal_weights[SIGNALS.index(name)]
            text, count = re.subn(rf"(case \.{case}: )[-0-9.]+", rf"\g<1>{value:.2f}", text)
            assert count == 1, case
    file.write_text(text)
    print({kind: len(values) for kind, values in entries.items()})


def main():
    root, bench = pathlib.Path(sys.argv[1]), sys.argv[2]
    texts = learnt(root) + prose(root)
    texts += joined(texts)
    expected = prior(root / "ops/lib/injection-prior.txt")
    seen = Texts(features(bench, texts), least=OPTIONS["least"], expected=expected)
    print(f"{len(seen.rows)} texts, {len(seen.columns)} features")
    moved = shift(seen, unseen_scores(seen, expected))
    if "--check" in sys.argv:
        return
    model = rounded(fitted(seen, expected), LEAST_WEIGHT, LEAST_NEIGHBOUR)
    model.bias += moved
    # A code that surely hides an attack is one, also within another code: each layer multiplies by what it hides.
    encoded = SIGNALS.index("encoded-attack")
    model.signal_weights[encoded] = max(model.signal_weights[encoded], SURE - model.bias)
    write(root / "Sources/Detection/Injection", model)


if __name__ == "__main__":
    main()
