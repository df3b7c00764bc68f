"""Whether both servers say the same: the same prompt tokens and the same greedy text, or the speeds compare nothing.

Two servers may round differently, so the texts may part, but only where two tokens are about as likely."""

from . import servers
from .client import chat
from .workload import CHAT

TOKENS = 32
# Natural logarithms: the less likely token is at least four fifths as likely.
NEAR = 0.22


def check(machine):
    """One sentence: that they agree, or where and how closely they part.

    Raises RuntimeError when they part where it is not close."""
    with servers.altiplano(machine, 2048) as server:
        own, own_prompt = _ask(server)
    with servers.llama_server(machine, 2048, 1) as server:
        peer, peer_prompt = _ask(server)
    if own_prompt != peer_prompt:
        raise RuntimeError(f"the prompts differ: {own_prompt} tokens, llama-server has {peer_prompt}")
    for number, (ours, theirs) in enumerate(zip(own, peer)):
        if ours["token"] == theirs["token"]:
            continue
        gaps = [_gap(ours, theirs["token"]), _gap(theirs, ours["token"])]
        if max(gaps) > NEAR:
            raise RuntimeError(f"token {number + 1} is {ours['token']!r}, llama-server has {theirs['token']!r}, and they "
                               f"are not about as likely: the logarithms differ by {gaps[0]:.3f} and {gaps[1]:.3f}")
        return (f"the same for {number} tokens after {own_prompt} of prompt, then {ours['token']!r} beside "
                f"{theirs['token']!r}, whose log probabilities differ by {gaps[0]:.3f} here and {gaps[1]:.3f} there")
    return f"the same for {len(own)} tokens after {own_prompt} of prompt"


def _gap(chosen, other):
    """How much less likely than the chosen token another is, in natural logarithms."""
    likely = {each["token"]: each["logprob"] for each in chosen["top_logprobs"]}
    return chosen["logprob"] - likely.get(other, float("-inf"))


def _ask(server):
    """The tokens with their log probabilities, and how many tokens the prompt has."""
    body = chat(server.model, "Why is the sea salty? Answer as to a child.", TOKENS, "You are a patient teacher.")
    body |= {"stream": False, "logprobs": True, "top_logprobs": 5}
    del body["stream_options"]
    answer = server.call("POST", CHAT, body, server.key())
    if "choices" not in answer:
        raise RuntimeError(f"{server.name} does not answer: {answer}")
    return answer["choices"][0]["logprobs"]["content"], answer["usage"]["prompt_tokens"]
