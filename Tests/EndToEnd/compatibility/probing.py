"""Sends one request for each field of an endpoint, and reads from the answer what became of the field."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from . import shapes
from .contexts import BASES, COMPANY, REQUIRED, SAMPLES, STRINGS

SUPPORTED, IGNORED, REFUSED = "supported", "ignored", "refused"


@dataclass
class Finding:
    """What became of one alternative of one field."""

    place: str
    """`messages[user].content[text].text`: the field; what it is inside of stands in the place of an element's number."""
    alternative: str
    """Which of the things that the field may be; empty where there is only one."""
    verdict: str
    said: str = ""
    """The service's own words where it refused; where the verdict is none of the three, why not."""


@dataclass
class Probing:
    """The probes of one endpoint."""

    endpoint: object
    send: object
    """Sends a body or a query to the endpoint's path; gives an `httpx.Response` that is read to its end."""
    known: dict
    """Texts that name something there is, by the name of the field that takes them: `model`, `previous_response_id`."""

    def findings(self):
        """All fields in the order of the types, each with all that it may be."""
        hints = {}
        for parameters in self.endpoint.parameters:
            # One module's TypedDicts differ in a field only where it matters (`stream`); another module describes the
            # fields that the first has again, as the next version will have them, and adds new ones.
            is_first = parameters.__module__ == self.endpoint.parameters[0].__module__
            for name, annotation in shapes.members(parameters).items():
                known = hints.setdefault(name, [])
                if not known or (is_first and annotation not in known):
                    known.append(annotation)
        with ThreadPoolExecutor(4) as pool:
            fields = pool.map(lambda item: list(self._field(*item)), hints.items())
            return [finding for found in fields for finding in found]

    def _field(self, name, annotations):
        for annotation in annotations:
            yield from self._walk(name, annotation, lambda value: {name: value}, None, (), name)

    @property
    def base(self):
        return base_of(self.endpoint, self.known)

    def _walk(self, place, annotation, wrap, company, inside, shown):
        """`place` is what the service calls the field, without numbers; `shown` is what the document calls it."""
        found = shapes.alternatives(annotation)
        for alternative in found:
            if alternative.kind == "array":
                yield from self._walk(
                    place + "[]", alternative.content, lambda value: wrap([value]), self._company(place, company),
                    inside, shown + "[]")
                continue
            titled = f"{place} {alternative.title}"
            own = self._company(titled, self._company(place, company))
            several = self.values(alternative, place)
            for value in several:
                title = json.dumps(value) if len(several) > 1 else alternative.title if len(found) > 1 else ""
                finding = self._probe(place, title, wrap(value), own)
                yield replace(finding, place=shown)
            if alternative.kind != "object" or finding.verdict != SUPPORTED or alternative.content in inside:
                continue
            told, within = alternative.discriminator, shapes.inside(shown, alternative, len(found))
            for name, hint in shapes.members(alternative.content).items():
                if told and name == told[0]:
                    continue
                yield from self._walk(
                    f"{place}.{name}", hint, lambda member: wrap(value | {name: member}), own,
                    (*inside, alternative.content), f"{within}.{name}")

    def _company(self, key, default):
        return COMPANY.get(self.endpoint.title, {}).get(key, default)

    def values(self, alternative, place):
        """Values of a type, as few as tell all that there is to tell."""
        sampled = SAMPLES.get((self.endpoint.title, place))
        if sampled:
            return sampled
        match alternative.kind:
            case "literal":
                return [alternative.content]
            case "object":
                needed = shapes.required(alternative.content) + REQUIRED.get((self.endpoint.title, f"{place} {alternative.title}"), [])
                hints = shapes.members(alternative.content)
                return [{name: self.value(hints[name], f"{place}.{name}") for name in needed}]
            case "map":
                return [{"pedido": "42"} if alternative.content is str else {}]
        leaf = re.sub(r"\[\]", "", place).rsplit(".", 1)[-1]
        text = self.known.get(leaf) or STRINGS.get(leaf, "Olá")
        return {str: [text], int: [1], float: [0.5], bool: [True, False]}.get(alternative.content, [text])

    def value(self, annotation, place):
        """One value of a type: the first that it may be."""
        alternative = shapes.alternatives(annotation)[0]
        if alternative.kind == "array":
            return [self.value(alternative.content, place + "[]")]
        return self.values(alternative, place)[0]

    def _probe(self, place, title, own, company):
        if company:
            own = company.around(own)
        answer = self.send(self.base | own)
        ignored = answer.headers.get("x-altiplano-ignored", "")
        names = [re.sub(r"\[\d+\]", "[]", name) for name in ignored.split(", ") if name]
        if answer.status_code == 200:
            broken = self._broken(answer)
            if broken:
                return Finding(place, title, "failed", broken)
            # What is inside of the field has rows of its own.
            is_ignored = any(place == name or place.startswith((name + ".", name + "[")) for name in names)
            # Members that the value cannot come without have rows of their own as well.
            root = re.split(r"[.\[]", place)[0]
            others = [name for name in names if not is_ignored and re.split(r"[.\[]", name)[0] != root]
            if others:
                return Finding(place, title, "failed", f"the answer says that it ignored {others}")
            return Finding(place, title, IGNORED if is_ignored else SUPPORTED)
        try:
            error = answer.json()["error"]
        except (ValueError, KeyError, TypeError):
            return Finding(place, title, "failed", f"{answer.status_code} that is no error object: {answer.text[:200]}")
        said = f"{error['message']}"
        # What cannot come without something that is refused is refused with it.
        is_company = company and (error.get("param") or "").split("[")[0].split(".")[0] in company.body
        if 400 <= answer.status_code < 500 and (is_company or names_field(error, place, title)):
            return Finding(place, title, REFUSED, said)
        return Finding(place, title, "failed", f"{answer.status_code} {error.get('param')}: {said}")

    @staticmethod
    def _broken(answer):
        """Why an answer of status 200 is none: a stream that ends with an error."""
        for line in answer.text.splitlines():
            if line.startswith("data: {"):
                event = json.loads(line.removeprefix("data: "))
                if "error" in event and event["error"] is not None:
                    return f"the stream ended with {event['error']}"
        return None


def base_of(endpoint, known):
    """The request that an endpoint's probes start from; empty where none is written down."""
    base = BASES.get(endpoint.title, {})
    takes_model = base and any("model" in shapes.members(parameters) for parameters in endpoint.parameters)
    return base | {"model": known["model"]} if takes_model and endpoint.path != "/moderations" else base


def names_field(error, place, title):
    """Whether a refusal names the field: in `param`, by the member that tells its alternative, or in its message."""
    parameter = re.sub(r"\[\d+\]", "[]", error.get("param") or "")
    whole = place.removesuffix("[]")
    if parameter and (parameter.removesuffix("[]") == whole or parameter.startswith((whole + ".", whole + "["))):
        return True
    leaf = whole.rsplit(".", 1)[-1].replace("[]", "")
    words = [leaf, *re.findall(r'"([^"]*)"', title)]
    return any(f"'{word}'" in error["message"] or f'"{word}"' in error["message"] for word in words)
