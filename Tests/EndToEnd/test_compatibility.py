"""docs/COMPATIBILITY.md says what the service makes of everything that the official package's types define."""

import contextlib
import difflib

import pytest

from commands import altiplano

from compatibility import answers, report, surface
from compatibility.live import Live
from compatibility.probing import SUPPORTED
from launching import ROOT

DOCUMENT = ROOT / "docs/COMPATIBILITY.md"


@pytest.fixture(scope="module")
def live(service):
    live = Live(service)
    yield live
    live.http.close()


PACK = """
id: compatibility
version: 1.0.0
description: Something that judges texts, so that there are answers to look at.
rules:
  - id: word
    stages: [input]
    detector: {pattern: "palavra-que-ninguem-diz"}
    action: flag
    category: illicit
"""


@contextlib.contextmanager
def prepared(endpoint, service, folder):
    """What an endpoint needs that others are better examined without: moderations need a policy."""
    if endpoint.path != "/moderations":
        yield
        return
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    altiplano("policy", "apply", "-f", str(folder / "pack.yaml"), "--tenant", service.tenant)
    try:
        yield
    finally:
        altiplano("policy", "withdraw", "compatibility", "--tenant", service.tenant, "--yes")


def examine(live, endpoint):
    """Everything about one endpoint that there is, and what is wrong with it."""
    examined, wrong = report.EndpointReport(endpoint, live.whole_request(endpoint)), []
    if examined.whole.verdict == SUPPORTED:
        examined.findings = live.findings(endpoint)
        plain, events = live.answers(endpoint, answers.requests(endpoint))
        if endpoint.is_list:
            plain = [element for page in plain for element in page["data"]]
        if endpoint.answer not in (None, type(None)):
            examined.sights = list(answers.sights(endpoint.answer, plain))
            wrong += answers.problems(endpoint.answer, plain)
        if endpoint.event is not None and events:
            examined.event_sights = list(answers.sights(endpoint.event, events))
            wrong += answers.problems(endpoint.event, events)
    for finding in (examined.whole, *examined.findings):
        if finding.verdict not in report.VERDICTS:
            wrong.append(f"{finding.place} {finding.alternative}: {finding.said}")
    return examined, [f"{endpoint.title}: {problem}" for problem in wrong]


def test_the_compatibility_document_is_true(live, service, tmp_path, pytestconfig):
    served, unserved, wrong = [], [], []
    for endpoint in surface.endpoints():
        if not live.is_served(endpoint):
            unserved.append(endpoint)
            continue
        with prepared(endpoint, service, tmp_path):
            examined, problems = examine(live, endpoint)
        served.append(examined)
        wrong += problems
    assert not wrong, "\n".join(["neither supported, nor ignored with a warning, nor refused by name:", *wrong])
    text = report.render(served, unserved)
    if pytestconfig.getoption("--write-compatibility"):
        DOCUMENT.write_text(text, encoding="utf-8")
        return
    committed = DOCUMENT.read_text(encoding="utf-8") if DOCUMENT.exists() else ""
    difference = "\n".join(difflib.unified_diff(
        committed.splitlines(), text.splitlines(), "docs/COMPATIBILITY.md", "the running service", lineterm=""))
    assert not difference, f"{difference}\n\n{report.COMMAND} rewrites the file."
