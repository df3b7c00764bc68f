"""HTTP/1.1 for many streams in one thread. It shares the cores with the model, so that it only notes when bytes came;
answers.py reads them afterwards."""

import asyncio
import json
import time

from .answers import LEFT, Answer

END_OF_CHUNKS = b"\r\n0\r\n\r\n"


class Connection:
    """One user, who asks one thing after another.

    Each request has a connection of its own: llama-server closes kept ones when it likes, and a request that is sent
    into one that is being closed is lost.
    """

    def __init__(self, address):
        self.address = address
        self._exchange = None

    async def ask(self, path, body, key=None, deadline=600.0):
        """Sends one request and returns its Answer once it has ended, however it ended."""
        answer = self.begin(path, body, key)
        return await self.finished(await answer, deadline)

    async def begin(self, path, body, key=None):
        """Sends one request and returns its Answer at once, to watch it growing."""
        content = json.dumps(body).encode()
        authorization = f"Authorization: Bearer {key}\r\n" if key else ""
        request = (
            f"POST {path} HTTP/1.1\r\nHost: {self.address[0]}\r\nContent-Type: application/json\r\n{authorization}"
            f"Content-Length: {len(content)}\r\n\r\n"
        ).encode() + content
        _, self._exchange = await asyncio.get_running_loop().create_connection(_Exchange, *self.address)
        self._exchange.send(request)
        return self._exchange.answer

    async def finished(self, answer, deadline=600.0):
        try:
            await asyncio.wait_for(asyncio.shield(self._exchange.over), deadline)
        except asyncio.TimeoutError:
            answer.failure = f"no end within {deadline:.0f} s"
            self.abort()
        return answer

    def abort(self):
        """Leaves as a client does whose user closed the window."""
        if self._exchange is not None:
            self._exchange.leave()


class _Exchange(asyncio.Protocol):
    """One request and its answer."""

    def __init__(self):
        self.answer = Answer(sent=time.perf_counter())
        self.over = asyncio.get_running_loop().create_future()
        self._transport = None
        self._tail = b""
        self._length = None

    def send(self, request):
        self.answer.sent = time.perf_counter()
        self._transport.write(request)

    def leave(self):
        if self.answer.ended is None:
            self.answer.failure = self.answer.failure or LEFT
        self._transport.abort()
        self._end(None)

    def connection_made(self, transport):
        self._transport = transport

    def data_received(self, data):
        answer = self.answer
        if answer.ended is not None:
            return
        moment = time.perf_counter()
        answer.pieces.append((moment, data))
        self._tail = (self._tail + data)[-len(END_OF_CHUNKS):]
        if self._tail == END_OF_CHUNKS or self._is_whole(answer):
            self._end(moment)
            self._transport.close()

    def _is_whole(self, answer):
        """Whether an answer of known length, a refusal then, is there. Streams have no length."""
        if len(answer.pieces) > 1 and self._length is None:
            return False
        received = b"".join(part for _, part in answer.pieces)
        head, found, rest = received.partition(b"\r\n\r\n")
        if self._length is None:
            for line in head.lower().split(b"\r\n"):
                if line.startswith(b"content-length:"):
                    self._length = int(line.split(b":")[1])
        return bool(found) and self._length is not None and len(rest) >= self._length

    def connection_lost(self, error):
        if self.answer.ended is None and self.answer.failure is None:
            self.answer.failure = f"the connection was closed{f': {error}' if error else ''}"
        self._end(None)

    def _end(self, moment):
        if moment is not None:
            self.answer.ended = moment
        if not self.over.done():
            self.over.set_result(None)


def chat(model, user, tokens, system=None):
    """The body of a streamed greedy chat call that generates exactly `tokens` tokens."""
    messages = [{"role": "system", "content": system}] if system else []
    return {
        "model": model, "messages": [*messages, {"role": "user", "content": user}], "stream": True,
        "stream_options": {"include_usage": True}, "temperature": 0, "max_tokens": tokens, "ignore_eos": True,
    }
