"""The Responses API, driven by the official client; every object and event is checked against the client's own types."""

import openai
import pytest
from openai.types import responses as shapes
from openai.types.responses.response_item_list import ResponseItemList
from pydantic import TypeAdapter

GO_ON = {"extra_body": {"ignore_eos": True}}
EVENTS = {
    "response.created": shapes.ResponseCreatedEvent,
    "response.in_progress": shapes.ResponseInProgressEvent,
    "response.output_item.added": shapes.ResponseOutputItemAddedEvent,
    "response.content_part.added": shapes.ResponseContentPartAddedEvent,
    "response.output_text.delta": shapes.ResponseTextDeltaEvent,
    "response.output_text.done": shapes.ResponseTextDoneEvent,
    "response.content_part.done": shapes.ResponseContentPartDoneEvent,
    "response.output_item.done": shapes.ResponseOutputItemDoneEvent,
    "response.completed": shapes.ResponseCompletedEvent,
    "response.incomplete": shapes.ResponseIncompleteEvent,
}


def is_of_its_type(value, kind):
    """The client builds its models without checking them; this checks the JSON that it was given."""
    TypeAdapter(kind).validate_python(value.to_dict(), strict=False)
    return value


@pytest.fixture(scope="session")
def respond(client, service):
    def respond(text="Qual é a capital do Brasil?", **arguments):
        arguments.setdefault("max_output_tokens", 12)
        return client.responses.create(model=service.model, input=text, **arguments)

    return respond


@pytest.fixture
def stranger(service):
    """A client of another tenant, which has an assistant of the same name."""
    service.admin("POST", "/admin/v1/tenants", json={"name": "estranha"})
    try:
        made = service.admin("POST", "/admin/v1/tenants/estranha/keys", json={"name": "teste"}).json()
        with openai.OpenAI(base_url=service.url + "/v1", api_key=made["key"], max_retries=0) as client:
            yield client
    finally:
        service.admin("DELETE", "/admin/v1/tenants/estranha")


def not_found(call, code, param):
    with pytest.raises(openai.NotFoundError) as refusal:
        call()
    assert (refusal.value.code, refusal.value.param) == (code, param)
    return refusal.value.message


def test_an_answer_is_whole(respond, service):
    answer = is_of_its_type(respond(metadata={"pedido": "42"}, user="maria", temperature=0), shapes.Response)
    assert answer.id.startswith("resp_")
    assert answer.object == "response"
    assert answer.model == service.model
    assert answer.status in ("completed", "incomplete")
    assert answer.metadata == {"pedido": "42"} and answer.user == "maria"
    (message,) = answer.output
    assert message.role == "assistant" and message.id.startswith("msg_")
    assert answer.output_text == message.content[0].text != ""
    usage = answer.usage
    assert usage.input_tokens > 0 and usage.output_tokens > 0
    assert usage.total_tokens == usage.input_tokens + usage.output_tokens


def test_the_text_is_that_of_a_chat(respond, ask):
    options = dict(temperature=0, **GO_ON)
    text = respond("Olá, tudo bem?", instructions="Responda em português.", **options).output_text
    messages = [{"role": "system", "content": "Responda em português."}, {"role": "user", "content": "Olá, tudo bem?"}]
    assert text == ask(messages=messages, max_tokens=12, **options).choices[0].message.content


def test_the_token_limit_makes_it_incomplete(respond):
    answer = is_of_its_type(respond(max_output_tokens=3, **GO_ON), shapes.Response)
    assert answer.status == "incomplete"
    assert answer.incomplete_details.reason == "max_output_tokens"
    assert answer.usage.output_tokens == 3
    assert answer.output[0].status == "incomplete"


@pytest.mark.parametrize("options, last", [(GO_ON, "response.incomplete"), ({}, None)])
def test_a_stream_is_typed_events_in_order(client, respond, options, last):
    plain = respond(temperature=0, max_output_tokens=20, store=False, **options)
    events = list(respond(temperature=0, max_output_tokens=20, stream=True, **options))
    for event in events:
        assert type(event) is EVENTS[event.type]
        is_of_its_type(event, EVENTS[event.type])
    assert [event.sequence_number for event in events] == list(range(len(events)))
    types = [event.type for event in events]
    deltas = [event.delta for event in events if event.type == "response.output_text.delta"]
    assert types == [
        "response.created", "response.in_progress", "response.output_item.added", "response.content_part.added",
        *["response.output_text.delta"] * len(deltas),
        "response.output_text.done", "response.content_part.done", "response.output_item.done",
        last or f"response.{plain.status}",
    ]
    final = events[-1].response
    assert "".join(deltas) == final.output_text == plain.output_text
    assert events[types.index("response.output_text.done")].text == final.output_text
    assert len({event.response.id for event in events if hasattr(event, "response")}) == 1
    assert client.responses.retrieve(final.id).to_dict() == final.to_dict(), "it is stored when its end is known"


