"""Measures decode speed through HTTP beside llama-bench, in alternating runs. Called by ops/bench/decode."""

import http.client
import json
import statistics
import subprocess
import sys
import time
import urllib.parse

TOKENS = 128


def peer(binary, model, depth):
    """Tokens a second of llama-bench after as many tokens of context as our prompt has: attention costs grow with it."""
    output = subprocess.run(
        [binary, "-m", model, "-p", "0", "-n", str(TOKENS), "-d", str(depth), "-r", "1", "-o", "json"],
        check=True, capture_output=True, text=True,
    ).stdout
    result = json.loads(output)[0]
    return result["avg_ts"], result["n_threads"]


def through_http(url, key):
    """Tokens a second between the first and the last token of one stream, and the time to the first, in seconds."""
    address = urllib.parse.urlparse(url)
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=120)
    body = json.dumps({
        "model": "demo-assistant", "stream": True, "temperature": 0, "max_tokens": TOKENS, "ignore_eos": True,
        "stream_options": {"include_usage": True},
        "messages": [{"role": "user", "content": "Tell me a long story about the Andes."}],
    })
    started = time.perf_counter()
    connection.request("POST", "/v1/chat/completions", body, {
        "Authorization": f"Bearer {key}", "Content-Type": "application/json"})
    response = connection.getresponse()
    assert response.status == 200, response.read()
    # The client shares the machine's cores with the model: it only notes when bytes came, and reads them afterwards.
    arrivals, parts = [], []
    while part := response.read1(65536):
        arrivals.append(time.perf_counter())
        parts.append(part)
    times, usage, text, arrived = [], None, b"", zip(arrivals, parts)
    for moment, part in arrived:
        text += part
        while b"\n\n" in text:
            event, text = text.split(b"\n\n", 1)
            if not event.startswith(b"data: {"):
                continue
            chunk = json.loads(event[6:])
            if chunk["choices"] and chunk["choices"][0]["delta"].get("content"):
                times.append(moment)
            usage = chunk.get("usage") or usage
    assert usage["completion_tokens"] == TOKENS, usage
    return (TOKENS - 1) / (times[-1] - times[0]), times[0] - started, usage["prompt_tokens"]


def main():
    rounds, binary, model, key_file, server_file = sys.argv[1:]
    with open(key_file) as file:
        key = json.load(file)["key"]
    with open(server_file) as file:
        url = json.load(file)["url"]
    _, _, depth = through_http(url, key)
    ours, theirs, firsts = [], [], []
    for round_number in range(int(rounds)):
        speed, threads = peer(binary, model, depth)
        theirs.append(speed)
        speed, first, _ = through_http(url, key)
        ours.append(speed)
        firsts.append(first)
        print(f"round {round_number + 1}: llama-bench {theirs[-1]:.1f}, HTTP {ours[-1]:.1f} tokens/s", file=sys.stderr)
    ratios = [a / b for a, b in zip(ours, theirs)]
    print(f"| decode of {TOKENS} tokens, one client | median | min | max |\n|---|---|---|---|")
    for name, values in ((f"llama-bench -d {depth}, {threads} threads, tokens/s", theirs), ("through HTTP, tokens/s", ours),
                         ("ratio, pair by pair", ratios), ("time to first token, s", firsts)):
        print(f"| {name} | {statistics.median(values):.3g} | {min(values):.3g} | {max(values):.3g} |")


main()
