"""Whether both servers say the same: the same prompt tokens and the same greedy text, or the speeds compare nothing."""

import asyncio
import os

from . import servers
from .client import Connection, chat
from .workload import CHAT

TOKENS = 32


def check(machine):
    """One sentence: that they agree, or where they part."""
    with servers.altiplano(machine, 2048) as server:
        own = _ask(server)
    with servers.llama_server(machine, 2048, 1) as server:
        peer = _ask(server)
    if own.prompt_tokens != peer.prompt_tokens:
        return f"the prompts differ: {own.prompt_tokens} tokens, llama-server has {peer.prompt_tokens}"
    if own.text != peer.text:
        same = len(os.path.commonprefix([own.text, peer.text]))
        return (f"the texts part after {same} characters: {own.text[same:same + 30]!r}, llama-server has "
                f"{peer.text[same:same + 30]!r}")
    return f"the same for {own.generated} tokens after {own.prompt_tokens} of prompt"


def _ask(server):
    body = chat(server.model, "Why is the sea salty? Answer as to a child.", TOKENS, "You are a patient teacher.")
    reading = asyncio.run(Connection(server.address).ask(CHAT, body, server.key(), 60)).read()
    if not reading.completed:
        raise RuntimeError(f"{server.name} does not answer: {reading.failure}")
    return reading
