"""POST /v1/embeddings: the vectors are those of another implementation, in every form that the API has."""

import asyncio
import base64
import concurrent.futures
import json
import math
import os
import pathlib
import signal
import struct
import uuid

import httpx
import openai
import pytest

GOLDEN = json.loads((pathlib.Path(__file__).parent / "golden/minilm.json").read_text(encoding="utf-8"))["entries"]
TEXTS = [entry["text"] for entry in GOLDEN]
DIMENSIONS = 384
CONTEXT = 512


def cosine(left, right):
    product = sum(a * b for a, b in zip(left, right, strict=True))
    return product / math.sqrt(sum(a * a for a in left)) / math.sqrt(sum(b * b for b in right))


def assert_golden(data, entries=GOLDEN):
    assert [item.index for item in data] == list(range(len(entries)))
    for item, entry in zip(data, entries):
        assert len(item.embedding) == DIMENSIONS
        assert math.isclose(sum(value * value for value in item.embedding), 1, abs_tol=1e-4)
        assert cosine(item.embedding, entry["embedding"]) >= 0.999, entry["text"]


@pytest.fixture
def embed(client, service):
    def embed(texts=TEXTS[0], **arguments):
        return client.embeddings.create(model=arguments.pop("model", service.model), input=texts, **arguments)

    return embed


@pytest.fixture
def refused(embed):
    """Sends what is refused, and gives the error's own fields."""

    def refused(*arguments, **named):
        with pytest.raises(openai.BadRequestError) as caught:
            embed(*arguments, **named)
        error = caught.value.body
        assert error["type"] == "invalid_request_error"
        return error["param"], error["code"], error["message"]

    return refused


@pytest.fixture
def embedder(service):
    """An assistant on the embedding model itself."""
    name = "embed-" + uuid.uuid4().hex[:8]
    document = f"name: {name}\ntenant: {service.tenant}\nmodel: all-minilm-l6-v2\n"
    service.admin("POST", "/admin/v1/assistants", json={"document": document})
    yield name
    service.admin("DELETE", f"/admin/v1/tenants/{service.tenant}/assistants/{name}")


@pytest.mark.parametrize("arguments", [{}, {"encoding_format": "float"}, {"encoding_format": "base64"}])
def test_vectors_are_those_of_the_reference(embed, arguments):
    answer = embed(TEXTS, **arguments)
    if arguments.get("encoding_format") == "base64":
        # Asked for by name, the package leaves it to the caller.
        for item in answer.data:
            item.embedding = list(struct.unpack(f"<{DIMENSIONS}f", base64.b64decode(item.embedding)))
    assert_golden(answer.data)


def test_tokens_are_inputs_too(embed):
    assert_golden(embed([entry["tokens"] for entry in GOLDEN]).data)
    assert_golden(embed(GOLDEN[1]["tokens"]).data, GOLDEN[1:2])


def test_one_text_alone_is_the_same(embed):
    assert_golden(embed(TEXTS[2]).data, GOLDEN[2:3])
    assert_golden(embed([TEXTS[3]]).data, GOLDEN[3:4])


def test_answer_and_usage(service, embed):
    answer = embed(TEXTS[:2], dimensions=DIMENSIONS, user="maria")
    assert answer.object == "list"
    assert answer.model == service.model
    assert answer.data[0].object == "embedding"
    tokens = sum(len(entry["tokens"]) for entry in GOLDEN[:2])
    assert answer.usage.prompt_tokens == answer.usage.total_tokens == tokens


def test_usage_is_recorded_once(client, service):
    raw = client.embeddings.with_raw_response.create(model=service.model, input=TEXTS)
    record = service.usage_record(raw.headers["x-request-id"])
    assert record["endpoint"] == "embeddings"
    assert record["outcome"] == "completed"
    assert record["prompt_tokens"] == sum(len(entry["tokens"]) for entry in GOLDEN)
    assert record["completion_tokens"] == 0


def test_many_texts_keep_their_order(embed):
    count = 700
    answer = embed([f"{TEXTS[index % 3]}" for index in range(count)])
    assert_golden(answer.data, [GOLDEN[index % 3] for index in range(count)])


def test_the_embedding_model_may_be_an_assistant(embed, embedder, client):
    assert_golden(embed(TEXTS, model=embedder).data)
    with pytest.raises(openai.BadRequestError) as caught:
        client.chat.completions.create(model=embedder, messages=[{"role": "user", "content": "Olá"}])
    assert caught.value.body["code"] == "unsupported_model"
    assert "/v1/embeddings" in caught.value.body["message"]


