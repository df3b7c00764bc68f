"""JSON schemas for the tests: validation with formats, and random ones that a small model can finish."""

import json
import random

import jsonschema

NAMES = ["nome", "situação", "id", "valor", "cidade", "opção \"a\"", "data de início", "日本", "x_1"]
WORDS = ["sim", "não", "São Paulo", "aspas \"duplas\"", "barra \\", "🥖", "linha\nnova", ""]
PATTERNS = ["^[A-Z]{3}-[0-9]{4}$", "^[0-9]{5}-[0-9]{3}$", "^(sim|não)$", "^[a-z]{1,6}$"]
FORMATS = ["date", "date-time", "time", "uuid", "ipv4"]


def check(value, schema):
    """Validates a value, formats included; what comes is the value, for one line less at the caller's."""
    jsonschema.validate(
        value, schema, cls=jsonschema.Draft202012Validator,
        format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    return value


def check_text(text, schema):
    """Parses a text and validates its value."""
    return check(json.loads(text), schema)


def make(source, depth=3):
    """A random object schema of the kind that strict structured output takes: every property required, nothing else."""
    names = source.sample(NAMES, source.randint(1, 4))
    return {
        "type": "object", "properties": {name: _value(source, depth - 1) for name in names}, "required": names,
        "additionalProperties": False,
    }


def _value(source, depth):
    makers = [_enumeration, _string, _integer, _constant, lambda _: {"type": "boolean"}, lambda _: {"type": "null"}]
    if depth > 0:
        makers += [
            lambda source: make(source, depth),
            lambda source: _array(source, depth),
            lambda source: {"anyOf": [_value(source, depth - 1) for _ in range(source.randint(2, 3))]},
        ]
    return source.choice(makers)(source)


def _enumeration(source):
    return {"enum": source.sample([*WORDS, 7, -1.5, True, None], source.randint(1, 5))}


def _constant(source):
    return {"const": source.choice(WORDS)}


def _string(source):
    return {"type": "string"} | source.choice([
        {"maxLength": source.randint(0, 8)}, {"minLength": 2, "maxLength": 6},
        {"pattern": source.choice(PATTERNS)}, {"format": source.choice(FORMATS)},
    ])


def _integer(source):
    lowest = source.randint(-1000, 1000)
    return {"type": "integer"} | source.choice([
        {"minimum": lowest, "maximum": lowest + source.randint(0, 500)},
        {"exclusiveMinimum": lowest, "exclusiveMaximum": lowest + source.randint(2, 50)},
    ])


def _array(source, depth):
    fewest = source.randint(0, 2)
    return {
        "type": "array", "items": _value(source, depth - 1), "minItems": fewest,
        "maxItems": fewest + source.randint(0, 2),
    }


def several(seed, count):
    """The same schemas for the same seed."""
    source = random.Random(seed)
    return [make(source) for _ in range(count)]
