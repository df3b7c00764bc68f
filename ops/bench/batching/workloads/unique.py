"""No sharing possible: 8 clients, 24 prompts of about 200 tokens that differ from their first words, 64 tokens each."""

from .. import prompts
from ..client import chat
from ..measures import percentile, require_completed, throughput
from ..workload import Metric, Workload, closed_clients, warmed

CLIENTS, REQUESTS, TOKENS = 8, 24, 64


async def run(server, seed, scale):
    await warmed(server)
    # The template puts a system prompt of its own before a conversation without one: all would share that.
    bodies = [
        chat(server.model, prompts.text(f"unique {seed} {number}", 140), TOKENS,
             prompts.text(f"role {seed} {number}", 30))
        for number in range(max(CLIENTS, round(REQUESTS * scale)))]
    readings = await closed_clients(server, bodies, CLIENTS)
    require_completed(readings)
    return {"throughput": throughput(readings)}, {
        "prompt_tokens_median": percentile([reading.prompt_tokens for reading in readings], 0.5),
        "cached_tokens": sum(reading.cached_tokens for reading in readings),
        "first_token_p95_s": percentile([reading.first_token for reading in readings], 0.95)}


WORKLOAD = Workload(
    "unique", "8 clients, 24 prompts of 200 tokens that share nothing, 64 tokens each",
    (Metric("throughput", "tok/s", "higher", 1),), run, CLIENTS)
