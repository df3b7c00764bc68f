"""Measures what a JSON schema costs one client's stream, here and in llama-server. Called by ops/bench/openai."""

import contextlib
import http.client
import json
import socket
import statistics
import subprocess
import sys
import time
import urllib.parse

TOKENS = 256
SCHEMA = {
    "type": "object", "required": ["people"], "additionalProperties": False,
    "properties": {"people": {
        "type": "array", "minItems": 40, "maxItems": 60,
        "items": {
            "type": "object", "required": ["name", "city", "age", "role"], "additionalProperties": False,
            "properties": {
                "name": {"type": "string", "maxLength": 40}, "city": {"type": "string", "maxLength": 40},
                "age": {"type": "integer", "minimum": 0, "maximum": 120},
                "role": {"enum": ["engineer", "teacher", "doctor", "farmer", "artist"]},
            },
        },
    }},
}
FORMAT = {"type": "json_schema", "json_schema": {"name": "people", "schema": SCHEMA, "strict": True}}


def stream(address, key, seed, **more):
    """Tokens a second between the first and the last token of one stream of exactly `TOKENS` tokens."""
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=300)
    body = json.dumps({
        "model": "demo-assistant", "stream": True, "max_tokens": TOKENS, "stream_options": {"include_usage": True},
        "messages": [{"role": "user", "content": "List forty people of a small town with name, city, age and role."}],
    } | seed | more)
    connection.request("POST", "/v1/chat/completions", body, {
        "Authorization": f"Bearer {key}", "Content-Type": "application/json"})
    response = connection.getresponse()
    assert response.status == 200, response.read()
    # The client shares the machine's cores with the model: it only notes when bytes came, and reads them afterwards.
    arrivals, parts = [], []
    while part := response.read1(65536):
        arrivals.append(time.perf_counter())
        parts.append(part)
    text = b"".join(parts)
    events = [json.loads(line[6:]) for line in text.split(b"\n\n") if line.startswith(b"data: {")]
    usage = next(event["usage"] for event in reversed(events) if event.get("usage"))
    assert usage["completion_tokens"] == TOKENS, usage
    return (TOKENS - 1) / (arrivals[-1] - arrivals[0])


@contextlib.contextmanager
def llama_server(binary, model):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [binary, "-m", model, "--port", str(port), "-c", "8192", "-np", "1", "--no-warmup"], stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    address = urllib.parse.urlparse(f"http://127.0.0.1:{port}")
    try:
        for _ in range(600):
            with contextlib.suppress(OSError):
                connection = http.client.HTTPConnection(address.hostname, port, timeout=5)
                connection.request("GET", "/health")
                if connection.getresponse().status == 200:
                    break
            time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait()


def row(name, values):
    return f"| {name} | {statistics.median(values):.3g} | {min(values):.3g} | {max(values):.3g} |"


def main():
    rounds, binary, model, key_file, server_file, surface_file = sys.argv[1:]
    with open(key_file) as file:
        key = json.load(file)["key"]
    with open(server_file) as file:
        ours = urllib.parse.urlparse(json.load(file)["url"])
    with open(surface_file) as file:
        surface = json.load(file)
    measured = {}
    with llama_server(binary, model) as theirs:
        for number in range(int(rounds)):
            # With a seed nothing is guessed by lookup, so both runs take one step a token.
            settings = {"seeded": {"seed": number + 1, "temperature": 0.8}, "greedy": {"temperature": 0}}
            for name, seed in settings.items():
                for who, address in (("ours", ours), ("llama-server", theirs)):
                    free = stream(address, key, seed, ignore_eos=True)
                    held = stream(address, key, seed, response_format=FORMAT)
                    for what, value in (("free", free), ("schema", held), ("ratio", held / free)):
                        measured.setdefault((who, name, what), []).append(value)
            print(f"round {number + 1} done", file=sys.stderr)
    print(f"| {TOKENS} tokens, one client | median | min | max |\n|---|---|---|---|")
    for (who, name, what), values in measured.items():
        unit = "with schema / without" if what == "ratio" else f"{what}, tokens/s"
        print(row(f"{who}, {name}: {unit}", values))
    compiles = surface["compile_ms"]
    p99 = compiles[int(len(compiles) * 0.99)]
    print("\n| without a model | |\n|---|---|")
    print(f"| a schema of 30 fields to a machine, {len(compiles)} schemas: p50, p99, ms | "
          f"{statistics.median(compiles):.2f}, {p99:.2f} |")
    for one in surface["reading"]:
        print(f"| reading a streamed tool call of {one['tokens']} tokens, ms | {one['milliseconds']:.2f} |")
    reading = {one["tokens"]: one["milliseconds"] for one in surface["reading"]}
    reached = {
        "decode with a schema at least 0.85": statistics.median(measured["ours", "seeded", "ratio"]) >= 0.85,
        "compiling p99 under 10 ms": p99 < 10,
        "20,000 tokens read in under 50 ms": reading[20_000] < 50,
    }
    missed = [name for name, is_reached in reached.items() if not is_reached]
    print("\nall figures are reached" if not missed else f"\nnot reached: {', '.join(missed)}")
    sys.exit(1 if missed else 0)


main()
