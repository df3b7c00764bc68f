"""POST /v1/completions: text without a chat template."""

import pytest

LONG = {"extra_body": {"ignore_eos": True}}


@pytest.fixture
def complete(client, service):
    def complete(prompt="A capital do Brasil é", **arguments):
        arguments.setdefault("max_tokens", 6)
        arguments.setdefault("temperature", 0)
        return client.completions.create(model=service.model, prompt=prompt, **arguments)

    return complete


def test_answer_is_whole(complete):
    answer = complete()
    assert answer.object == "text_completion"
    assert answer.id.startswith("cmpl-")
    assert answer.choices[0].text
    assert answer.choices[0].logprobs is None
    assert answer.choices[0].finish_reason in ("stop", "length")
    assert answer.usage.total_tokens == answer.usage.prompt_tokens + answer.usage.completion_tokens


def test_sixteen_tokens_without_a_limit(client, service):
    answer = client.completions.create(model=service.model, prompt="Um, dois,", **LONG)
    assert answer.usage.completion_tokens == 16


def test_prompts_are_answered_in_order(complete):
    prompts = ["Um, dois, três,", "O céu é"]
    # Two tokens: sequences computed together round differently from one alone, and a near tie may then fall otherwise.
    together = complete(prompts, max_tokens=2, **LONG)
    assert [choice.index for choice in together.choices] == [0, 1]
    apart = [complete(prompt, max_tokens=2, **LONG).choices[0].text for prompt in prompts]
    assert [choice.text for choice in together.choices] == apart


def test_choices_count_on_over_prompts(complete):
    answer = complete(["Um", "Dois"], n=2, temperature=1, max_tokens=2, **LONG)
    assert [choice.index for choice in answer.choices] == [0, 1, 2, 3]
    assert answer.usage.completion_tokens == 8


def test_tokens_are_prompts_too(complete):
    assert complete([504, 3575, 282], **LONG).usage.prompt_tokens == 3
    assert len(complete([[504, 3575], [504, 3575, 282]], max_tokens=1, **LONG).choices) == 2


def test_logprobs_are_parallel_lists(complete):
    answer = complete(max_tokens=5, logprobs=2, **LONG).choices[0]
    logprobs = answer.logprobs
    assert len(logprobs.tokens) == len(logprobs.token_logprobs) == len(logprobs.top_logprobs) == 5
    assert logprobs.text_offset[0] == 0
    assert logprobs.text_offset == sorted(logprobs.text_offset)
    for token, logprob, top in zip(logprobs.tokens, logprobs.token_logprobs, logprobs.top_logprobs):
        assert logprob <= 0
        assert top[token] == logprob


def test_stream_gives_the_same_text(complete):
    plain = complete(max_tokens=12, **LONG).choices[0].text
    chunks = list(complete(max_tokens=12, stream=True, stream_options={"include_usage": True}, **LONG))
    assert "".join(choice.text for chunk in chunks for choice in chunk.choices) == plain
    assert chunks[-1].usage.completion_tokens == 12
