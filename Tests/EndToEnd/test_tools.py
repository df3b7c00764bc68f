"""Tools: whatever the model thinks of them, what it calls parses, and fits the tool's schema."""

import json
from typing import Literal

import openai
import pytest
from pydantic import BaseModel, Field

from schemas import check_text

FORECAST = {
    "type": "object",
    "properties": {
        "cidade": {"type": "string", "enum": ["São Paulo", "Recife", "Belém"]},
        "dias": {"type": "integer", "minimum": 1, "maximum": 7},
    },
    "required": ["cidade", "dias"], "additionalProperties": False,
}
SWITCH = {
    "type": "object", "properties": {"ligado": {"type": "boolean"}}, "required": ["ligado"],
    "additionalProperties": False,
}


def tool(name, parameters, **more):
    return {"type": "function", "function": {"name": name, "parameters": parameters, "strict": True} | more}


TOOLS = [
    tool("previsao_do_tempo", FORECAST, description="Dá a previsão do tempo de uma cidade."),
    tool("luz", SWITCH, description="Turns the light on or off."),
]
SCHEMAS = {"previsao_do_tempo": FORECAST, "luz": SWITCH}
QUESTION = "Como estará o tempo em Recife nos próximos três dias?"


def check_calls(message):
    """Every call of an answer has its own name in the conversation, is of a tool that there is, and fits its schema."""
    assert message.tool_calls
    assert len({call.id for call in message.tool_calls}) == len(message.tool_calls)
    for call in message.tool_calls:
        assert call.type == "function" and call.id
        check_text(call.function.arguments, SCHEMAS[call.function.name])
    return message.tool_calls


@pytest.fixture
def call(ask):
    def call(question=QUESTION, **arguments):
        one = {"tools": TOOLS, "tool_choice": "required", "parallel_tool_calls": False, "max_tokens": 256, "temperature": 0}
        return ask(question, **one | arguments)

    return call


@pytest.mark.parametrize("temperature", [0, 1.5])
def test_required_calls_some_tool(call, temperature):
    answer = call(temperature=temperature, seed=11)
    (choice,) = answer.choices
    assert choice.finish_reason == "tool_calls"
    assert len(check_calls(choice.message)) == 1
    assert not choice.message.content
    assert choice.message.role == "assistant"
    assert answer.usage.completion_tokens > 0


@pytest.mark.parametrize("name", list(SCHEMAS))
@pytest.mark.parametrize("question", [QUESTION, "Turn on the light, please."])
def test_a_named_tool_is_the_one_that_is_called(call, name, question):
    (choice,) = call(question, tool_choice={"type": "function", "function": {"name": name}}).choices
    assert {made.function.name for made in check_calls(choice.message)} == {name}
    assert choice.finish_reason in ("tool_calls", "stop"), "the OpenAI API says stop where the tool was named"


def test_none_answers_in_words(call):
    (choice,) = call(tool_choice="none", max_tokens=24).choices
    assert not choice.message.tool_calls
    assert choice.message.content
    assert choice.finish_reason in ("stop", "length")


@pytest.mark.parametrize("question", [QUESTION, "Oi! Tudo bem?", "Say hello."])
def test_auto_leaves_the_model_its_choice(call, question):
    (choice,) = call(question, tool_choice="auto", max_tokens=96).choices
    if choice.finish_reason == "tool_calls":
        check_calls(choice.message)
    else:
        assert choice.finish_reason in ("stop", "length")
        assert choice.message.content is not None or choice.message.tool_calls


def test_the_model_is_told_of_its_tools(ask, call):
    assert call(tool_choice="auto", max_tokens=1).usage.prompt_tokens > ask(QUESTION, max_tokens=1).usage.prompt_tokens


def test_tools_alone_mean_auto(call):
    (choice,) = call(tool_choice=openai.omit, max_tokens=64).choices
    assert choice.finish_reason in ("stop", "length", "tool_calls")


def test_parallel_calls_are_each_whole(call):
    (choice,) = call("Luz acesa e previsão de Belém e Recife.", parallel_tool_calls=True, max_tokens=512).choices
    if choice.finish_reason == "tool_calls":
        check_calls(choice.message)
    else:
        assert choice.finish_reason == "length"


