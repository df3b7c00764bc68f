"""Structured output: what is finished parses and fits its schema, whatever the model would have liked to say."""

import datetime
import json
import os
import random
import re
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Literal, Optional, Union

import openai
import pytest
from openai.lib._pydantic import to_strict_json_schema
from pydantic import BaseModel, Field

import schemas
from schemas import check_text

QUESTION = "Descreva um pedido de uma padaria em São Paulo, em JSON."


def format_of(schema, strict=True):
    return {"type": "json_schema", "json_schema": {"name": "pedido", "schema": schema, "strict": strict}}


def properties(**named):
    return {"type": "object", "properties": named, "required": list(named), "additionalProperties": False}


class Item(BaseModel):
    produto: Literal["pão", "café", "bolo"]
    quantidade: int = Field(ge=1, le=12)


class Pedido(BaseModel):
    """Nesting, enumerations, bounded arrays."""

    itens: list[Item] = Field(min_length=1, max_length=3)
    entrega: bool
    situação: Literal["aberto", "pago", "entregue"]


class Pix(BaseModel):
    meio: Literal["pix"]
    chave: str = Field(pattern=r"^[0-9]{11}$")


class Dinheiro(BaseModel):
    meio: Literal["dinheiro"]
    troco_para: Optional[int] = Field(ge=0, le=500)


class Pagamento(BaseModel):
    """Alternatives, and what may be null."""

    forma: Union[Pix, Dinheiro]
    observação: Optional[Literal["urgente", "sem pressa"]]


class Cadastro(BaseModel):
    """Patterns, formats and bounds."""

    cep: str = Field(pattern=r"^[0-9]{5}-[0-9]{3}$")
    id: uuid.UUID
    desde: datetime.date
    visto_em: datetime.datetime
    saldo: int = Field(gt=-100, lt=100)


class Pasta(BaseModel):
    """Recursion through `$ref`."""

    tipo: Literal["pasta", "arquivo"]
    dentro: list["Pasta"] = Field(max_length=2)


MODELS = [Pedido, Pagamento, Cadastro]


@pytest.fixture
def parse(client, service):
    def parse(model, question=QUESTION, **arguments):
        return client.chat.completions.parse(
            model=service.model, messages=[{"role": "user", "content": question}], response_format=model,
            **{"max_tokens": 256, "temperature": 0} | arguments)

    return parse


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("question", [QUESTION, "Make up a customer, please."])
def test_parse_gives_the_models_own_type(parse, model, question):
    (choice,) = parse(model, question).choices
    assert choice.finish_reason == "stop"
    assert isinstance(choice.message.parsed, model)
    assert not choice.message.tool_calls and choice.message.refusal is None


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("seed", range(3))
def test_a_hot_model_keeps_to_the_schema_too(parse, model, seed):
    assert isinstance(parse(model, temperature=2, seed=seed).choices[0].message.parsed, model)


def test_recursion_fits_as_deep_as_it_goes(parse):
    """Folders may be in folders without end, and a small model may go on and on."""
    finished = 0
    for seed in range(4):
        try:
            assert isinstance(parse(Pasta, temperature=1, seed=seed).choices[0].message.parsed, Pasta)
            finished += 1
        except openai.LengthFinishReasonError as cut:
            assert cut.completion.choices[0].message.content.startswith("{")
    print(f"{finished} of 4 finished")


def test_choices_fit_each(parse):
    answer = parse(Pedido, n=3, temperature=1.5, seed=2)
    assert all(isinstance(choice.message.parsed, Pedido) for choice in answer.choices)


@pytest.mark.parametrize("question", [QUESTION, "Answer in JSON: who are you?"])
@pytest.mark.parametrize("temperature", [0, 1.5])
def test_json_mode_gives_an_object(ask, question, temperature):
    (choice,) = ask(
        question, response_format={"type": "json_object"}, max_tokens=200, temperature=temperature, seed=4).choices
    if choice.finish_reason == "stop":
        assert isinstance(json.loads(choice.message.content), dict)
    else:
        assert choice.finish_reason == "length"
        assert choice.message.content.lstrip().startswith("{")


@pytest.mark.parametrize("strict", [True, False, None])
def test_the_schema_holds_whether_strict_or_not(ask, strict):
    schema = properties(resposta={"enum": ["sim", "não"]})
    (choice,) = ask(response_format=format_of(schema, strict), max_tokens=64).choices
    assert choice.finish_reason == "stop"
    check_text(choice.message.content, schema)


def test_properties_come_in_the_schemas_order(ask):
    schema = properties(zeta={"type": "boolean"}, alfa={"type": "boolean"}, meio={"type": "null"})
    (choice,) = ask(response_format=format_of(schema), max_tokens=64).choices
    assert list(check_text(choice.message.content, schema)) == ["zeta", "alfa", "meio"]


def test_cut_short_it_ends_with_length(ask, parse):
    (choice,) = ask(response_format=format_of(to_strict_json_schema(Pedido)), max_tokens=2).choices
    assert choice.finish_reason == "length"
    with pytest.raises(openai.LengthFinishReasonError):
        parse(Pedido, max_tokens=2)


def test_a_stream_gives_the_plain_answer_in_parts(ask):
    options = dict(response_format=format_of(to_strict_json_schema(Pedido)), temperature=0, seed=1, max_tokens=256)
    plain = ask(**options).choices[0]
    chunks = [chunk.choices[0] for chunk in ask(stream=True, **options)]
    assert "".join(chunk.delta.content or "" for chunk in chunks) == plain.message.content
    assert chunks[-1].finish_reason == plain.finish_reason == "stop"
    assert len(chunks) > 5, "the text comes as it is made"


