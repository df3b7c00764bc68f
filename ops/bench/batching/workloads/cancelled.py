"""Users who leave: of 40 requests 80 % are cancelled at a random moment, before, while or after their prompt is
computed. What is left afterwards, when nobody waits any more?"""

import asyncio
import random
import time

from .. import prompts
from ..client import Connection, chat
from ..measures import WorkloadFailure
from ..servers import idle
from ..workload import CHAT, Metric, Workload, warmed

REQUESTS, CANCELLED, CLIENTS, WORDS, TOKENS = 40, 0.8, 16, 100, 48
IDLE_SECONDS = 20


async def run(server, seed, scale):
    await warmed(server)
    source = random.Random(f"cancel {seed}")
    requests = round(REQUESTS * scale)
    leaving = set(source.sample(range(requests), round(requests * CANCELLED)))
    waiting, readings = iter(range(requests)), []

    async def client():
        for number in waiting:
            body = chat(server.model, prompts.text(f"{seed} {number}", WORDS), TOKENS)
            connection = Connection(server.address)
            answer = await connection.begin(CHAT, body, server.key())
            if number in leaving:
                await asyncio.sleep(source.uniform(0, 2.5))
                connection.abort()
            else:
                readings.append((await connection.finished(answer, 120)).read())

    await asyncio.gather(*(client() for _ in range(CLIENTS)))
    last = time.perf_counter()
    failed = [reading.failure for reading in readings if not reading.completed]
    if failed:
        raise WorkloadFailure(f"{len(failed)} of {len(readings)} requests that nobody cancelled failed: {failed[0]}")
    left = (_left_in_workers if server.keys else _left_in_slots)
    settled = await idle(lambda: not any(left(server).values()), IDLE_SECONDS)
    remains = left(server)
    return {"left": sum(remains.values())}, {
        "requests": requests, "cancelled": len(leaving), "completed": len(readings), "left": remains,
        "settled_s": settled, "asked_after_s": time.perf_counter() - last}


def _left_in_workers(server):
    """Sequences, requests and cells that are not a cached prefix: those are free for whoever needs them."""
    left = {"active": 0, "queued": 0, "paused": 0, "cells": 0}
    for worker in server.workers():
        for name in ("active", "queued", "paused"):
            left[name] += worker.get(name, 0)
        left["cells"] += worker.get("used_cells", 0) - worker.get("cached_cells", 0)
    return left


def _left_in_slots(server):
    """llama-server does not tell its cells: each idle slot keeps its last prompt's."""
    return {"slots": sum(bool(slot.get("is_processing")) for slot in server.slots())}


WORKLOAD = Workload(
    "cancelled", "40 requests of 16 clients, 80 % cancelled at a random moment",
    (Metric("left", "", "lower", 0, "itself"),), run, CLIENTS, explores=False)