def test_choices_call_apart(call):
    answer = call(n=2, temperature=1.2, seed=5)
    assert [choice.index for choice in answer.choices] == [0, 1]
    ids = [made.id for choice in answer.choices for made in check_calls(choice.message)]
    assert len(set(ids)) == 2


def collect(chunks):
    """Puts the calls of a stream together, by choice and index, as every client has to."""
    calls, reasons = {}, {}
    for chunk in chunks:
        for choice in chunk.choices:
            for delta in choice.delta.tool_calls or []:
                key = choice.index, delta.index
                if key not in calls:
                    assert delta.id and delta.type == "function" and delta.function.name, "a call opens with its name"
                    calls[key] = {"id": delta.id, "name": delta.function.name, "parts": []}
                else:
                    assert delta.id is None or delta.id == calls[key]["id"]
                    assert delta.function.name is None
                if delta.function.arguments:
                    calls[key]["parts"].append(delta.function.arguments)
            if choice.finish_reason:
                assert choice.index not in reasons
                reasons[choice.index] = choice.finish_reason
    return calls, reasons


@pytest.mark.parametrize("choices", [1, 2])
def test_streamed_arguments_are_the_whole_ones_in_parts(call, choices):
    calls, reasons = collect(call(stream=True, n=choices))
    assert reasons == {index: "tool_calls" for index in range(choices)}
    assert sorted(calls) == [(index, 0) for index in range(choices)]
    for made in calls.values():
        check_text("".join(made["parts"]), SCHEMAS[made["name"]])
        assert len(made["parts"]) > 1, "arguments come as they are made"


def test_the_stream_gives_the_plain_call(call):
    (plain,) = call(seed=1).choices[0].message.tool_calls
    calls, _ = collect(call(seed=1, stream=True))
    (streamed,) = calls.values()
    assert (streamed["name"], "".join(streamed["parts"])) == (plain.function.name, plain.function.arguments)


class Pedido(BaseModel):
    """Registra um pedido da padaria."""

    produto: Literal["pão", "café", "bolo"]
    quantidade: int = Field(ge=1, le=12)
    para_viagem: bool


def test_the_stream_helper_parses_arguments(client, service):
    with client.chat.completions.stream(
        model=service.model, messages=[{"role": "user", "content": "Dois cafés para viagem."}], max_tokens=256,
        tools=[openai.pydantic_function_tool(Pedido)], tool_choice="required", parallel_tool_calls=False,
    ) as stream:
        kinds = [event.type for event in stream]
        final = stream.get_final_completion()
    assert "tool_calls.function.arguments.delta" in kinds and "tool_calls.function.arguments.done" in kinds
    (made,) = final.choices[0].message.tool_calls
    assert isinstance(made.function.parsed_arguments, Pedido)


def test_parse_gives_the_tools_own_type(client, service):
    answer = client.chat.completions.parse(
        model=service.model, messages=[{"role": "user", "content": "Um bolo."}], max_tokens=256,
        tools=[openai.pydantic_function_tool(Pedido)], tool_choice="required", parallel_tool_calls=False)
    (made,) = answer.choices[0].message.tool_calls
    assert isinstance(made.function.parsed_arguments, Pedido)


@pytest.mark.parametrize("result", ["27 graus e sol.", [{"type": "text", "text": "27 graus"}, {"type": "text", "text": "e sol."}]])
@pytest.mark.parametrize("as_dictionary", [False, True])
def test_results_go_back_into_the_conversation(call, result, as_dictionary):
    question = {"role": "user", "content": QUESTION}
    message = call(messages=[question]).choices[0].message
    made = check_calls(message)
    results = [{"role": "tool", "tool_call_id": one.id, "content": result} for one in made]
    if as_dictionary:
        message = message.model_dump(exclude_none=True)
    answer = call(messages=[question, message, *results], tool_choice="none", max_tokens=24)
    assert answer.choices[0].message.content
    again = call(messages=[question, message, *results, {"role": "user", "content": "E em Belém?"}])
    check_calls(again.choices[0].message)


