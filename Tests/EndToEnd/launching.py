"""Starts servers of a test's own, to be killed, drained and robbed of their database."""

import contextlib
import json
import os
import pathlib
import signal
import subprocess
import time

import httpx

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(os.environ.get("ALTIPLANO_BIN", ROOT / ".build/debug"))


class Server:
    """One `altiplano serve` on a home of its own."""

    def __init__(self, home, *arguments):
        self.home = pathlib.Path(home)
        self.arguments = arguments
        self.process = None
        self.variables = {}

    def environment(self):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("ALTIPLANO_")}
        return kept | {"ALTIPLANO_HOME": str(self.home), "PATH": f"{BIN}:{os.environ['PATH']}"} | self.variables

    def start(self, wait=True):
        self.log = open(self.home.parent / f"{self.home.name}.log", "ab")
        self.process = subprocess.Popen(
            [BIN / "altiplano", "serve", "--listen", "127.0.0.1:0", *self.arguments],
            env=self.environment(), stdout=self.log, stderr=self.log)
        if wait:
            self.wait_until_listening()
        return self

    def wait_until_listening(self, seconds=60):
        deadline = time.monotonic() + seconds
        announcement = self.home / "server.json"
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError, ValueError):
                said = json.loads(announcement.read_text())
                if said["pid"] == self.process.pid:
                    self.url = said["url"]
                    return
            assert self.process.poll() is None, self.output()
            time.sleep(0.05)
        raise AssertionError("the server does not listen:\n" + self.output())

    def output(self):
        return pathlib.Path(self.log.name).read_text(errors="replace")

    def run(self, *arguments, check=True):
        """One command of the CLI against this server."""
        done = subprocess.run(
            [BIN / "altiplano", *arguments], env=self.environment(), capture_output=True, text=True, timeout=120)
        assert done.returncode == 0 or not check, done.stderr
        return done

    def deploy(self):
        """A tenant with an assistant; returns its key."""
        self.run("tenant", "create", "demo")
        self.run("assistant", "deploy", "-f", str(ROOT / "ops/demo/demo-assistant.yaml"))
        return json.loads(self.run("key", "create", "--tenant", "demo", "--output", "json").stdout)["key"]

    def records(self):
        done = self.run("usage", "show", "--records", "--tenant", "demo", "--output", "json")
        return json.loads(done.stdout)

    def ask(self, key, tokens=4, **arguments):
        return httpx.post(
            self.url + "/v1/chat/completions", headers={"Authorization": f"Bearer {key}"}, timeout=60,
            json={"model": "demo-assistant", "max_tokens": tokens, "ignore_eos": True,
                  "messages": [{"role": "user", "content": "Olá"}]} | arguments)

    def stream(self, key, tokens):
        return httpx.stream(
            "POST", self.url + "/v1/chat/completions", headers={"Authorization": f"Bearer {key}"}, timeout=120,
            json={"model": "demo-assistant", "max_tokens": tokens, "ignore_eos": True, "stream": True,
                  "messages": [{"role": "user", "content": "Conte uma história."}]})

    def stop(self, number=signal.SIGTERM, seconds=60):
        self.process.send_signal(number)
        return self.process.wait(timeout=seconds)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()


@contextlib.contextmanager
def postgres(folder):
    """A private cluster; yields the URL of its application role and a function that runs the script's verbs."""

    def script(verb):
        done = subprocess.run(
            [ROOT / "ops/lib/private-postgres", verb, str(folder)], capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    try:
        yield script("start")[0], script
    finally:
        script("stop")
