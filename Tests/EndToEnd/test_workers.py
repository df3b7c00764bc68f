"""Workers that die and clients that leave in numbers: nothing is left behind, nothing is lost."""

import asyncio
import os
import random
import signal
import time

import httpx
import openai
import pytest

REQUESTS = int(os.environ.get("ALTIPLANO_TEST_REQUESTS", "100"))


def workers(service):
    return service.admin("GET", "/admin/v1/workers").json()["data"]


def test_a_killed_worker_fails_only_its_own_streams(service):
    async def run():
        async with openai.AsyncOpenAI(
            base_url=service.url + "/v1", api_key=service.key, max_retries=0, timeout=120
        ) as client:
            begun = asyncio.Semaphore(0)

            async def stream():
                messages = [{"role": "user", "content": "Conte até mil."}]
                chunks = await client.chat.completions.create(
                    model=service.model, messages=messages, max_tokens=500, stream=True, extra_body={"ignore_eos": True})
                with pytest.raises(openai.APIError) as failure:
                    async for chunk in chunks:
                        if chunk.choices[0].delta.content:
                            begun.release()
                return failure.value

            streams = [asyncio.create_task(stream()) for _ in range(4)]
            async with asyncio.timeout(60):
                for _ in range(8):
                    await begun.acquire()
            os.kill(workers(service)[0]["process_id"], signal.SIGKILL)
            return await asyncio.gather(*streams)

    for failure in asyncio.run(run()):
        assert failure.code == "worker_lost"
        assert failure.type == "server_error"
    killed_at = time.monotonic()
    with openai.OpenAI(base_url=service.url + "/v1", api_key=service.key, max_retries=10, timeout=30) as client:
        answer = client.chat.completions.create(
            model=service.model, messages=[{"role": "user", "content": "Olá"}], max_tokens=1)
    assert answer.usage.completion_tokens == 1
    assert time.monotonic() - killed_at < 5
    assert workers(service)[0]["restarts"] >= 1


def test_cancelled_calls_leave_nothing_behind(service):
    chance = random.Random(42)
    plans = [(chance.random() < 0.3, chance.random() * 0.5, chance.random() < 0.5) for _ in range(REQUESTS)]

    async def run():
        async with httpx.AsyncClient(timeout=300) as client:
            gate = asyncio.Semaphore(16)

            async def call(leaves, after_seconds, streams):
                body = {
                    "model": service.model, "messages": [{"role": "user", "content": "Conte até cem."}],
                    "max_tokens": 40 if leaves else 4, "stream": streams, "ignore_eos": True,
                }
                headers = {"Authorization": f"Bearer {service.key}"}
                async with gate:
                    answer = client.post(service.url + "/v1/chat/completions", json=body, headers=headers)
                    if not leaves:
                        return (await answer).status_code
                    try:
                        await asyncio.wait_for(answer, after_seconds)
                    except TimeoutError:
                        return None

            return await asyncio.gather(*(call(*plan) for plan in plans))

    before = total_calls(service)
    statuses = asyncio.run(run())
    assert [status for status in statuses if status not in (None, 200)] == []
    # A client may leave before the service has read its request; no more than those may be missing.
    unseen = statuses.count(None)
    deadline = time.monotonic() + 30
    while any(worker["active"] or worker["queued"] for worker in workers(service)):
        assert time.monotonic() < deadline, "sequences were left behind"
        time.sleep(0.05)
    recorded = total_calls(service) - before
    assert REQUESTS - unseen <= recorded <= REQUESTS


def total_calls(service):
    data = service.admin("GET", "/admin/v1/usage", params={"tenant": service.tenant}).json()["data"]
    return sum(total["calls"] for total in data)