def test_results_of_several_calls_come_in_any_order(call):
    made = [
        {"id": f"call_{name}", "type": "function", "function": {"name": name, "arguments": arguments}}
        for name, arguments in (("luz", '{"ligado": true}'), ("previsao_do_tempo", '{"cidade": "Belém", "dias": 1}'))
    ]
    results = [{"role": "tool", "tool_call_id": one["id"], "content": "feito"} for one in reversed(made)]
    answer = call(
        messages=[{"role": "user", "content": "Oi"}, {"role": "assistant", "content": None, "tool_calls": made}, *results],
        tool_choice="none", max_tokens=16)
    assert answer.choices[0].message.content is not None


def test_a_call_cut_short_ends_with_length(call):
    (choice,) = call(max_tokens=2).choices
    assert choice.finish_reason == "length"


ONE_CALL = [{"id": "call_1", "type": "function", "function": {"name": "luz", "arguments": '{"ligado": true}'}}]
ASKED = {"role": "user", "content": "Olá"}


def with_property(schema):
    return [tool("f", {"type": "object", "properties": {"x": schema}, "required": ["x"], "additionalProperties": False})]


@pytest.mark.parametrize("arguments, param, says", [
    (dict(tools=[TOOLS[0], TOOLS[0]]), "tools[1].function.name", ["previsao_do_tempo"]),
    (dict(tools=[tool("duas palavras", SWITCH)]), "tools[0].function.name", ["duas palavras"]),
    (dict(tools=[tool("a" * 65, SWITCH)]), "tools[0].function.name", ["64"]),
    (dict(tools="luz"), "tools", ["array"]),
    (dict(tools=["luz"]), "tools[0]", ["object"]),
    (dict(tools=[{"type": "function"}]), "tools[0].function", ["function"]),
    (dict(tools=[{"type": "function", "function": {"name": 3}}]), "tools[0].function.name", ["string"]),
    (dict(tools=[tool("luz", "{}")]), "tools[0].function.parameters", ["object"]),
    (dict(tools=[{"type": "web_search"}]), "tools[0].type", ["web_search"]),
    (dict(tools=[tool("luz", SWITCH | {"description": "palavra " * 40_000})]), "tools", []),
    (dict(tool_choice={"type": "function", "function": {"name": "alarme"}}), "tool_choice", ["alarme"]),
    (dict(tool_choice="sempre"), "tool_choice", ["sempre"]),
    (dict(tool_choice=3), "tool_choice", []),
    (dict(parallel_tool_calls="sim"), "parallel_tool_calls", ["boolean"]),
    (dict(messages=[ASKED, {"role": "tool", "tool_call_id": "call_1", "content": "x"}]), "messages[1]", ["call_1"]),
    (dict(messages=[ASKED, {"role": "assistant", "tool_calls": ONE_CALL},
                    {"role": "tool", "tool_call_id": "call_2", "content": "x"}]), "messages[2].tool_call_id", ["call_2"]),
    (dict(messages=[ASKED, {"role": "assistant", "tool_calls": ONE_CALL}, {"role": "tool", "content": "x"}]),
     "messages[2].tool_call_id", ["tool_call_id"]),
    (dict(messages=[ASKED, {"role": "assistant"}]), "messages[1]", ["content"]),
    (dict(tools=with_property({"type": "integer", "minimum": 5, "maximum": 3})),
     "tools[0].function.parameters.properties.x", []),
    (dict(tools=with_property({"enum": []})), "tools[0].function.parameters.properties.x", []),
    (dict(tools=with_property({"type": "string", "not": {"const": "a"}})),
     "tools[0].function.parameters.properties.x.not", ["not"]),
])
@pytest.mark.parametrize("stream", [False, True])
def test_wrong_tools_are_refused_by_name(call, arguments, param, says, stream):
    with pytest.raises(openai.BadRequestError) as refusal:
        call(**arguments, stream=stream)
    error = refusal.value
    assert error.param and error.param.startswith(param), (error.param, error.message)
    for text in says:
        assert text in error.message, error.message


def test_a_choice_needs_tools(ask):
    with pytest.raises(openai.BadRequestError) as refusal:
        ask(tool_choice="required")
    assert refusal.value.param == "tool_choice"


def test_the_service_is_well_after_all_this(call):
    check_calls(call().choices[0].message)


def test_calls_are_json_objects_for_any_seed(call):
    for seed in range(6):
        (choice,) = call(temperature=2, seed=seed).choices
        assert isinstance(json.loads(check_calls(choice.message)[0].function.arguments), dict)
