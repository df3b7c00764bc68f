"""The endpoints of the official package: what each method of its resource classes sends where."""

import ast
import functools
import inspect
import textwrap
import typing
from dataclasses import dataclass, field

import openai
from openai._resource import SyncAPIResource

VERBS = {"_get": "GET", "_post": "POST", "_put": "PUT", "_patch": "PATCH", "_delete": "DELETE", "_get_api_list": "GET"}


@dataclass
class Endpoint:
    """One HTTP method of one path, and the package's methods that call it."""

    method: str
    path: str
    resource: str
    names: list = field(default_factory=list)
    """The package's methods: `chat.completions.create`."""
    parameters: list = field(default_factory=list)
    """The TypedDicts of the request: of its body, or of its query where the method is GET."""
    answer: object = None
    """The type of a whole answer; of one element where the answer is a page of a list."""
    is_list: bool = False
    event: object = None
    """The type of one event of a streamed answer; None where none can be asked for."""

    @property
    def title(self):
        return f"{self.method} {self.path}"


def endpoints():
    """All endpoints, in the package's own order."""
    found = {}
    client = openai.OpenAI(api_key="unused", base_url="http://localhost")
    for name, resource in _resources(client, ""):
        for method_name, function in vars(type(resource)).items():
            if not method_name.startswith("_") and inspect.isfunction(function):
                _read(name, method_name, inspect.unwrap(function), found)
    return list(found.values())


def _resources(owner, prefix):
    for name, attribute in vars(type(owner)).items():
        if not isinstance(attribute, (property, functools.cached_property)) or name.startswith(("_", "with_")):
            continue
        value = getattr(owner, name)
        if isinstance(value, SyncAPIResource):
            yield prefix + name, value
            yield from _resources(value, prefix + name + ".")


def _read(resource, method_name, function, found):
    """Adds what a method calls. Methods that only call other methods (`stream`, `create_and_poll`) call nothing."""
    for call in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(function)))):
        verb = VERBS.get(getattr(call.func, "attr", "")) if isinstance(call, ast.Call) else None
        path = _path(call.args[0]) if verb and call.args else None
        if path is None:
            continue
        keywords = {keyword.arg: keyword.value for keyword in call.keywords}
        if "method" in keywords:
            verb = ast.literal_eval(keywords["method"]).upper()
        endpoint = found.setdefault((verb, path), Endpoint(verb, path, resource))
        name = f"{resource}.{method_name}"
        if name not in endpoint.names:
            endpoint.names.append(name)
        for parameters in _parameters(call, function.__globals__):
            if parameters not in endpoint.parameters:
                endpoint.parameters.append(parameters)
        answer = keywords.get("model", keywords.get("cast_to"))
        if endpoint.answer is None and answer is not None:
            endpoint.is_list = "page" in keywords
            endpoint.answer = _evaluate(answer, function.__globals__)
        if endpoint.event is None and "stream_cls" in keywords:
            endpoint.event = next(iter(typing.get_args(_evaluate(keywords["stream_cls"], function.__globals__))), None)


def _path(node):
    """The path as it is written: a text, or the first argument of `path_template`. Preview methods ask for the path of
    another with `?beta=true` behind it."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "path_template":
        node = node.args[0]
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value.removesuffix("?beta=true") if is_text else None


def _parameters(call, names):
    for inner in ast.walk(call):
        if isinstance(inner, ast.Call) and getattr(inner.func, "id", "") == "maybe_transform":
            choice = inner.args[1]
            for node in (choice.body, choice.orelse) if isinstance(choice, ast.IfExp) else (choice,):
                parameters = _evaluate(node, names)
                # A method that streams or not may name both TypedDicts in one union.
                yield from typing.get_args(parameters) or (parameters,)


def _evaluate(node, names):
    """The type that an expression of the package's source names; `cast(Any, X)` is X."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "cast":
        node = node.args[1]
    try:
        return eval(compile(ast.Expression(node), "<the package's source>", "eval"), dict(names))
    except NameError:
        return None
