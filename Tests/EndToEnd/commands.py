"""Commands of the CLI against the running service."""

import json
import subprocess

from launching import BIN, ROOT


def altiplano(*arguments, stdin=None, check=True):
    done = subprocess.run(
        [BIN / "altiplano", *arguments], input=stdin, capture_output=True, text=True, timeout=300)
    assert not check or done.returncode == 0, done.stderr
    return done


def tenant_with_assistant(name, folder):
    """A tenant of its own with the demo assistant; returns its key."""
    altiplano("tenant", "create", name)
    lines = (ROOT / "ops/demo/demo-assistant.yaml").read_text(encoding="utf-8").splitlines(True)
    document = "".join(f"tenant: {name}\n" if line.startswith("tenant:") else line for line in lines)
    (folder / "assistant.yaml").write_text(document, encoding="utf-8")
    altiplano("assistant", "deploy", "-f", str(folder / "assistant.yaml"))
    return json.loads(altiplano("key", "create", "--tenant", name, "--output", "json").stdout)["key"]
