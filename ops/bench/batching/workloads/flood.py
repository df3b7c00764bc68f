"""One tenant keeps 16 streams going, three others one each: does each get its share, and do the three wait longer than
without the flood?

Service is (uncached prompt tokens + 2 x generated tokens) / weight, all weights being 1. It is counted over the time in
which all four have a request under way. An answer's prompt counts when its first token comes, each token when it comes.
"""

import asyncio
import random
import time

from .. import prompts
from ..answers import LEFT
from ..client import Connection, chat
from ..measures import WorkloadFailure, jain, percentile
from ..workload import CHAT, Metric, Workload, warmed

FLOOD, LIGHT = 16, 3
# All four have a request under way in less than half of the time, in pieces of a second.
ALONE_SECONDS, SECONDS = 20, 60
WORDS, TOKENS = 75, 32
OUTPUT_WEIGHT = 2


async def run(server, seed, scale):
    await warmed(server)
    alone = await _phase(server, f"alone {seed}", max(5, ALONE_SECONDS * scale), flooded=False)
    phase = await _phase(server, f"flood {seed}", max(10, SECONDS * scale), flooded=True)
    waits_alone = _first_tokens(alone)
    waits = _first_tokens(phase)
    if not waits or not waits_alone:
        raise WorkloadFailure(f"the light tenants sent nothing: {len(waits_alone)} alone, {len(waits)} in the flood")
    service, seconds = _service(phase)
    slowdown = percentile(waits, 0.95) / percentile(waits_alone, 0.95)
    failed = [reading.failure for readings in phase.values() for reading in readings if reading.failure]
    return {"jain": jain(service), "slowdown": slowdown}, {
        "service_tok_s": [round(value / seconds, 1) for value in service], "window_s": seconds,
        "first_token_p95_alone_s": percentile(waits_alone, 0.95), "first_token_p95_s": percentile(waits, 0.95),
        "first_token_median_s": percentile(waits, 0.5), "light_requests": len(waits),
        "light_requests_alone": len(waits_alone), "failed": len(failed), "failure": failed[0] if failed else None}


async def _phase(server, seed, seconds, flooded):
    """{tenant: readings}; tenant 0 floods. Streams under way at the end are cut."""
    answers = {tenant: [] for tenant in range(1 + LIGHT)}
    connections = []

    async def stream(tenant, number):
        source = random.Random(f"pauses {seed} {tenant} {number}")
        # The three arrive apart, so that none of them profits from the others' step.
        if tenant:
            await asyncio.sleep(0.7 * (tenant - 1) + (2 if flooded else 0))
        connection = Connection(server.address)
        connections.append(connection)
        for round_number in range(1_000_000):
            body = chat(server.model, prompts.text(f"{seed} {tenant} {number} {round_number}", WORDS), TOKENS,
                        prompts.text(f"role {seed} {tenant} {number} {round_number}", 8))
            answer = await connection.begin(CHAT, body, server.key(tenant))
            answers[tenant].append(answer)
            await connection.finished(answer)
            if answer.failure:
                await asyncio.sleep(0.5)
            elif tenant:
                await asyncio.sleep(source.uniform(0.2, 0.6))

    tasks = [asyncio.create_task(stream(tenant, 0)) for tenant in range(1, 1 + LIGHT)]
    if flooded:
        tasks += [asyncio.create_task(stream(0, number)) for number in range(FLOOD)]
    done, _ = await asyncio.wait(tasks, timeout=seconds, return_when=asyncio.FIRST_EXCEPTION)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    end = time.perf_counter()
    for connection in connections:
        connection.abort()
    for task in done:
        task.result()
    await asyncio.sleep(1)  # so that the next phase does not begin with this one's cancels
    readings = {tenant: [answer.read() for answer in each] for tenant, each in answers.items()}
    for each in readings.values():
        for reading in each:
            reading.ended = reading.ended or end
            if reading.failure == LEFT:
                reading.failure = None
    return readings


def _first_tokens(readings):
    """Waits of the light tenants. A request that was still waiting when the phase ended waited at least that long."""
    waits = []
    for tenant in range(1, 1 + LIGHT):
        for reading in readings[tenant]:
            if reading.first_token is not None:
                waits.append(reading.first_token)
            elif reading.failure is None and reading.ended - reading.sent > 1:
                waits.append(reading.ended - reading.sent)
    return waits


def _service(readings):
    """Each tenant's service while all have a request under way, and how long that was."""
    windows = None
    for each in readings.values():
        windows = _both(windows, _union([(reading.sent, reading.ended) for reading in each]))
    service = []
    for each in readings.values():
        tokens = 0
        for reading in each:
            if reading.moments and _inside(reading.moments[0], windows):
                # The usage of a stream that was cut is not known; its prompt is like those of the others.
                known = [other for other in each if other.usage]
                like = reading if reading.usage else known[0] if known else reading
                tokens += like.prompt_tokens - like.cached_tokens
            tokens += OUTPUT_WEIGHT * sum(_inside(moment, windows) for moment in reading.moments)
        service.append(tokens)
    seconds = sum(end - begin for begin, end in windows)
    if seconds < 1:
        raise WorkloadFailure("the four tenants were never active at the same time")
    return service, seconds


def _union(spans):
    joined = []
    for begin, end in sorted(spans):
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return joined


def _both(one, other):
    if one is None:
        return other
    common = ((max(a[0], b[0]), min(a[1], b[1])) for a in one for b in other)
    return [(begin, end) for begin, end in common if begin < end]


def _inside(moment, windows):
    return any(begin <= moment <= end for begin, end in windows)


WORKLOAD = Workload(
    "flood", "one tenant floods 16 streams, three send one each, 60 s",
    (Metric("jain", "", "higher", 0.98, "itself"), Metric("slowdown", "x", "lower", 2, "itself")), run, FLOOD + LIGHT,
    tenants=1 + LIGHT, explores=False)
