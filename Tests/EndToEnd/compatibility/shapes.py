"""The package's types, as alternatives and members."""

import collections.abc
import functools
import types
import typing
from dataclasses import dataclass

import pydantic
import typing_extensions

SCALARS = {str: "string", int: "integer", float: "number", bool: "boolean", object: "anything", typing.Any: "anything"}


@dataclass(frozen=True)
class Alternative:
    """One of the things that a value may be."""

    kind: str
    """`literal`, `object`, `array`, `map` or `scalar`."""
    content: object
    """The literal value; the class; the type of the elements; of the values; the Python type."""

    @property
    def discriminator(self):
        """The member that tells an object from its alternatives, and its value; None when it has none."""
        if self.kind != "object":
            return None
        hints = members(self.content)
        for name in ("type", "role", "object"):
            values = alternatives(hints[name]) if name in hints else []
            if len(values) == 1 and values[0].kind == "literal":
                return name, values[0].content
        return None

    @property
    def title(self):
        if self.kind == "literal":
            return f'"{self.content}"' if isinstance(self.content, str) else str(self.content).lower()
        if self.kind == "object":
            return '{0}: "{1}"'.format(*self.discriminator) if self.discriminator else self.content.__name__
        return SCALARS.get(self.content, "anything") if self.kind == "scalar" else self.kind


def inside(shown, alternative, among):
    """How the place of an alternative's members is written: `messages[user]` where messages may be other things too."""
    if among < 2 or alternative.discriminator is None:
        return shown
    told = alternative.discriminator[1]
    return f"{shown[:-1]}{told}]" if shown.endswith("[]") else f"{shown}({told})"


def is_object(annotation):
    return isinstance(annotation, type) and (
        typing_extensions.is_typeddict(annotation) or issubclass(annotation, pydantic.BaseModel))


@functools.cache
def members(cls):
    """The types of an object's members, by name."""
    if typing_extensions.is_typeddict(cls):
        return typing_extensions.get_type_hints(cls)
    return {field.alias or name: field.annotation for name, field in cls.model_fields.items()}


@functools.cache
def required(cls):
    """The members of a TypedDict that must be there. The package's annotations are texts, so that the class itself does
    not know."""
    hints = typing_extensions.get_type_hints(cls, include_extras=True)
    return [name for name, hint in hints.items() if typing_extensions.get_origin(hint) is typing_extensions.Required]


@functools.cache
def alternatives(annotation):
    """What a value of a type may be, null left out. Where any text will do, texts that are suggested do not count."""
    found = []
    for alternative in _alternatives(annotation):
        if alternative not in found:
            found.append(alternative)
    if Alternative("scalar", str) in found:
        found = [one for one in found if not (one.kind == "literal" and isinstance(one.content, str))]
    return found


def _alternatives(annotation):
    origin, arguments = typing_extensions.get_origin(annotation), typing_extensions.get_args(annotation)
    if annotation is None or annotation is type(None):
        return
    if origin in (typing.Union, types.UnionType):
        for argument in arguments:
            yield from _alternatives(argument)
    elif origin in (typing_extensions.Required, typing_extensions.NotRequired, typing_extensions.Annotated):
        yield from _alternatives(arguments[0])
    elif origin is typing_extensions.Literal:
        for value in arguments:
            yield Alternative("literal", value)
    elif isinstance(annotation, typing_extensions.TypeAliasType):
        yield from _alternatives(annotation.__value__)
    elif origin in (dict, collections.abc.Mapping):
        yield Alternative("map", arguments[1])
    elif origin is not None and arguments:
        yield Alternative("array", arguments[0])
    elif is_object(annotation):
        yield Alternative("object", annotation)
    else:
        yield Alternative("scalar", annotation)
