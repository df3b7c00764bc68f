"""What a workload is, and the steps that several share."""

import asyncio
from dataclasses import dataclass

from .client import Connection, chat

CHAT = "/v1/chat/completions"


@dataclass(frozen=True)
class Metric:
    """One figure of a workload, and what it must reach.

    against: 'peer' compares the ratio Altiplano / llama-server, 'itself' Altiplano's own value.
    """

    name: str
    unit: str
    better: str  # higher, lower
    bound: float
    against: str = "peer"

    def reached(self, value, peer):
        if value is None or (self.against == "peer" and not peer):
            return None
        measured = value / peer if self.against == "peer" else value
        return measured >= self.bound if self.better == "higher" else measured <= self.bound

    def reach(self):
        bound = f"1/{1 / self.bound:.0f}" if 0 < self.bound < 0.5 else f"{self.bound:g}"
        return f"{'at least' if self.better == 'higher' else 'at most'} {bound}{'x' if self.against == 'peer' else ''}"


@dataclass(frozen=True)
class Workload:
    """How a workload is run.

    run: `async run(server, seed, scale)` returns {metric: value} and a dict of details; scale is 1, or less for
    --quick. slots: llama-server's, as many as there are clients. explores: whether llama-server's other batch sizes
    are tried, which they are where a figure is compared with its. seconds: the deadline of one run. reference:
    `reference(machine, seed)` takes llama-server's place.
    """

    name: str
    title: str
    metrics: tuple
    run: object
    slots: int
    cells: int = 16384
    tenants: int = 1
    explores: bool = True
    seconds: float = 300
    reference: object = None


async def closed_clients(server, bodies, clients):
    """`clients` connections take the requests in turn, each sending the next when its last has ended."""
    waiting, answers = iter(bodies), []

    async def client():
        connection = Connection(server.address)
        for body in waiting:
            answers.append(await connection.ask(CHAT, body, server.key()))

    await asyncio.gather(*(client() for _ in range(clients)))
    return [answer.read() for answer in answers]


async def warmed(server):
    """One token of a prompt that no workload has: what a first call costs once is not what is measured."""
    body = chat(server.model, "Up.", 1, "Warm.")
    for tenant in server.keys or [0]:
        answer = (await Connection(server.address).ask(CHAT, body, server.key(tenant), 60)).read()
        if not answer.completed:
            raise RuntimeError(f"{server.name} does not answer: {answer.failure}")
