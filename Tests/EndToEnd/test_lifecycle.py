"""Draining, kills of the core, and databases that go away."""

import contextlib
import json
import os
import pathlib
import re
import signal
import sqlite3
import subprocess
import tempfile
import threading
import time

import httpx
import pytest

from launching import BIN, ROOT, Server, postgres


@pytest.fixture
def home():
    # /tmp and open to others: as root, Postgres runs as another user and its socket's path must be short.
    with tempfile.TemporaryDirectory(dir="/tmp", prefix="altiplano-life.") as folder:
        os.chmod(folder, 0o755)
        yield pathlib.Path(folder) / "home"


def test_a_drain_finishes_running_answers_and_refuses_new_ones(home):
    with Server(home) as server:
        server.start()
        key = server.deploy()
        with server.stream(key, 300) as answer:
            lines = answer.iter_lines()
            next(lines)
            stopped = threading.Thread(target=lambda: server.process.send_signal(signal.SIGTERM))
            stopped.start()
            stopped.join()
            refused = None
            deadline = time.monotonic() + 10
            while time.monotonic() < deadline:
                refused = server.ask(key)
                if refused.status_code == 503:
                    break
            assert refused.status_code == 503 and int(refused.headers["retry-after"]) > 0
            assert refused.json()["error"]["code"] == "draining"
            rest = list(lines)
            assert "data: [DONE]" in rest
        assert server.process.wait(timeout=60) == 0, server.output()
        assert not (home / "server.json").exists()


def test_a_killed_core_loses_no_record(home):
    with Server(home) as server:
        server.start()
        key = server.deploy()
        assert server.ask(key).status_code == 200
        with server.stream(key, 500) as answer:
            lines = answer.iter_lines()
            for _ in range(120):
                next(lines)
            worker = children(server.process.pid)
            server.stop(signal.SIGKILL)
        for pid in worker:
            wait_for_end(pid)
        server.start()
        found = server.records()
        assert sorted(r["outcome"] for r in found) == ["completed", "interrupted"]
        interrupted = next(r for r in found if r["outcome"] == "interrupted")
        assert interrupted["completion_tokens"] >= 32 and interrupted["prompt_tokens"] > 0
        assert server.ask(key).status_code == 200
        assert server.stop() == 0


WORDS = """
id: words
version: 1.0.0
description: Hides every word of an answer.
rules:
  - id: word
    stages: [output]
    detector: {pattern: "[A-Za-z]{1,20}", edges: word}
    action: redact
    replacement: "#"
  - id: ask
    stages: [input]
    detector: {pattern: "transferir [0-9]{1,6}"}
    action: require_approval
    approval_seconds: 3
"""


def govern(server):
    """Puts the pack in force for everybody, with the texts of matches kept; returns a key."""
    pack = server.home.parent / "words.yaml"
    pack.write_text(WORDS)
    key = server.deploy()
    server.run("tenant", "update", "demo", "--keep-matched-text")
    server.run("policy", "apply", "-f", str(pack))
    return key


@contextlib.contextmanager
def database(kind, folder):
    """The arguments of a server on such a database."""
    if kind == "sqlite":
        yield []
    else:
        with postgres(folder) as (url, _):
            yield ["--database", url]


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_what_was_decided_before_a_kill_is_in_the_log(home, kind):
    """Nothing hidden is sent before the decision to hide it is durable, and the chain is whole after the kill."""
    with database(kind, home.parent / "pg") as arguments, Server(home, *arguments) as server:
        server.start()
        key = govern(server)
        shown, request = "", None
        with server.stream(key, 500) as answer:
            request = answer.headers["x-request-id"]
            for line in answer.iter_lines():
                if line.startswith("data: {"):
                    shown += json.loads(line[6:])["choices"][0]["delta"].get("content") or ""
                if shown.count("#") >= 40:
                    break
            workers = children(server.process.pid)
            server.stop(signal.SIGKILL)
        for pid in workers:
            wait_for_end(pid)
        server.start()
        assert "intact" in server.run("audit", "verify").stdout
        lines = server.run("audit", "export", "--texts", "--tenant", "demo").stdout.splitlines()
        found = [one for one in map(json.loads, lines) if one["request_id"] == request]
        assert {(one["rule"], one["action"], one["stage"]) for one in found} == {("word", "redact", "output")}
        assert sum(one["span_count"] for one in found) >= shown.count("#") >= 40
        assert not re.search(r"(?<![\w])[A-Za-z]{1,20}(?![\w])", shown), shown
        texts = [text for one in found for text in one["texts"]]
        assert all(text.isalpha() and text.isascii() for text in texts) and len(texts) >= 40
        assert server.ask(key).status_code == 200
        assert "intact" in server.run("audit", "verify").stdout
        assert server.stop() == 0


