"""Which members of the package's answer types are in real answers."""

from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from . import shapes
from .contexts import CHAT_TOOL, RESPONSE_TOOL, SCHEMA

SENT, NULL, NOT_SENT = "sent", "always null", "not sent"

_CHAT_FORMAT = {"type": "json_schema", "json_schema": {"name": "porta", "schema": SCHEMA, "strict": True}}
_RESPONSE_FORMAT = {"format": {"type": "json_schema", "name": "porta", "schema": SCHEMA, "strict": True}}
_ANSWERS = {
    "POST /chat/completions": [
        {"max_tokens": 4, "logprobs": True, "top_logprobs": 1},
        {"max_tokens": 64, "tools": [CHAT_TOOL], "tool_choice": "required"},
        {"max_tokens": 64, "response_format": _CHAT_FORMAT},
    ],
    "POST /completions": [{"max_tokens": 4, "logprobs": 1}],
    "POST /responses": [
        # One token, so that it is cut whatever the model would say.
        {"include": ["message.output_text.logprobs"], "max_output_tokens": 1},
        {"max_output_tokens": 64, "tools": [RESPONSE_TOOL], "tool_choice": "required"},
        {"max_output_tokens": 64, "text": _RESPONSE_FORMAT},
        {"max_output_tokens": 64, "text": _RESPONSE_FORMAT, "instructions": "Diga sim."},
    ],
}
_STREAMING = {
    "POST /chat/completions": {"stream": True, "stream_options": {"include_usage": True}},
    "POST /completions": {"stream": True, "stream_options": {"include_usage": True}},
    "POST /responses": {"stream": True},
}


def requests(endpoint):
    """Requests whose answers together show all that the service sends."""
    plain = _ANSWERS.get(endpoint.title, [{}])
    streaming = _STREAMING.get(endpoint.title)
    return plain + ([body | streaming for body in plain] if streaming else [])


@dataclass
class Sight:
    """Whether a member, or one of the things that it may be, was in an answer."""

    place: str
    alternative: str
    verdict: str


def sights(annotation, values, place="", inside=()):
    """Walks a type beside values of it; what was never there is not entered."""
    found = shapes.alternatives(annotation)
    objects = [one for one in found if one.kind == "object"]
    for alternative in objects:
        mine = [value for value in values if isinstance(value, dict) and _is(value, alternative, len(objects) == 1)]
        if len(objects) > 1:
            yield Sight(place, alternative.title, SENT if mine else NOT_SENT)
        if not mine or alternative.content in inside:
            continue
        told = alternative.discriminator if len(objects) > 1 else None
        within = shapes.inside(place, alternative, len(objects)) if place else ""
        for name, hint in shapes.members(alternative.content).items():
            if told and name == told[0]:
                continue
            there = [value[name] for value in mine if name in value]
            known = [value for value in there if value is not None]
            own = f"{within}.{name}".removeprefix(".")
            yield Sight(own, "", SENT if known else NULL if there else NOT_SENT)
            yield from sights(hint, known, own, (*inside, alternative.content))
    for alternative in found:
        if alternative.kind == "array":
            elements = [element for value in values if isinstance(value, list) for element in value]
            if elements:
                yield from sights(alternative.content, elements, place + "[]", inside)


def _is(value, alternative, is_only_one):
    if is_only_one:
        return True
    if alternative.discriminator:
        name, content = alternative.discriminator
        return value.get(name) == content
    try:
        TypeAdapter(alternative.content).validate_python(value)
    except ValidationError:
        return False
    return True


TOLERATED = {
    # The type describes whole answers; the OpenAI API sends null in all chunks of a stream but the last, as we do.
    ("Completion", "choices.finish_reason"),
}
"""Where the package's type is narrower than the API: the class, and the member without the places of elements."""


def problems(annotation, values):
    """What the package's own type finds wrong with values that it is to describe, each problem once."""
    adapter, found = TypeAdapter(annotation), {}
    for value in values:
        try:
            adapter.validate_python(value)
        except ValidationError as error:
            for one in error.errors(include_url=False):
                place = ".".join(part for part in one["loc"] if isinstance(part, str))
                if (error.title, place) not in TOLERATED:
                    found[f"an answer is no {error.title}: {place}: {one['msg']}"] = None
    return list(found)
