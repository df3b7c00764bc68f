"""POST /v1/chat/completions, plain."""

import pytest


def test_answer_is_whole(ask, service):
    answer = ask()
    assert answer.object == "chat.completion"
    assert answer.id.startswith("chatcmpl-")
    assert answer.model == service.model
    assert answer.created > 1_700_000_000
    assert answer.system_fingerprint
    (choice,) = answer.choices
    assert choice.index == 0
    assert choice.message.role == "assistant"
    assert choice.message.content
    assert choice.message.refusal is None
    assert choice.logprobs is None
    assert choice.finish_reason in ("stop", "length")
    usage = answer.usage
    assert usage.prompt_tokens > 0 and usage.completion_tokens > 0
    assert usage.total_tokens == usage.prompt_tokens + usage.completion_tokens
    assert 0 <= usage.prompt_tokens_details.cached_tokens <= usage.prompt_tokens


def test_token_limit_ends_with_length(ask):
    answer = ask(max_tokens=3, extra_body={"ignore_eos": True})
    assert answer.choices[0].finish_reason == "length"
    assert answer.usage.completion_tokens == 3


def test_both_names_of_the_token_limit_work(ask):
    answer = ask(max_tokens=None, max_completion_tokens=4, extra_body={"ignore_eos": True})
    assert answer.usage.completion_tokens == 4


def test_ignore_eos_goes_on_to_the_limit(ask):
    answer = ask("Diga apenas: oi", max_tokens=60, extra_body={"ignore_eos": True})
    assert answer.usage.completion_tokens == 60
    assert answer.choices[0].finish_reason == "length"


def test_a_seed_gives_the_same_text_again(ask):
    sampled = dict(temperature=1.5, max_tokens=24, extra_body={"ignore_eos": True})
    texts = [ask("Conte uma história.", seed=seed, **sampled).choices[0].message.content for seed in (7, 7, 8)]
    assert texts[0] == texts[1]
    assert texts[0] != texts[2]


def test_greedy_answers_are_equal_but_for_near_ties(ask):
    """The second finds its prompt in the cache: another batch size, whose kernels round differently. Where the texts part
    the two tokens must have been nearly as likely as each other (log probabilities within the bound of the runtime's own
    tests)."""
    bound = 0.5
    answers = [ask(temperature=0, logprobs=True, top_logprobs=5).choices[0].logprobs.content for _ in range(2)]
    for first, second in zip(*answers):
        assert abs(first.logprob - second.logprob) <= bound
        if first.token != second.token:
            likely = {alternative.token: alternative.logprob for alternative in first.top_logprobs}
            assert likely[first.token] - likely[second.token] <= bound
            return
    assert len(answers[0]) == len(answers[1])


def test_a_prompt_that_was_seen_is_counted_as_cached(ask):
    question = "Qual é o rio mais longo da América do Sul, e onde nasce?"
    usages = [ask(question, temperature=0, max_tokens=4).usage for _ in range(2)]
    assert usages[1].prompt_tokens == usages[0].prompt_tokens
    assert usages[1].prompt_tokens_details.cached_tokens == usages[1].prompt_tokens - 1
    seeded = ask(question, temperature=0, max_tokens=4, seed=3).usage
    assert seeded.prompt_tokens_details.cached_tokens == 0, "a request with a seed is computed from its start"


def test_stop_string_ends_the_answer_before_it(ask):
    options = dict(temperature=0, seed=1, max_tokens=24, extra_body={"ignore_eos": True})
    whole = ask("Count from one to ten.", **options).choices[0].message.content
    stop = whole[len(whole) // 2 :][:2]
    stopped = ask("Count from one to ten.", stop=[stop, "\u0000nunca"], **options).choices[0]
    assert stopped.message.content == whole[: whole.index(stop)]
    assert stopped.finish_reason == "stop"


def test_n_gives_as_many_choices(ask):
    answer = ask("Invente um nome.", n=3, temperature=1.5, seed=1, max_tokens=8, extra_body={"ignore_eos": True})
    assert [choice.index for choice in answer.choices] == [0, 1, 2]
    assert len({choice.message.content for choice in answer.choices}) > 1, "choices are drawn independently"
    assert answer.usage.completion_tokens == 24


def test_logprobs_describe_every_token(ask):
    answer = ask(temperature=0, max_tokens=6, logprobs=True, top_logprobs=3, extra_body={"ignore_eos": True})
    tokens = answer.choices[0].logprobs.content
    assert len(tokens) == 6
    for token in tokens:
        assert token.logprob <= 0
        assert len(token.top_logprobs) == 3
        likelihoods = [top.logprob for top in token.top_logprobs]
        assert likelihoods == sorted(likelihoods, reverse=True)
        assert token.logprob == likelihoods[0], "greedy takes the likeliest"
    spelled = b"".join(bytes(token.bytes) for token in tokens)
    assert spelled.decode(errors="ignore").startswith(answer.choices[0].message.content.rstrip("\ufffd"))


def test_logit_bias_forbids_and_forces(client, service):
    def first(**arguments):
        return client.completions.create(
            model=service.model, prompt="A capital do Brasil é", max_tokens=1, temperature=0, **arguments
        ).choices[0].text

    # Forcing each of some ordinary tokens gives each its own text, whatever the prompt would have given.
    forced = {first(logit_bias={str(token): 100}) for token in (1000, 1001, 1002)}
    assert len(forced) == 3


def test_extensions_come_as_extra_body(ask):
    answer = ask(temperature=2, seed=1, max_tokens=12, extra_body={"top_k": 1, "min_p": 0.0, "repetition_penalty": 1.0})
    greedy = ask(temperature=0, seed=1, max_tokens=12)
    assert answer.choices[0].message.content == greedy.choices[0].message.content, "top_k 1 is greedy"


def test_labels_are_accepted_and_ignored(ask):
    answer = ask(user="maria", metadata={"pedido": "42"}, store=False, service_tier="auto", parallel_tool_calls=True)
    assert answer.choices[0].message.content


@pytest.mark.parametrize("content", ["Olá, São Paulo! 🥖", [{"type": "text", "text": "ção"}, {"type": "text", "text": "日本"}]])
def test_content_is_text_or_text_parts(ask, content):
    answer = ask(
        messages=[
            {"role": "developer", "content": "Responda em português."},
            {"role": "user", "content": content},
            {"role": "assistant", "content": "Sim."},
            {"role": "user", "content": "E então?"},
        ]
    )
    assert answer.usage.prompt_tokens > 20


def test_characters_are_never_broken(ask):
    answer = ask("Escreva: ação, coração, São Paulo, maçã, 🥖🥐", temperature=1.5, seed=3, max_tokens=80,
                 extra_body={"ignore_eos": True})
    answer.choices[0].message.content.encode()
    assert answer.usage.completion_tokens == 80
