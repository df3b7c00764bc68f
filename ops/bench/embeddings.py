"""Measures embeddings through HTTP beside llama-server, in alternating runs. Called by ops/bench/embeddings."""

import base64
import contextlib
import http.client
import json
import math
import os
import random
import socket
import statistics
import struct
import subprocess
import sys
import threading
import time
import urllib.parse

TEXTS, TOKENS = 256, 64
# Each is one token of the model's vocabulary; [CLS] and [SEP] are the other two of a text.
WORDS = (
    "the of and in to was he is as for on with that it his by at from her she you had an were but be this are not my "
    "they one which or have him me first all also their has up who out been when after there into new two its time would "
    "no what about said we over then other so more can if like back them only some could where just during before do made "
    "school through than now years most world may between down well three year while later city until house casa para "
    "como mar rio maria santa".split())
THREADS = os.cpu_count()
# llama-server's default, and as many slots as fill a batch of each size.
PEERS = {"defaults": []} | {
    f"-np {size // TOKENS} -b {size} -ub {size}": [
        "-np", f"{size // TOKENS}", "-b", f"{size}", "-ub", f"{size}", "-c", f"{size // TOKENS * 512}"]
    for size in (256, 512, 1024, 2048)
}


class Server:
    def __init__(self, url, key, model):
        self.address = urllib.parse.urlparse(url)
        self.key, self.model = key, model

    def request(self, path, body):
        connection = http.client.HTTPConnection(self.address.hostname, self.address.port, timeout=300)
        connection.request("POST", path, json.dumps(body), {
            "Authorization": f"Bearer {self.key}", "Content-Type": "application/json"})
        return connection.getresponse()

    def embed(self, texts, encoding):
        """Seconds from the request to the last byte of the answer, and the answer."""
        started = time.perf_counter()
        response = self.request("/v1/embeddings", {"model": self.model, "input": texts, "encoding_format": encoding})
        content = response.read()
        seconds = time.perf_counter() - started
        assert response.status == 200, content
        answer = json.loads(content)
        assert answer["usage"]["prompt_tokens"] == len(texts) * TOKENS, answer["usage"]
        return seconds, [item["embedding"] for item in answer["data"]]

    def gaps(self, tokens):
        """Seconds between the tokens of one chat stream, for as long as it takes."""
        response = self.request("/v1/chat/completions", {
            "model": self.model, "stream": True, "temperature": 0, "max_tokens": tokens, "ignore_eos": True,
            "messages": [{"role": "user", "content": "Tell me a long story about the Andes."}]})
        moments = []
        while part := response.read1(65536):
            moments.extend([time.perf_counter()] * min(1, part.count(b"data: {")))
        return [after - before for before, after in zip(moments, moments[1:])]


@contextlib.contextmanager
def peer(binary, model, flags):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [binary, "-m", model, "--embeddings", "--host", "127.0.0.1", "--port", f"{port}", "-t", f"{THREADS}", *flags],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            with contextlib.suppress(OSError):
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
                connection.request("GET", "/health")
                if connection.getresponse().status == 200:
                    break
            assert process.poll() is None, f"llama-server {flags} did not start"
            time.sleep(0.1)
        yield Server(f"http://127.0.0.1:{port}", "none", "minilm")
    finally:
        process.terminate()
        process.wait()


def texts(generator):
    return [" ".join(generator.choices(WORDS, k=TOKENS - 2)) for _ in range(TEXTS)]


def cosine(left, right):
    return sum(a * b for a, b in zip(left, right)) / math.hypot(*left) / math.hypot(*right)


def compare(ours, best, name, encoding, rounds, generator):
    """One table; whether the figure is reached."""
    mine, theirs = [], []
    for number in range(rounds):
        batch = texts(generator)
        # Who goes first changes, so that what the machine does meanwhile falls on both.
        runs = [(theirs, best), (mine, ours)]
        for seconds, server in runs if number % 2 else reversed(runs):
            seconds.append(server.embed(batch, encoding)[0])
        print(f"{encoding} {number + 1}: llama-server {theirs[-1]:.3f} s, Altiplano {mine[-1]:.3f} s", file=sys.stderr)
    ratios = [b / a for a, b in zip(mine, theirs)]
    print(f"\n| {TEXTS} texts of {TOKENS} tokens, {encoding} | median | min | max |\n|---|---|---|---|")
    for label, values in ((f"llama-server {name}, {THREADS} threads, s", theirs), ("Altiplano, s", mine),
                          ("llama-server / Altiplano, pair by pair", ratios)):
        print(f"| {label} | {statistics.median(values):.3f} | {min(values):.3f} | {max(values):.3f} |")
    return statistics.median(ratios) >= 1


def show_gaps(ours, generator):
    """How a chat stream fares while embeddings are computed without pause."""
    alone = ours.gaps(256)
    stop = threading.Event()

    def flood():
        while not stop.is_set():
            ours.embed(texts(generator), "base64")

    thread = threading.Thread(target=flood)
    thread.start()
    time.sleep(0.5)
    beside = ours.gaps(256)
    stop.set()
    thread.join()
    print("\n| time between two tokens of a chat, ms | median | p95 | longest |\n|---|---|---|---|")
    for label, values in (("alone", alone), ("beside embeddings without pause", beside)):
        ordered = sorted(value * 1000 for value in values)
        print(f"| {label} | {statistics.median(ordered):.1f} | {ordered[len(ordered) * 95 // 100]:.1f} "
              f"| {ordered[-1]:.1f} |")


def main():
    rounds, binary, model, work, server_file = sys.argv[1:]
    with open(work + "/key.json") as file:
        key = json.load(file)["key"]
    with open(server_file) as file:
        ours = Server(json.load(file)["url"], key, "demo-assistant")
    generator = random.Random(64)
    batch = texts(generator)
    vectors = [struct.unpack(f"<{len(base64.b64decode(item)) // 4}f", base64.b64decode(item))
               for item in ours.embed(batch, "base64")[1]]
    tried = {}
    for name, flags in PEERS.items():
        with peer(binary, model, flags) as server:
            for mine, its in zip(vectors, server.embed(batch, "float")[1]):
                assert cosine(mine, its) > 0.999, "the servers do not agree"
            tried[name] = statistics.median(server.embed(texts(generator), "float")[0] for _ in range(3))
            print(f"llama-server {name}: {tried[name]:.3f} s", file=sys.stderr)
    name = min(tried, key=tried.get)
    with peer(binary, model, PEERS[name]) as best:
        best.embed(batch, "float")
        reached = [compare(ours, best, name, encoding, int(rounds), generator) for encoding in ("float", "base64")]
    show_gaps(ours, generator)
    sys.exit(0 if all(reached) else 1)


main()
