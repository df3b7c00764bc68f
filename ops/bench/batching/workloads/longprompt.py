"""Six streams that go on while a prompt of about 4,000 tokens arrives every 10 seconds: how long does a reader wait
for the next token? The prompts are more work than the machine does in the time, so that there is always one at work."""

import asyncio
import time

from .. import prompts
from ..answers import LEFT
from ..client import Connection, chat
from ..measures import WorkloadFailure, longest_gap, percentile
from ..workload import CHAT, Metric, Workload, warmed

DECODERS, SECONDS, EVERY, FIRST_AFTER = 6, 40, 10, 2
# 6 x (1700 + prompt) + one long prompt fit into 16384 cells.
TOKENS, LONG_WORDS = 1700, 3550


async def run(server, seed, scale):
    await warmed(server)
    seconds = max(14, SECONDS * scale)
    decoders = [_Decoder(server, f"{seed} {number}") for number in range(DECODERS)]
    tasks = [asyncio.create_task(decoder.go_on()) for decoder in decoders]
    long_prompts = []
    try:
        await _all_decode(decoders, tasks)
        begin = time.perf_counter()
        for number in range(int((seconds - FIRST_AFTER) / EVERY) + 1):
            await asyncio.sleep(max(0, begin + FIRST_AFTER + number * EVERY - time.perf_counter()))
            connection = Connection(server.address)
            body = chat(server.model, prompts.text(f"long {seed} {number}", LONG_WORDS), 8)
            long_prompts.append((connection, await connection.begin(CHAT, body, server.key())))
        await asyncio.sleep(max(0, begin + seconds - time.perf_counter()))
        end = time.perf_counter()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for connection in [decoder.connection for decoder in decoders] + [each for each, _ in long_prompts]:
            connection.abort()
    return _figures(decoders, [answer.read() for _, answer in long_prompts], begin, end)


class _Decoder:
    """One reader. When its answer ends it asks for the next; the wait between two answers is no gap."""

    def __init__(self, server, seed):
        self.server, self.seed = server, seed
        self.connection = Connection(server.address)
        self.answers = []

    async def go_on(self):
        while True:
            number = len(self.answers)
            body = chat(self.server.model, prompts.text(f"decoder {self.seed} {number}", 20), TOKENS)
            self.answers.append(await self.connection.begin(CHAT, body, self.server.key()))
            await self.connection.finished(self.answers[-1])
            if self.answers[-1].ended is None:
                return

    def gap(self, begin, end):
        gaps = []
        for reading in (answer.read() for answer in self.answers):
            if reading.moments and reading.moments[0] < end:
                over = reading.moments[-1] if reading.ended else end
                gaps.append(longest_gap(reading.moments, max(begin, reading.moments[0]), min(over, end)))
        return max(gaps)


async def _all_decode(decoders, tasks, seconds=60):
    """Returns when each has a few tokens."""
    deadline = time.perf_counter() + seconds
    while not all(decoder.answers and len(decoder.answers[0].pieces) > 4 for decoder in decoders):
        if time.perf_counter() > deadline or any(task.done() for task in tasks):
            failed = [answer.read().failure for decoder in decoders for answer in decoder.answers]
            raise WorkloadFailure(f"the six streams did not all start: {[each for each in failed if each][:1]}")
        await asyncio.sleep(0.05)


def _figures(decoders, long_prompts, begin, end):
    readings = [answer.read() for decoder in decoders for answer in decoder.answers]
    # A stream that was cut at the end of the window is no failure; an error or an early end is one.
    failed = [reading.failure for reading in readings if reading.failure not in (None, LEFT)]
    if failed:
        raise WorkloadFailure(f"{len(failed)} of {len(readings)} streams failed; the first: {failed[0]}")
    pairs = (pair for reading in readings for pair in zip(reading.moments, reading.moments[1:]))
    pauses = [later - earlier for earlier, later in pairs if begin <= earlier and later <= end] or [end - begin]
    decoded = sum(begin < moment < end for reading in readings for moment in reading.moments)
    within = [reading for reading in long_prompts if reading.first_token is not None]
    return {"longest_gap": max(decoder.gap(begin, end) for decoder in decoders)}, {
        "gap_median_s": percentile(pauses, 0.5), "gap_p99_s": percentile(pauses, 0.99),
        "decoded_tok_s": decoded / (end - begin),
        "long_prompts": len(long_prompts), "long_prompts_answered": len(within),
        "long_prompt_tokens": max((reading.prompt_tokens for reading in within), default=None),
        "long_prompt_first_token_s": [round(reading.first_token, 2) for reading in within]}


WORKLOAD = Workload(
    "longprompt", "6 streams while a prompt of 4,000 tokens arrives every 10 s, 40 s",
    (Metric("longest_gap", "s", "lower", 1 / 8),), run, DECODERS + 1)
