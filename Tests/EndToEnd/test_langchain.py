"""langchain-openai, as an application written with it would use the service."""

import math
from typing import Literal

import pytest
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage, ToolMessage
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from pydantic import BaseModel, Field

QUESTION = "Qual é a capital do Brasil?"


@tool
def previsao(cidade: Literal["São Paulo", "Recife"], dias: Literal[1, 3, 7]) -> str:
    """Dá a previsão do tempo de uma cidade."""
    return f"{cidade}: sol por {dias} dias"


@tool
def luz(ligado: bool) -> str:
    """Turns the light on or off."""
    return "ligada" if ligado else "desligada"


TOOLS = {one.name: one for one in (previsao, luz)}


class Pedido(BaseModel):
    """Um pedido da padaria."""

    produto: Literal["pão", "café", "bolo"]
    quantidade: int = Field(ge=1, le=12)


@pytest.fixture(params=[False, True], ids=["chat", "responses"])
def chat(request, service):
    """The same application on both of the endpoints that langchain knows."""
    return ChatOpenAI(
        model=service.model, base_url=service.url + "/v1", api_key=service.key, max_retries=0, timeout=120,
        temperature=0, max_tokens=128, stream_usage=True, use_responses_api=request.param)


def test_invoke(chat):
    answer = chat.invoke([SystemMessage("Responda em português."), HumanMessage(QUESTION)])
    assert isinstance(answer, AIMessage)
    assert answer.text
    assert answer.usage_metadata["input_tokens"] > 0 and answer.usage_metadata["output_tokens"] > 0
    assert not answer.tool_calls


def test_stream(chat):
    chunks = list(chat.stream(QUESTION))
    assert len([chunk for chunk in chunks if chunk.text]) > 1
    whole = chunks[0]
    for chunk in chunks[1:]:
        whole += chunk
    assert whole.text == "".join(chunk.text for chunk in chunks)
    assert whole.usage_metadata["output_tokens"] > 0


def test_batch_and_conversation(chat):
    answers = chat.batch([QUESTION, "Say hello."])
    assert all(answer.text for answer in answers)
    again = chat.invoke([HumanMessage(QUESTION), answers[0], HumanMessage("E a do Chile?")])
    assert again.text


def run(calls):
    """Runs each call, which validates its arguments."""
    assert calls
    return [ToolMessage(TOOLS[call["name"]].invoke(call["args"]), tool_call_id=call["id"]) for call in calls]


@pytest.mark.parametrize("choice", ["required", "any", "previsao", "luz"])
@pytest.mark.parametrize("strict", [None, True])
def test_bound_tools_are_called(chat, choice, strict):
    bound = chat.bind_tools([previsao, luz], tool_choice=choice, strict=strict, parallel_tool_calls=False)
    question = HumanMessage("Como estará o tempo em Recife?")
    answer = bound.invoke([question])
    assert not answer.invalid_tool_calls
    (call,) = answer.tool_calls
    if choice in TOOLS:
        assert call["name"] == choice
    words = chat.bind_tools([previsao, luz], tool_choice="none").invoke([question, answer, *run([call])])
    assert words.text and not words.tool_calls


def test_streamed_calls_are_whole(chat):
    bound = chat.bind_tools([previsao, luz], tool_choice="required", parallel_tool_calls=False)
    chunks = list(bound.stream("Acenda a luz."))
    whole = chunks[0]
    for chunk in chunks[1:]:
        whole += chunk
    assert not whole.invalid_tool_calls
    run(whole.tool_calls)


def test_auto_leaves_the_model_its_choice(chat):
    answer = chat.bind_tools([previsao, luz], tool_choice="auto", parallel_tool_calls=False).invoke("Oi, tudo bem?")
    if answer.tool_calls:
        run(answer.tool_calls)


def test_structured_output(chat):
    pedido = chat.with_structured_output(Pedido, method="json_schema", strict=True).invoke("Quero dois cafés.")
    assert isinstance(pedido, Pedido)
    schema = {"title": "pedido"} | Pedido.model_json_schema() | {"additionalProperties": False}
    assert Pedido.model_validate(chat.with_structured_output(schema, method="json_schema", strict=True).invoke("Um bolo."))


def test_structured_output_by_a_tool(chat):
    pedido = chat.with_structured_output(Pedido, method="function_calling").invoke("Quero dois cafés.")
    assert isinstance(pedido, Pedido)


def test_structured_output_streams(chat):
    *_, last = chat.with_structured_output(Pedido, method="json_schema", strict=True).stream("Três bolos, por favor.")
    assert isinstance(last, Pedido)


def test_a_stored_response_is_gone_on_from(service):
    chat = ChatOpenAI(
        model=service.model, base_url=service.url + "/v1", api_key=service.key, max_retries=0, timeout=120,
        max_tokens=32, use_responses_api=True, use_previous_response_id=True)
    first = chat.invoke([HumanMessage("Meu nome é João.")])
    assert first.response_metadata["id"].startswith("resp_")
    second = chat.invoke([HumanMessage("Meu nome é João."), first, HumanMessage("Qual é o meu nome?")])
    assert second.text
    assert second.usage_metadata["input_tokens"] > first.usage_metadata["input_tokens"]


def test_embeddings(service):
    """`check_embedding_ctx_length` would count tokens with another vocabulary than the model's."""
    embeddings = OpenAIEmbeddings(
        model=service.model, base_url=service.url + "/v1", api_key=service.key, max_retries=0,
        check_embedding_ctx_length=False)
    texts = ["O gato dorme no sofá.", "The cat is sleeping on the couch.", "A bolsa caiu três por cento."]
    vectors = embeddings.embed_documents(texts)
    assert len(vectors) == 3 and len({len(vector) for vector in vectors}) == 1
    assert all(math.isclose(sum(x * x for x in vector), 1, abs_tol=1e-3) for vector in vectors)
    query = embeddings.embed_query(texts[0])
    assert sum(a * b for a, b in zip(query, vectors[0], strict=True)) > 0.999
