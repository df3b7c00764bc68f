"""What the libraries can do at most: llama-batched-bench computes the tokens of the workload `shared` in the best order
that there is, without HTTP, sampling or text.

It computes one prompt of the length of the shared prefix, then 8 sequences of 32 tokens that go on from it (-kvu -pps).
Of its two times follows how long the whole workload would take: the prefix once, what the 24 prompts have of their own
at the speed of the prefix, and the 32 tokens three times for 8 sequences. Altiplano's figure is the workload's wall
time. Both are given as generated tokens a second.
"""

import json
import subprocess

from .. import servers
from ..servers import tokens_of
from ..workload import Metric, Workload
from . import shared


async def run(server, seed, scale):
    values, details = await shared.run(server, seed, 1)
    return {"throughput": values["throughput"]}, details


def reference(machine, seed):
    with servers.llama_server(machine, 16384, 1) as server:
        prompts = [tokens_of(server, body) for body in shared.bodies(server.model, seed)]
    prefix = _common(prompts)
    bench = _batched_bench(machine, prefix)
    own = sum(len(prompt) - prefix for prompt in prompts)
    waves = len(prompts) / shared.CLIENTS
    seconds = bench["t_pp"] + own / bench["speed_pp"] + waves * bench["t_tg"]
    return {"throughput": len(prompts) * shared.TOKENS / seconds}, {
        "prefix_tokens": prefix, "own_tokens": own, "seconds": seconds, "batched_bench": bench}


def _common(prompts):
    """The length of the longest beginning that all share."""
    length = min(map(len, prompts))
    return next((index for index in range(length) if len({prompt[index] for prompt in prompts}) > 1), length)


def _batched_bench(machine, prefix):
    command = [
        machine.tools / "llama-batched-bench", "-m", machine.model, "-c", "16384", "-t", str(machine.threads), "-kvu",
        "-pps", "-npp", str(prefix), "-ntg", str(shared.TOKENS), "-npl", str(shared.CLIENTS),
        "--output-format", "jsonl"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=True)
    lines = [line for line in done.stdout.splitlines() + done.stderr.splitlines() if line.startswith("{")]
    return json.loads(lines[-1])


WORKLOAD = Workload(
    "ceiling", "the tokens of `shared` beside llama-batched-bench, which only computes",
    (Metric("throughput", "tok/s", "higher", 0.9),), run, shared.CLIENTS, seconds=600, reference=reference)
