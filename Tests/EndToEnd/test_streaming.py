"""Streamed answers of both endpoints."""

import asyncio

import openai

LONG = {"extra_body": {"ignore_eos": True}}


def test_stream_gives_the_plain_answer_in_parts(ask):
    options = dict(temperature=0, seed=1, max_tokens=20)
    plain = ask(**options)
    chunks = list(ask(stream=True, **options))
    assert len({chunk.id for chunk in chunks}) == 1
    assert all(chunk.object == "chat.completion.chunk" for chunk in chunks)
    assert all(chunk.usage is None for chunk in chunks)
    assert chunks[0].choices[0].delta.role == "assistant"
    assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks) == plain.choices[0].message.content
    reasons = [chunk.choices[0].finish_reason for chunk in chunks]
    assert reasons[-1] == plain.choices[0].finish_reason
    assert not any(reasons[:-1])


def test_usage_is_the_last_chunk(ask):
    chunks = list(ask(stream=True, stream_options={"include_usage": True}, max_tokens=5, **LONG))
    assert chunks[-1].choices == []
    assert chunks[-1].usage.completion_tokens == 5
    assert chunks[-1].usage.total_tokens == chunks[-1].usage.prompt_tokens + 5
    assert all(chunk.usage is None and chunk.choices for chunk in chunks[:-1])


def test_streams_arrive_token_by_token(ask):
    contents = [c.choices[0].delta.content for c in ask("Count to ten.", stream=True, temperature=0, max_tokens=20, **LONG)]
    assert len([content for content in contents if content]) > 10


def test_choices_of_a_stream_are_kept_apart(ask):
    texts, tokens = ["", ""], [[], []]
    for chunk in ask("Invente um nome.", stream=True, n=2, temperature=1.2, seed=5, max_tokens=8, logprobs=True, **LONG):
        for choice in chunk.choices:
            texts[choice.index] += choice.delta.content or ""
            tokens[choice.index] += choice.logprobs.content if choice.logprobs else []
    for text, spelled in zip(texts, tokens):
        assert len(spelled) == 8
        assert b"".join(bytes(token.bytes) for token in spelled).decode(errors="replace").startswith(text.rstrip("\ufffd"))
    assert texts[0] != texts[1]


def test_streamed_logprobs_are_those_of_the_plain_answer(ask):
    options = dict(temperature=0, seed=1, max_tokens=6, logprobs=True, top_logprobs=1, **LONG)
    plain = [token.token for token in ask(**options).choices[0].logprobs.content]
    streamed = [
        token.token
        for chunk in ask(stream=True, **options)
        if chunk.choices[0].logprobs
        for token in chunk.choices[0].logprobs.content
    ]
    assert streamed == plain


def test_stop_strings_never_reach_the_client(ask):
    options = dict(temperature=0, seed=1, max_tokens=24, **LONG)
    whole = ask("Count from one to ten.", **options).choices[0].message.content
    stop = whole[len(whole) // 2 :][:3]
    text = "".join(
        chunk.choices[0].delta.content or "" for chunk in ask("Count from one to ten.", stream=True, stop=stop, **options)
    )
    assert text == whole[: whole.index(stop)]


def test_many_streams_at_once(service):
    async def run():
        async with openai.AsyncOpenAI(
            base_url=service.url + "/v1", api_key=service.key, max_retries=0, timeout=300
        ) as client:

            async def stream(number):
                chunks = await client.chat.completions.create(
                    model=service.model,
                    messages=[{"role": "user", "content": f"Conte até {number} em português."}],
                    max_tokens=12,
                    stream=True,
                    stream_options={"include_usage": True},
                    extra_body={"ignore_eos": True},
                )
                return [chunk async for chunk in chunks]

            return await asyncio.gather(*(stream(number) for number in range(8)))

    streams = asyncio.run(run())
    assert len({chunks[0].id for chunks in streams}) == 8
    for chunks in streams:
        assert chunks[-1].usage.completion_tokens == 12
        assert chunks[-2].choices[0].finish_reason == "length"