def test_an_approval_whose_call_is_gone_expires_and_its_text_is_removed(home):
    with Server(home) as server:
        server.start()
        key = govern(server)
        question = [{"role": "user", "content": "transferir 5000 agora"}]

        def asking():
            with contextlib.suppress(httpx.HTTPError):
                server.ask(key, messages=question)

        caller = threading.Thread(target=asking)
        caller.start()
        deadline = time.monotonic() + 20
        while not (waiting := json.loads(server.run("policy", "approvals", "list", "-o", "json").stdout)):
            assert time.monotonic() < deadline
        assert waiting[0]["excerpt"].startswith("transferir 5000") and waiting[0]["state"] == "pending"
        server.stop(signal.SIGKILL)
        caller.join()
        server.start()
        # Nobody asks about it: only the file is looked at.
        deadline = time.monotonic() + 40
        while True:
            with contextlib.closing(sqlite3.connect(f"file:{home}/altiplano.sqlite?mode=ro", uri=True)) as stored:
                state, excerpt = stored.execute("SELECT state, sealed_excerpt FROM approvals").fetchone()
            if state == "expired":
                break
            assert time.monotonic() < deadline, state
            time.sleep(0.2)
        assert excerpt is None
        assert server.stop() == 0


def children(pid):
    listed = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True).stdout.split()
    return [int(child) for child in listed]


def wait_for_end(pid, seconds=20):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            with open(f"/proc/{pid}/stat") as stat:
                if stat.read().rsplit(")", 1)[1].split()[0] == "Z":
                    return
        except OSError:
            return
        time.sleep(0.05)
    raise AssertionError(f"worker {pid} outlived its core")


def test_a_database_away_at_start_is_waited_for(home):
    with postgres(home.parent / "pg") as (url, script):
        script("kill")
        with Server(home, "--database", url) as server:
            server.start(wait=False)
            deadline = time.monotonic() + 30
            while "trying again" not in server.output():
                assert time.monotonic() < deadline and server.process.poll() is None, server.output()
                time.sleep(0.1)
            said = server.output()
            assert "is not available" in said and "postgres" in said
            script("start")
            server.wait_until_listening()
            assert server.ask(server.deploy()).status_code == 200
            assert server.stop() == 0


def test_a_database_away_while_serving_gives_503_and_loses_nothing(home):
    with postgres(home.parent / "pg") as (url, script), Server(home, "--database", url) as server:
        server.start()
        key = server.deploy()
        with server.stream(key, 150) as answer:
            lines = answer.iter_lines()
            next(lines)
            script("kill")
            refused = server.ask(key)
            assert refused.status_code == 503, refused.text
            assert refused.json()["error"]["code"] == "database_unavailable"
            assert "data: [DONE]" in list(lines)
        assert server.process.poll() is None
        script("start")
        deadline = time.monotonic() + 30
        while server.ask(key).status_code != 200:
            assert time.monotonic() < deadline, server.output()
            time.sleep(0.2)
        outcomes = [r["outcome"] for r in server.records()]
        assert outcomes.count("completed") == 2 and len(outcomes) == 2, outcomes
        assert server.stop() == 0


def test_a_second_server_on_the_same_home_is_refused(home):
    with Server(home) as server:
        server.start()
        second = server.run("serve", "--listen", "127.0.0.1:0", check=False)
        assert second.returncode == 1
        assert str(home) in second.stderr


@pytest.mark.parametrize("arguments, says", [
    (["--listen", "nowhere"], "HOST:PORT"),
    (["--threads", "0"], "--threads"),
    (["--model", "absent"], "there is no model 'absent'"),
    (["--database", "mysql://x"], "postgres://"),
    (["--tls-cert", "/nowhere.pem"], "tls_key"),
    (["--tls-cert", "/nowhere.pem", "--tls-key", "/nowhere.key"], "/nowhere"),
])
def test_wrong_settings_are_named(home, arguments, says):
    done = Server(home).run("serve", *(["--listen", "127.0.0.1:0"] if "--listen" not in arguments else []),
                            *arguments, check=False)
    assert done.returncode in (1, 2)
    assert says in done.stderr


def test_the_database_is_migrated_without_a_server(home):
    server = Server(home)
    assert "pending" in server.run("db", "status").stdout.lower()
    server.run("db", "migrate")
    assert server.run("db", "status", "--output", "json").stdout.count('"migrations" : [') == 1


def test_ops_run_shows_an_answer_and_drains(home):
    """The newcomer's command, on the executables that are built already."""
    environment = Server(home).environment() | {"ALTIPLANO_BIN": str(BIN)}
    process = subprocess.Popen(
        [ROOT / "ops/run", "--listen", "127.0.0.1:0"], env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
    said = ""
    for line in process.stdout:
        said += line
        if "Ctrl-C stops it" in line:
            break
    assert "curl http://127.0.0.1:" in said and "demo-assistant" in said, said
    os.killpg(process.pid, signal.SIGINT)
    rest = process.stdout.read()
    assert process.wait(timeout=60) == 0, said + rest


@pytest.mark.parametrize("yaml, variable, flag, expected", [
    (None, None, None, 32), ("3", None, None, 3), ("3", "4", None, 4), ("3", "4", "5", 5),
])
def test_flags_win_over_the_environment_and_that_over_the_file(home, yaml, variable, flag, expected):
    home.mkdir()
    if yaml:
        (home / "altiplano.yaml").write_text(f"# settings\nsequences: {yaml}\n")
    flags = ["--sequences", flag] if flag else []
    with Server(home, "--model", "smollm2-135m-instruct", *flags) as server:
        if variable:
            server.variables["ALTIPLANO_SEQUENCES"] = variable
        server.start()
        deadline = time.monotonic() + 60
        while (worker := json.loads(server.run("worker", "list", "-o", "json").stdout)[0])["state"] != "ready":
            assert time.monotonic() < deadline, worker
        assert worker["sequences"] == expected
        assert server.stop() == 0
