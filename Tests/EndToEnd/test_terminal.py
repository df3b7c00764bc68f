"""Commands that take a terminal over give it back as it was, whatever ends them."""

import json
import os
import pathlib
import pty
import select
import signal
import subprocess
import termios
import time

import pytest

BIN = pathlib.Path(os.environ["ALTIPLANO_BIN"])
ENTER, LEAVE = b"\x1b[?1049h", b"\x1b[?1049l"


class Terminal:
    """One command on a pseudo-terminal of 80 columns."""

    def __init__(self, *arguments, **variables):
        self.master, slave = pty.openpty()
        termios.tcsetwinsize(self.master, (24, 80))
        self.before = termios.tcgetattr(slave)
        self.slave = slave
        self.shown = b""
        self.process = subprocess.Popen(
            [BIN / "altiplano", *arguments], stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            env=os.environ | {"TERM": "xterm-256color"} | variables)

    def read(self, seconds):
        if select.select([self.master], [], [], seconds)[0]:
            self.shown += os.read(self.master, 65536)

    def until(self, text, seconds=30):
        deadline = time.monotonic() + seconds
        while text not in self.shown:
            assert time.monotonic() < deadline, self.shown
            self.read(0.2)

    def end(self):
        code = None
        deadline = time.monotonic() + 30
        while code is None:
            assert time.monotonic() < deadline, self.shown
            self.read(0.1)
            code = self.process.poll()
        self.read(0.1)
        after = termios.tcgetattr(self.slave)
        os.close(self.master)
        os.close(self.slave)
        return code, after


@pytest.mark.parametrize("ending, code", [
    (b"q", 0), (b"\x03", 0), (signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGHUP, 129),
])
def test_worker_top_gives_the_terminal_back(service, ask, ending, code):
    ask(max_tokens=2)
    terminal = Terminal("worker", "top", "--interval", "0.2")
    terminal.until(b"steps 0.0/s")
    assert terminal.shown.startswith(ENTER) and b"worker-1" in terminal.shown and b"\x1b[32mready" in terminal.shown
    during = termios.tcgetattr(terminal.slave)
    assert during != terminal.before
    if isinstance(ending, bytes):
        os.write(terminal.master, ending)
    else:
        terminal.process.send_signal(ending)
    status, after = terminal.end()
    assert status == code
    assert terminal.shown.count(LEAVE) == 1 and terminal.shown.rstrip().endswith(LEAVE)
    assert after == terminal.before


def test_worker_top_without_colours(service):
    terminal = Terminal("worker", "top", "--interval", "0.2", NO_COLOR="1")
    terminal.until(b"steps 0.0/s")
    os.write(terminal.master, b"q")
    assert terminal.end()[0] == 0
    assert b"m" not in [part[-1:] for part in terminal.shown.split(b"\x1b[")[1:] if part[:1].isdigit()]
    assert b"\x1b[32m" not in terminal.shown and b"\x1b[1m" not in terminal.shown


def test_worker_top_in_a_pipe_prints_once_and_ends(service):
    done = subprocess.run(
        [BIN / "altiplano", "worker", "top", "--interval", "0.2"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "\x1b" not in done.stdout and done.stdout.count("worker-1") == 1


def test_worker_top_ends_when_its_reader_does(service):
    """`worker top | head -1` must not go on asking the server for a day."""
    process = subprocess.Popen(
        [BIN / "altiplano", "worker", "top", "-o", "json", "--refreshes", "100000", "--interval", "0.1"],
        stdout=subprocess.PIPE, text=True)
    first = json.loads(process.stdout.readline())
    assert first["workers"][0]["id"] == "worker-1"
    process.stdout.close()
    process.wait(timeout=30)
