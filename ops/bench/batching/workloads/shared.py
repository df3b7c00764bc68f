"""Many users of one assistant: 8 clients, 24 requests, one system prompt of about 900 words, on a fresh server."""

from .. import prompts
from ..client import chat
from ..measures import percentile, require_completed, throughput
from ..workload import Metric, Workload, closed_clients, warmed

CLIENTS, REQUESTS, WORDS, TOKENS = 8, 24, 900, 32


def bodies(model, seed, requests=REQUESTS):
    system = prompts.text(f"shared {seed}", WORDS)
    return [chat(model, prompts.question(f"{seed} {number}"), TOKENS, system) for number in range(requests)]


async def run(server, seed, scale):
    await warmed(server)
    readings = await closed_clients(server, bodies(server.model, seed, max(CLIENTS, round(REQUESTS * scale))), CLIENTS)
    require_completed(readings)
    firsts = [reading.first_token for reading in readings]
    wall = max(reading.ended for reading in readings) - min(reading.sent for reading in readings)
    return {"throughput": throughput(readings), "first_token_p95": percentile(firsts, 0.95)}, {
        "wall_s": wall, "first_token_median_s": percentile(firsts, 0.5),
        "prompt_tokens": sorted({reading.prompt_tokens for reading in readings}),
        "cached_tokens": sum(reading.cached_tokens for reading in readings),
        "computed_prompt_tokens": sum(reading.prompt_tokens - reading.cached_tokens for reading in readings),
        "generated_tokens": sum(reading.generated for reading in readings)}


WORKLOAD = Workload(
    "shared", "8 clients, 24 requests, one 900-word system prompt, 32 tokens each, cold",
    (Metric("throughput", "tok/s", "higher", 4), Metric("first_token_p95", "s", "lower", 1 / 6)), run, CLIENTS,
    seconds=600)
