"""HTTP/1.1 with keep-alive for many streams in one thread. It shares the cores with the model, so that it only notes
when bytes came; answers.py reads them afterwards."""

import asyncio
import json
import time

from .answers import LEFT, Answer

END_OF_CHUNKS = b"\r\n0\r\n\r\n"


class Connection(asyncio.Protocol):
    """One connection, kept open from request to request as a client library's pool does."""

    def __init__(self, address):
        self.address = address
        self.transport = None
        self._answer = None
        self._over = None
        self._tail = b""
        self._length = None

    async def ask(self, path, body, key=None, deadline=600.0):
        """Sends one request and returns its Answer once it has ended, however it ended."""
        answer = self.begin(path, body, key)
        return await self.finished(await answer, deadline)

    async def begin(self, path, body, key=None):
        """Sends one request and returns its Answer at once, to watch it growing."""
        if self.transport is None or self.transport.is_closing():
            await asyncio.get_running_loop().create_connection(lambda: self, *self.address)
        content = json.dumps(body).encode()
        authorization = f"Authorization: Bearer {key}\r\n" if key else ""
        request = (
            f"POST {path} HTTP/1.1\r\nHost: {self.address[0]}\r\nContent-Type: application/json\r\n{authorization}"
            f"Content-Length: {len(content)}\r\n\r\n"
        ).encode() + content
        self._over = asyncio.get_running_loop().create_future()
        self._tail, self._length = b"", None
        self._answer = Answer(sent=time.perf_counter())
        self.transport.write(request)
        return self._answer

    async def finished(self, answer, deadline=600.0):
        try:
            await asyncio.wait_for(asyncio.shield(self._over), deadline)
        except asyncio.TimeoutError:
            answer.failure = f"no end within {deadline:.0f} s"
            self.abort()
        return answer

    def abort(self):
        """Leaves as a client does whose user closed the window; the connection is not used again."""
        if self._answer is not None and self._answer.ended is None:
            self._answer.failure = self._answer.failure or LEFT
        if self.transport is not None:
            self.transport.abort()
        self._end(None)

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        answer = self._answer
        if answer is None or answer.ended is not None:
            return
        moment = time.perf_counter()
        answer.pieces.append((moment, data))
        self._tail = (self._tail + data)[-len(END_OF_CHUNKS):]
        if self._tail == END_OF_CHUNKS or self._is_whole(answer):
            self._end(moment)

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
        self.transport = None
        if self._answer is not None and self._answer.ended is None and self._answer.failure is None:
            self._answer.failure = f"the connection was closed{f': {error}' if error else ''}"
        self._end(None)

    def _end(self, moment):
        if self._answer is not None and moment is not None:
            self._answer.ended = moment
        if self._over is not None and not self._over.done():
            self._over.set_result(None)


def chat(model, user, tokens, system=None):
    """The body of a streamed greedy chat call that generates exactly `tokens` tokens."""
    messages = [{"role": "system", "content": system}] if system else []
    return {
        "model": model, "messages": [*messages, {"role": "user", "content": user}], "stream": True,
        "stream_options": {"include_usage": True}, "temperature": 0, "max_tokens": tokens, "ignore_eos": True,
    }
