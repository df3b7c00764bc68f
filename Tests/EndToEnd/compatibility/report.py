"""Writes what was found as docs/COMPATIBILITY.md."""

import itertools
import re
from collections import Counter
from dataclasses import dataclass, field

import openai

from .answers import NOT_SENT, NULL, SENT
from .probing import IGNORED, REFUSED, SUPPORTED

COMMAND = "ops/lib/end-to-end sqlite -k compatibility --write-compatibility"

VERDICTS = {SUPPORTED: "supported", IGNORED: "ignored, with a warning header", REFUSED: "refused by name"}

UNSENT_EVENTS = [
    (r"response\.(audio|image_generation)", "the service generates text only"),
    (r"response\.(web_search|file_search|code_interpreter|computer|mcp|shell|apply_patch|local_shell)",
     "the service runs no tools of its own"),
    (r"response\.custom_tool", "tools are functions; custom tools are refused by name"),
    (r"response\.reasoning", "reasoning is not told apart from the answer"),
    (r"response\.refusal", "the service has no refusals of its own"),
    (r"response\.output_text\.annotation", "answers cite nothing"),
    (r"response\.queued", "there are no background responses"),
    (r"response\.(failed)|error", "only where an answer fails; no probe makes one fail"),
]
"""Why an event was not seen, by the beginning of its name; the first that fits."""


@dataclass
class EndpointReport:
    """What there is to say of one endpoint that the service has."""

    endpoint: object
    whole: object
    findings: list = field(default_factory=list)
    sights: list = field(default_factory=list)
    event_sights: list = field(default_factory=list)

    @property
    def anchor(self):
        return re.sub(r"[^a-z0-9 _-]", "", self.endpoint.title.lower()).replace(" ", "-")


def render(served, unserved):
    """The whole document."""
    lines = [
        "# Compatibility with the OpenAI API",
        "",
        f"Every endpoint, field and stream event that the types of the official Python package `openai` "
        f"{openai.__version__} define,",
        "and what this service makes of it. Nothing here is written by hand: `Tests/EndToEnd/test_compatibility.py` reads"
        " the",
        "package's types, sends one request for each row to a running service, and fails when this file says something"
        " else.",
        f"`{COMMAND}` writes it anew.",
        "",
        "- **supported**: the request was answered and the field was read;",
        "- **ignored, with a warning header**: the request was answered, and its `x-altiplano-ignored` names the field;",
        "- **refused by name**: the answer is an error whose `param` or message names the field. What is inside of a"
        " refused or",
        "  ignored field has no rows of its own.",
        "",
        "## Score",
        "",
        "Counted are the rows of the tables below: a field whose values fare differently has several.",
        "",
        "| Endpoint | Called by | Fields supported | ignored | refused | Answer's fields sent |",
        "|---|---|---|---|---|---|",
    ]
    lines += [_score(report) for report in served]
    methods = sum(len(report.endpoint.names) for report in served)
    lines += [
        "",
        f"{len(served)} of the package's {len(served) + len(unserved)} endpoints are served ({methods} methods); "
        f"[the others](#endpoints-that-are-not-served) answer 404",
        "or 405 and name the path.",
    ]
    for report in served:
        lines += _section(report)
    lines += _unserved(unserved)
    return "\n".join(lines) + "\n"


def _score(report):
    counts = Counter(finding.verdict for finding, _ in _together(report.findings))
    fields = {sight.place: sight.verdict for sight in report.sights if not sight.alternative}
    sent = sum(verdict == SENT for verdict in fields.values())
    if report.whole.verdict == REFUSED:
        return f"| [`{report.endpoint.title}`](#{report.anchor}) | {_names(report.endpoint)} | refused by name | | | |"
    return (
        f"| [`{report.endpoint.title}`](#{report.anchor}) | {_names(report.endpoint)} | {counts[SUPPORTED]} | "
        f"{counts[IGNORED]} | {counts[REFUSED]} | {sent} of {len(fields)} |")


def _names(endpoint):
    return ", ".join(f"`{name}`" for name in endpoint.names)


def _section(report):
    lines = ["", f"## {report.endpoint.title}", ""]
    if report.whole.verdict == REFUSED:
        return lines + [f"Refused by name: {_cell(report.whole.said)}"]
    if report.findings:
        kind = "Query parameter" if report.endpoint.method == "GET" else "Field"
        lines += [f"| {kind} | Values | Verdict | What the service says |", "|---|---|---|---|"]
        for finding, titles in _together(report.findings):
            lines.append(f"| `{finding.place}` | {titles} | {VERDICTS[finding.verdict]} | {_cell(finding.said)} |")
    else:
        lines.append("It has no fields.")
    if report.sights:
        lines += ["", "In the answer:", "", "| Field | Values | |", "|---|---|---|"]
        lines += [_sight(sight) for sight in report.sights]
    if report.event_sights:
        lines += ["", "In the events of a stream:", ""] + _events(report)
    return lines


def _together(findings):
    """Alternatives of one field with one verdict share a row."""
    def same(finding):
        return finding.place, finding.verdict, finding.said

    for place, of_place in itertools.groupby(findings, key=lambda finding: finding.place):
        of_place = list(of_place)
        rows = {}
        for finding in of_place:
            rows.setdefault(same(finding), []).append(finding)
        for group in rows.values():
            titles = [f"`{finding.alternative}`" for finding in group if finding.alternative]
            yield group[0], ", ".join(dict.fromkeys(titles))


def _sight(sight):
    alternative = f"`{sight.alternative}`" if sight.alternative else ""
    return f"| `{sight.place}` | {alternative} | {sight.verdict} |"


def _events(report):
    """Events by their type where there are several, with what is missing in those that are sent; else field by field."""
    if not any(sight.place == "" for sight in report.event_sights):
        return ["| Field | Values | |", "|---|---|---|", *map(_sight, report.event_sights)]
    lines = ["| Event | | |", "|---|---|---|"]
    sent, current = {}, None
    for sight in report.event_sights:
        if sight.place == "":
            current = sight.alternative
            sent[current] = None if sight.verdict == NOT_SENT else []
        elif sight.verdict in (NULL, NOT_SENT) and not sight.alternative and _is_outermost(sight, sent[current]):
            sent[current].append(sight.place)
    for name, missing in sent.items():
        event = name.removeprefix("type: ").strip('"')
        if missing is None:
            why = next((why for start, why in UNSENT_EVENTS if re.match(start, event)), "no probe provokes it")
            lines.append(f"| `{event}` | not sent | {why} |")
        else:
            without = ", ".join(f"`{place}`" for place in missing)
            lines.append(f"| `{event}` | sent | {'without ' + without if without else 'whole'} |")
    return lines


def _is_outermost(sight, missing):
    return not any(sight.place.startswith((place + ".", place + "[")) for place in missing)


def _unserved(unserved):
    lines = ["", "## Endpoints that are not served", ""]
    lines += ["| Resource | Endpoint | Called by | Verdict |", "|---|---|---|---|"]
    for endpoint in unserved:
        lines.append(f"| `{endpoint.resource}` | `{endpoint.title}` | {_names(endpoint)} | {VERDICTS[REFUSED]} |")
    return lines


def _cell(text, longest=200):
    """Text of a table's cell; identifiers differ from run to run."""
    text = re.sub(r"\b(resp|msg|fc|req|rs)_[0-9A-Za-z]{8,}", r"\1_…", " ".join(text.split()))
    return (text if len(text) <= longest else text[: longest - 1] + "…").replace("|", r"\|")
