"""The two servers: started for one workload alone on the machine, stopped whatever happens."""

import asyncio
import contextlib
import ctypes
import http.client
import json
import os
import signal
import socket
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

START_SECONDS = 120


@dataclass(frozen=True)
class Machine:
    """What both servers get: the same model file, threads and cells."""

    binaries: Path  # altiplano and altiplano-worker
    tools: Path  # llama-server and llama-batched-bench
    model: Path
    threads: int
    work: Path


@dataclass
class Server:
    """A server that listens.

    keys: one for each tenant; llama-server knows no tenants and takes all calls as equal.
    """

    name: str
    address: tuple
    process: subprocess.Popen
    keys: dict
    model: str
    environment: dict = field(default_factory=dict)
    binary: str = ""

    def key(self, tenant=0):
        return self.keys.get(tenant)

    def workers(self):
        """What `altiplano worker list` says; only of Altiplano."""
        return json.loads(_command([self.binary, "worker", "list", "--output", "json"], self.environment))

    def slots(self):
        """What llama-server's /slots says; only of llama-server."""
        return self.call("GET", "/slots")

    def call(self, method, path, body=None, key=None):
        connection = http.client.HTTPConnection(*self.address, timeout=30)
        headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {key}"} if key else {})}
        with contextlib.closing(connection):
            connection.request(method, path, json.dumps(body), headers)
            return json.loads(connection.getresponse().read())


def tokens_of(server, body):
    """The tokens of a chat's prompt, as llama-server renders it."""
    prompt = server.call("POST", "/apply-template", {"messages": body["messages"]})["prompt"]
    return server.call("POST", "/tokenize", {"content": prompt, "add_special": True})["tokens"]


@contextlib.contextmanager
def altiplano(machine, cells, sequences=32, tenants=1, flags=()):
    """Starts `altiplano serve` in a home of its own, with one assistant and one key for each tenant."""
    home = machine.work / f"home-{time.monotonic_ns()}"
    binary = str(machine.binaries / "altiplano")
    environment = {**os.environ, "ALTIPLANO_HOME": str(home)}
    command = [
        binary, "serve", "--listen", "127.0.0.1:0", "--context", str(cells), "--sequences", str(sequences),
        "--threads", str(machine.threads), "--log-level", "warning", *flags]
    with _running(command, environment, machine.work / "altiplano.log") as process:
        listening = home / "server.json"
        _await(process, lambda: listening.exists() and json.loads(listening.read_text())["pid"] == process.pid,
               machine.work / "altiplano.log")
        host, port = json.loads(listening.read_text())["url"].split("//")[1].split(":")
        keys = {}
        for tenant in range(tenants):
            name = f"tenant-{tenant}"
            document = machine.work / f"{name}.yaml"
            document.write_text(
                f"name: bench\ntenant: {name}\nmodel: {machine.model}\nlimits:\n  concurrent_calls: 1000\n"
                "  seconds: 900\n")
            _command([binary, "tenant", "create", name], environment)
            _command([binary, "assistant", "deploy", "-f", str(document)], environment)
            created = _command([binary, "key", "create", "--tenant", name, "--output", "json"], environment)
            keys[tenant] = json.loads(created)["key"]
        yield Server("Altiplano", (host, int(port)), process, keys, "bench", environment, binary)


@contextlib.contextmanager
def llama_server(machine, cells, slots, flags=()):
    """Starts llama-server with its defaults and `flags`; as many slots as the workload has clients.

    With a number of slots, llama-server splits the cells between them unless it is told to share them, as it does by
    default: --kv-unified gives that default back.
    """
    port = _free_port()
    command = [
        str(machine.tools / "llama-server"), "-m", str(machine.model), "-c", str(cells), "-t", str(machine.threads),
        "--parallel", str(slots), "--kv-unified", "--host", "127.0.0.1", "--port", str(port), *flags]
    log = machine.work / "llama-server.log"
    with _running(command, dict(os.environ), log) as process:
        _await(process, lambda: _is_healthy(port), log)
        yield Server("llama-server", ("127.0.0.1", port), process, {}, "bench")


@contextlib.contextmanager
def _running(command, environment, log):
    with open(log, "wb") as output:
        process = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True,
            preexec_fn=_end_with_parent)
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            # Both are idle or measured to the end by now: nothing is lost by not waiting for a drain.
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            pass
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _end_with_parent():
    """prctl(PR_SET_PDEATHSIG): no server outlives a benchmark that is killed. A worker ends with its service."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def _await(process, is_ready, log):
    deadline = time.monotonic() + START_SECONDS
    while not is_ready():
        if process.poll() is not None or time.monotonic() > deadline:
            tail = log.read_text(errors="replace")[-1500:]
            raise RuntimeError(f"{process.args[0]} did not start within {START_SECONDS} s:\n{tail}")
        time.sleep(0.1)


def _is_healthy(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    with contextlib.closing(connection):
        try:
            connection.request("GET", "/health")
            return connection.getresponse().status == 200
        except OSError:
            return False


def _free_port():
    with contextlib.closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _command(command, environment):
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=180)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command[1:4])} failed: {done.stderr.strip()[-600:]}")
    return done.stdout


async def idle(is_idle, seconds):
    """Waits until `is_idle()` and returns how long it took, or None when it did not happen."""
    started = time.perf_counter()
    while time.perf_counter() - started < seconds:
        if await asyncio.to_thread(is_idle):
            return time.perf_counter() - started
        await asyncio.sleep(0.2)
    return None
