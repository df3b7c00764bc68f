"""More wanted than there is: 12 streams at once whose prompts and answers add up to 110 % of the KV cells. All must end
well. Few cells and long answers, so that all of them are under way when the cells run out."""

import asyncio

from .. import prompts
from ..client import Connection, chat
from ..measures import percentile
from ..workload import CHAT, Metric, Workload, warmed

CELLS, STREAMS, DEMAND, WORDS = 4096, 12, 1.1, 75


async def run(server, seed, scale):
    await warmed(server)
    probe = await _ask(server, f"probe {seed}", 1)
    tokens = round(CELLS * DEMAND / STREAMS) - probe.prompt_tokens
    readings = await asyncio.gather(*(_ask(server, f"{seed} {number}", tokens) for number in range(STREAMS)))
    failed = [reading.failure for reading in readings if not reading.completed]
    whole = [reading for reading in readings if reading.completed and reading.generated == tokens]
    demand = sum(reading.prompt_tokens + tokens for reading in whole) / CELLS
    return {"completed": 100 * len(whole) / STREAMS}, {
        "requests": STREAMS, "tokens_each": tokens, "demand_of_completed": demand, "failed": len(failed),
        "failures": sorted(set(filter(None, failed)))[:3],
        "wall_s": max(filter(None, (reading.ended for reading in readings)), default=probe.ended) - probe.ended,
        "first_token_p95_s": percentile([reading.first_token or float("inf") for reading in readings], 0.95)}


async def _ask(server, seed, tokens):
    body = chat(server.model, prompts.text(f"pressure {seed}", WORDS), tokens, prompts.text(f"role {seed}", 8))
    return (await Connection(server.address).ask(CHAT, body, server.key(), 240)).read()


WORKLOAD = Workload(
    "pressure", "12 streams that want 110 % of 4096 KV cells",
    (Metric("completed", "%", "higher", 100, "itself"),), run, STREAMS, cells=CELLS, explores=False)
