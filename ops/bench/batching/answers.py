"""One streamed answer: the bytes as they came and when, and what they say once they are read, after the measuring."""

import json
from dataclasses import dataclass, field


# The failure of an answer that its own client gave up.
LEFT = "left by the client"


@dataclass
class Answer:
    """What one request got. While it streams, only `pieces` grows: reading it costs time that the model needs."""

    sent: float
    pieces: list = field(default_factory=list)  # (moment, bytes)
    ended: float | None = None
    failure: str | None = None

    def read(self):
        return Reading(self)


class Reading:
    """The tokens of an answer.

    moments: when each piece of text came; a token without text of its own (half a character) has none.
    """

    def __init__(self, answer):
        self.sent, self.ended, self.failure = answer.sent, answer.ended, answer.failure
        self.moments, self.text, self.usage, self.finish = [], "", {}, None
        status, body = _body(answer.pieces)
        if status is not None and status != 200:
            self.failure = f"HTTP {status}: {b''.join(part for _, part in body).decode(errors='replace')[:300]}"
            return
        for moment, event in _events(body):
            self._take(moment, event)
        if self.failure is None and self.ended is not None and self.finish is None:
            self.failure = "the stream ended without a finish reason"

    def _take(self, moment, event):
        data = b"\n".join(line[5:].strip() for line in event.split(b"\n") if line.startswith((b"data:", b"error:")))
        if not data.startswith(b"{"):
            return
        value = json.loads(data)
        if "error" in value:
            self.failure = f"error in the stream: {json.dumps(value['error'])[:300]}"
        elif "choices" not in value and "message" in value:
            self.failure = f"error in the stream: {data.decode()[:300]}"
        for choice in value.get("choices") or []:
            if content := (choice.get("delta") or {}).get("content") or choice.get("text"):
                self.moments.append(moment)
                self.text += content
            self.finish = choice.get("finish_reason") or self.finish
        self.usage = value.get("usage") or self.usage

    @property
    def completed(self):
        return self.failure is None and self.finish is not None

    @property
    def first_token(self):
        """Seconds from the request to its first text, or None when there was none."""
        return self.moments[0] - self.sent if self.moments else None

    @property
    def generated(self):
        """Tokens generated: as the server counts them, or the pieces that came when the stream was cut."""
        return self.usage.get("completion_tokens", len(self.moments))

    @property
    def prompt_tokens(self):
        return self.usage.get("prompt_tokens", 0)

    @property
    def cached_tokens(self):
        return (self.usage.get("prompt_tokens_details") or {}).get("cached_tokens") or 0


def _body(pieces):
    """The status, and the body's bytes with the moments they came, without the chunked framing."""
    if not pieces:
        return None, []
    head, moments = b"", iter(pieces)
    for moment, part in moments:
        head += part
        if b"\r\n\r\n" in head:
            break
    head, _, rest = head.partition(b"\r\n\r\n")
    status = int(head.split(b" ", 2)[1])
    arrived = [(moment, rest), *moments]
    if b"transfer-encoding: chunked" not in head.lower():
        return status, arrived
    return status, list(_unchunked(arrived))


def _unchunked(arrived):
    waiting, left = b"", 0  # left: bytes of this chunk still to come, the two of its line break included
    for moment, part in arrived:
        waiting += part
        out = b""
        while waiting:
            if left == 0:
                size, found, after = waiting.partition(b"\r\n")
                if not found:
                    break
                waiting, left = after, int(size.split(b";")[0] or b"0", 16) + 2
                continue
            taken = waiting[:left]
            out += taken[:max(0, left - 2)]
            waiting, left = waiting[len(taken):], left - len(taken)
        if out:
            yield moment, out


def _events(body):
    text = b""
    for moment, part in body:
        text += part
        while b"\n\n" in text:
            event, text = text.split(b"\n\n", 1)
            yield moment, event