def test_the_clients_own_stream_reader_understands_it(client, service):
    with client.responses.stream(model=service.model, input="Conte até três.", max_output_tokens=12) as stream:
        events = list(stream)
        deltas = [event for event in events if event.type == "response.output_text.delta"]
        assert "".join(event.delta for event in deltas) == deltas[-1].snapshot == events[-1].response.output_text
        # Of an incomplete answer the reader gives no final response.
        if events[-1].type == "response.completed":
            assert stream.get_final_response().id == events[-1].response.id


def test_a_conversation_is_carried_on(client, respond, ask):
    options = dict(temperature=0, **GO_ON)
    first = respond("Meu nome é Conceição.", instructions="Seja breve.", **options)
    second = respond("Como me chamo?", previous_response_id=first.id, **options)
    third = respond("E agora?", previous_response_id=second.id, store=False, **options)
    assert (second.previous_response_id, third.previous_response_id) == (first.id, second.id)
    messages = [
        {"role": "user", "content": "Meu nome é Conceição."},
        {"role": "assistant", "content": first.output_text},
        {"role": "user", "content": "Como me chamo?"},
    ]
    # The instructions of the first call are not carried over: the prompt is exactly that of this chat.
    chat = ask(messages=messages, max_tokens=12, **options)
    assert second.output_text == chat.choices[0].message.content
    assert second.usage.input_tokens == chat.usage.prompt_tokens
    messages += [{"role": "assistant", "content": second.output_text}, {"role": "user", "content": "E agora?"}]
    chat = ask(messages=messages, max_tokens=12, **options)
    assert third.usage.input_tokens == chat.usage.prompt_tokens
    # Sending the items back gives the same prompt as referring to them.
    items = [{"role": "user", "content": "Meu nome é Conceição."}, *first.to_dict()["output"],
             {"role": "user", "content": "Como me chamo?"}]
    again = respond(items, **options)
    assert again.usage.input_tokens == second.usage.input_tokens


def test_it_is_the_tenants_own(client, stranger, service, respond):
    mine = respond(max_output_tokens=2)
    unknown = not_found(
        lambda: respond(previous_response_id="resp_nenhuma"), "previous_response_not_found", "previous_response_id")
    theirs = not_found(
        lambda: stranger.responses.create(model=service.model, input="Olá", previous_response_id=mine.id),
        "previous_response_not_found", "previous_response_id")
    assert unknown.replace("resp_nenhuma", mine.id) == theirs
    for call in (stranger.responses.retrieve, stranger.responses.delete, stranger.responses.input_items.list):
        not_found(lambda: call(mine.id), "not_found", "response_id")
    assert client.responses.retrieve(mine.id).id == mine.id


def test_what_is_deleted_is_gone(client, respond):
    answer = respond(max_output_tokens=2)
    assert client.responses.retrieve(answer.id).to_dict() == answer.to_dict()
    client.responses.delete(answer.id)
    not_found(lambda: client.responses.retrieve(answer.id), "not_found", "response_id")
    not_found(lambda: client.responses.delete(answer.id), "not_found", "response_id")
    not_found(
        lambda: respond(previous_response_id=answer.id), "previous_response_not_found", "previous_response_id")


def test_what_is_not_to_be_stored_is_not(client, respond):
    answer = respond(max_output_tokens=2, store=False)
    not_found(lambda: client.responses.retrieve(answer.id), "not_found", "response_id")


def test_only_background_responses_can_be_cancelled(client, respond):
    answer = respond(max_output_tokens=2)
    with pytest.raises(openai.BadRequestError) as refusal:
        client.responses.cancel(answer.id)
    assert "background" in refusal.value.message
    with pytest.raises(openai.BadRequestError) as refusal:
        respond(background=True)
    assert refusal.value.param == "background"


