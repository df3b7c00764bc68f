"""What was measured on and with: results mean nothing without it."""

import os
import platform
import re
import subprocess
from datetime import datetime, timezone
from hashlib import sha256
from pathlib import Path

EXECUTABLES = ("altiplano", "altiplano-worker")


def facts(machine, rounds):
    """{name: value}, for the results."""
    return {
        "processor": _processor(), "cores": os.cpu_count(), "threads": machine.threads,
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "system": f"{platform.system()} {platform.release()}", "model": machine.model.name,
        "checkout": _commit(), "executables": _sums(machine), "llama_cpp": _llama_version(machine),
        "llama_cpp_flags": os.environ.get("LLAMA_FLAGS", ""), "rounds": rounds,
        "measured": datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M UTC")}


def _processor():
    found = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    return found.group(1) if found else platform.machine()


def _commit():
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
    changed = subprocess.run(["git", "status", "--porcelain", "--", "Sources"], capture_output=True, text=True)
    return (commit.stdout.strip() or "unknown") + (" with changes" if changed.stdout.strip() else "")


def _sums(machine):
    """The executables may be older than the checkout: their sums say which were measured."""
    sums = {name: sha256((machine.binaries / name).read_bytes()).hexdigest()[:12] for name in EXECUTABLES}
    return ", ".join(f"{name} {value}" for name, value in sums.items())


def _llama_version(machine):
    done = subprocess.run([machine.tools / "llama-server", "--version"], capture_output=True, text=True, timeout=60)
    found = re.search(r"version: (\S+)", done.stdout + done.stderr)
    built = re.search(r"built with (.*)", done.stdout + done.stderr)
    sdist = os.environ.get("LLAMA_SOURCE_NAME", "")
    return ", ".join(each for each in (found and found.group(1), sdist, built and built.group(1)) if each)