def test_inputs_that_are_not_inputs(refused):
    assert refused("")[:2] == ("input", "empty_string")
    assert refused(["Olá", ""])[:2] == ("input[1]", "empty_string")
    assert refused([])[:2] == ("input", "empty_array")
    assert refused([[101], []])[:2] == ("input[1]", "empty_array")
    assert refused(7)[:2] == ("input", "invalid_type")
    assert refused(["Olá", 7])[:2] == ("input[1]", "invalid_type")
    assert refused([101, "Olá"])[:2] == ("input[1]", "invalid_type")
    assert refused([101, -1])[:2] == ("input[1]", "invalid_value")
    field, code, message = refused(["x"] * 2049)
    assert (field, code) == ("input", "array_above_max_length")
    assert "2048" in message and "2049" in message


def test_token_ids_that_the_model_does_not_have(refused):
    field, code, message = refused([[101, 102], [101, 30522, 102]])
    assert (field, code) == ("input[1][1]", "invalid_value")
    assert "30522" in message and "30521" in message
    assert refused([101, 40000])[0] == "input[1]"


def test_texts_longer_than_the_context_are_not_cut(embed, refused):
    word = "casa "
    assert embed(["x " * (CONTEXT - 2)]).usage.prompt_tokens == CONTEXT
    field, code, message = refused(["Olá", "x " * (CONTEXT - 1)])
    assert (field, code) == ("input[1]", "context_length_exceeded")
    assert f"{CONTEXT + 1} tokens" in message and f"{CONTEXT} tokens" in message
    assert refused(word * 1000)[0] == "input"


def test_all_tokens_together_have_a_bound(refused):
    field, code, message = refused([[101] * 500] * 601)
    assert (field, code) == ("input", "bound_exceeded")
    assert "300000" in message


def test_formats_and_dimensions(refused):
    field, code, message = refused(encoding_format="int8")
    assert (field, code) == ("encoding_format", "invalid_value")
    assert "float" in message and "base64" in message
    for wanted in (128, 385):
        field, code, message = refused(dimensions=wanted)
        assert (field, code) == ("dimensions", "invalid_value")
        assert str(wanted) in message and "384" in message
    assert refused(dimensions=0)[:2] == ("dimensions", "integer_below_min_value")
    assert refused(dimensions="large")[:2] == ("dimensions", "invalid_type")


def test_fields_must_be_there(service):
    for body, field in (({"input": "Olá"}, "model"), ({"model": service.model}, "input")):
        answer = httpx.post(
            service.url + "/v1/embeddings", headers={"Authorization": f"Bearer {service.key}"}, json=body)
        assert answer.status_code == 400
        assert answer.json()["error"]["param"] == field


def test_unknown_assistant_and_key(client, service):
    with pytest.raises(openai.NotFoundError):
        client.embeddings.create(model="ninguém", input="Olá")
    answer = httpx.post(service.url + "/v1/embeddings", json={"model": service.model, "input": "Olá"})
    assert answer.status_code == 401


def test_a_worker_that_dies_is_said_to_be_lost(client, service, embed):
    embed(TEXTS[0])
    worker = next(
        worker for worker in service.admin("GET", "/admin/v1/workers").json()["data"]
        if worker["model"] == "smollm2-135m-instruct")
    with concurrent.futures.ThreadPoolExecutor() as pool:
        answer = pool.submit(embed, ["casa " * 400] * 600)
        while "altiplano_calls_in_flight 1" not in httpx.get(service.url + "/metrics").text:
            assert not answer.done()
        os.kill(worker["process_id"], signal.SIGKILL)
        with pytest.raises(openai.InternalServerError) as caught:
            answer.result(timeout=60)
    assert caught.value.status_code == 503
    assert caught.value.body["code"] == "worker_lost"
    assert int(caught.value.response.headers["retry-after"]) >= 1
    record = service.usage_record(caught.value.response.headers["x-request-id"])
    assert record["outcome"] == "failed"
    assert_golden(embed(TEXTS).data)


def test_async_client(service):
    async def together():
        async with openai.AsyncOpenAI(base_url=service.url + "/v1", api_key=service.key, max_retries=0) as client:
            return await asyncio.gather(
                *(client.embeddings.create(model=service.model, input=text) for text in TEXTS))

    for entry, answer in zip(GOLDEN, asyncio.run(together())):
        assert_golden(answer.data, [entry])