def test_the_stream_helper_parses(client, service):
    with client.chat.completions.stream(
        model=service.model, messages=[{"role": "user", "content": QUESTION}], max_tokens=256, response_format=Pedido,
    ) as stream:
        kinds = {event.type for event in stream}
        final = stream.get_final_completion()
    assert {"content.delta", "content.done"} <= kinds
    assert isinstance(final.choices[0].message.parsed, Pedido)


@pytest.mark.parametrize("schema", [
    properties(nota={"type": "number", "minimum": 0, "maximum": 10}),
    properties(nota={"type": "number", "exclusiveMinimum": -1, "exclusiveMaximum": 1}),
    properties(texto={"type": "string"}),
    properties(lista={"type": "array", "items": {"type": "integer"}}),
    properties(qualquer={"type": ["string", "null"], "maxLength": 12}),
], ids=lambda schema: next(iter(schema["properties"])))
def test_what_may_go_on_without_end_fits_where_it_ends(ask, schema):
    for seed in range(3):
        (choice,) = ask(response_format=format_of(schema), max_tokens=96, temperature=1, seed=seed).choices
        if choice.finish_reason == "stop":
            check_text(choice.message.content, schema)
        else:
            assert choice.finish_reason == "length"


def test_random_schemas_fit(ask):
    """ALTIPLANO_TEST_SEED repeats a run; ALTIPLANO_TEST_SCHEMAS asks for more than CI has time for."""
    count = int(os.environ.get("ALTIPLANO_TEST_SCHEMAS") or 40)
    seed = int(os.environ.get("ALTIPLANO_TEST_SEED") or random.SystemRandom().randrange(1 << 32))
    print(f"ALTIPLANO_TEST_SEED={seed}")

    def one(numbered):
        number, schema = numbered
        (choice,) = ask(
            response_format=format_of(schema), max_tokens=160, temperature=1, seed=number).choices
        if choice.finish_reason == "stop":
            check_text(choice.message.content, schema)
            return True
        assert choice.finish_reason == "length", choice.finish_reason
        return False

    with ThreadPoolExecutor(8) as pool:
        finished = sum(pool.map(one, enumerate(schemas.several(seed, count))))
    assert finished >= count / 2, f"only {finished} of {count} answers came to their end"


@pytest.mark.parametrize("grammar, fits", [
    ('root ::= "sim" | "não"', "sim|não"),
    ('root ::= [0-9]{5} "-" [0-9]{3}', "[0-9]{5}-[0-9]{3}"),
    ('root ::= cor (", " cor){2}\ncor ::= "azul" | "verde" | "açaí"', "(azul|verde|açaí)(, (azul|verde|açaí)){2}"),
])
@pytest.mark.parametrize("temperature", [0, 2])
def test_a_grammar_holds(ask, grammar, fits, temperature):
    (choice,) = ask(extra_body={"grammar": grammar}, max_tokens=48, temperature=temperature, seed=6).choices
    assert choice.finish_reason == "stop"
    assert re.fullmatch(fits, choice.message.content), choice.message.content


X = "response_format.json_schema.schema.properties.x"


@pytest.mark.parametrize("arguments, param", [
    (dict(response_format="json"), "response_format"),
    (dict(response_format={}), "response_format.type"),
    (dict(response_format={"type": "xml"}), "response_format.type"),
    (dict(response_format={"type": "json_schema"}), "response_format.json_schema"),
    (dict(response_format={"type": "json_schema", "json_schema": {"schema": properties()}}),
     "response_format.json_schema.name"),
    (dict(response_format=format_of("{}")), "response_format.json_schema.schema"),
    (dict(response_format=format_of(properties(x={"type": "string", "not": {"const": "a"}}))), X + ".not"),
    (dict(response_format=format_of(properties(x={"type": "object", "dependentRequired": {"a": ["b"]}}))),
     X + ".dependentRequired"),
    (dict(response_format=format_of(properties(x={"if": {"type": "string"}, "then": {"maxLength": 3}}))), X + ".if"),
    (dict(response_format=format_of(properties(x={"type": "palavra"}))), X + ".type"),
    (dict(response_format=format_of(properties(x={"$ref": "#/$defs/ausente"}))), X + ".$ref"),
    (dict(response_format=format_of(properties(x={"type": "string", "pattern": "("}))), X + ".pattern"),
    (dict(response_format=format_of(properties(x={"type": "integer", "minimum": 5, "maximum": 3}))), X),
    (dict(response_format=format_of(properties(x={"type": "string", "minLength": 5, "maxLength": 3}))), X),
    (dict(response_format=format_of(properties(x={"enum": []}))), X),
    (dict(extra_body={"grammar": "root ::= ("}), "grammar"),
    (dict(extra_body={"grammar": 'começo ::= "a"'}), "grammar"),
    (dict(extra_body={"grammar": ["root"]}), "grammar"),
])
@pytest.mark.parametrize("stream", [False, True])
def test_wrong_formats_are_refused_by_name(ask, arguments, param, stream):
    with pytest.raises(openai.BadRequestError) as refusal:
        ask(**arguments, stream=stream)
    error = refusal.value
    assert error.param and error.param.startswith(param), (error.param, error.message)
    assert error.code


def test_a_grammar_and_a_format_are_one_too_many(ask):
    with pytest.raises(openai.BadRequestError) as refusal:
        ask(response_format={"type": "json_object"}, extra_body={"grammar": 'root ::= "a"'})
    assert refusal.value.param in ("grammar", "response_format")


def test_the_service_is_well_after_all_this(parse):
    assert parse(Pedido).choices[0].message.parsed
