"""One client alone: decode speed between the first and the last token, on prose and on a text that repeats itself,
where guessing the next tokens from the prompt can pay."""

from .. import prompts
from ..client import Connection, chat
from ..measures import require_completed
from ..workload import CHAT, Metric, Workload, warmed

TOKENS = 128


async def run(server, seed, scale):
    await warmed(server)
    passage = prompts.text(f"repeat {seed}", 40)
    bodies = {
        "decode_prose": chat(server.model, f"Tell me a long story about the Andes and the number {seed}.", TOKENS),
        "decode_repeating": chat(
            server.model, f"Copy this text word for word, again and again:\n{passage} {passage}", TOKENS),
    }
    values, details = {}, {}
    for name, body in bodies.items():
        reading = (await Connection(server.address).ask(CHAT, body, server.key(), 120)).read()
        require_completed([reading])
        values[name] = (reading.generated - 1) / (reading.moments[-1] - reading.moments[0])
        details[f"{name}_first_token_s"] = reading.first_token
        details[f"{name}_prompt_tokens"] = reading.prompt_tokens
        details[f"{name}_text"] = reading.text[:120]
    return values, details


WORKLOAD = Workload(
    "single", f"one client alone, {TOKENS} tokens, between the first and the last",
    (Metric("decode_prose", "tok/s", "higher", 1), Metric("decode_repeating", "tok/s", "higher", 1)), run, 1)