def test_input_items_are_listed(client, respond):
    answer = respond([
        {"role": "developer", "content": "Seja breve."},
        {"role": "user", "content": [{"type": "input_text", "text": "ação"}]},
        {"role": "assistant", "content": "Sim."},
        {"type": "function_call", "call_id": "c1", "name": "tempo", "arguments": "{}"},
        {"type": "function_call_output", "call_id": "c1", "output": "chuva"},
    ], max_output_tokens=2)
    items = list(client.responses.input_items.list(answer.id, order="asc", limit=2))
    assert [item.type for item in items] == ["message", "message", "message", "function_call", "function_call_output"]
    assert items[1].content[0].text == "ação"
    page = client.responses.input_items.list(answer.id, limit=4)
    TypeAdapter(ResponseItemList).validate_python(page.to_dict())
    assert [item.id for item in page.data] == [item.id for item in reversed(items)][:4]
    assert page.has_more


def test_a_call_is_recorded_once(client, service):
    for stream in (False, True):
        raw = client.responses.with_raw_response.create(
            model=service.model, input="Olá", max_output_tokens=4, stream=stream, **GO_ON)
        list(raw.parse()) if stream else raw.parse()
        record = service.usage_record(raw.headers["x-request-id"])
        assert record["endpoint"] == "responses"
        assert record["completion_tokens"] == 4
        assert record["outcome"] == "completed"


def test_a_client_that_leaves_ends_the_call(client, respond, service):
    stream = respond("Conte uma história.", max_output_tokens=500, stream=True, **GO_ON)
    identifier = next(stream).response.id
    assert any(event.type == "response.output_text.delta" for event in stream)
    stream.close()
    record = service.usage_record(identifier.replace("resp_", "req_"))
    assert record["outcome"] == "cancelled" and record["completion_tokens"] < 500
    not_found(lambda: client.responses.retrieve(identifier), "not_found", "response_id")


def test_tools_and_choices_are_repeated_as_typed(client, respond):
    tools = [
        {"type": "function", "name": "tempo", "description": "Diz o tempo.", "strict": False,
         "parameters": {"type": "object", "properties": {"cidade": {"type": "string"}}}},
        {"type": "function", "name": "hora", "parameters": None, "strict": True},
    ]
    answer = is_of_its_type(respond(tools=tools, tool_choice="none", max_output_tokens=2), shapes.Response)
    assert [(tool.name, tool.strict) for tool in answer.tools] == [("tempo", False), ("hora", True)]
    assert answer.tools[0].parameters == tools[0]["parameters"] and answer.tool_choice == "none"
    assert client.responses.retrieve(answer.id).to_dict() == answer.to_dict()


def test_logprobs_describe_every_token(respond):
    answer = respond(
        max_output_tokens=4, temperature=0, top_logprobs=2, include=["message.output_text.logprobs"], **GO_ON)
    tokens = is_of_its_type(answer, shapes.Response).output[0].content[0].logprobs
    assert len(tokens) == 4
    assert all(len(token.top_logprobs) == 2 and token.logprob <= 0 for token in tokens)


def test_a_context_too_long_names_the_input(respond):
    with pytest.raises(openai.BadRequestError) as refusal:
        respond("palavra " * 60_000)
    assert (refusal.value.code, refusal.value.param) == ("context_length_exceeded", "input")


@pytest.mark.parametrize("arguments, code, param, says", [
    (dict(tools=[{"type": "function", "name": "f", "parameters": {}}] * 2), "invalid_value", "tools[1].name", "unique"),
    (dict(tools=[{"type": "web_search"}]), "unsupported_parameter", "tools[0].type", "web_search"),
    (dict(truncation="auto"), "unsupported_parameter", "truncation", "disabled"),
    (dict(temperature=3), "decimal_above_max_value", "temperature", "2.0"),
])
def test_wrong_fields(respond, arguments, code, param, says):
    with pytest.raises(openai.BadRequestError) as refusal:
        respond(**arguments)
    assert (refusal.value.code, refusal.value.param) == (code, param)
    assert says in refusal.value.message


def test_an_output_needs_its_call(respond):
    with pytest.raises(openai.BadRequestError) as refusal:
        respond([{"type": "function_call_output", "call_id": "c9", "output": "1"}])
    assert refusal.value.param == "input[0].call_id" and "c9" in refusal.value.message


def test_moderation_never_says_harmless_unjudged(client):
    with pytest.raises(openai.APIStatusError) as refusal:
        client.moderations.create(input="Vou bater nele.")
    assert (refusal.value.status_code, refusal.value.code) == (503, "moderation_unavailable")
    with pytest.raises(openai.BadRequestError) as refusal:
        client.moderations.create(input=[{"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}])
    assert refusal.value.param == "input[0].type"
