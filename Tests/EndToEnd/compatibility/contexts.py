"""What a probe needs beside its own field: whole requests to start from, values that mean something, company."""

from dataclasses import dataclass, field

SCHEMA = {
    "type": "object", "properties": {"aberto": {"type": "boolean"}}, "required": ["aberto"],
    "additionalProperties": False,
}
CHAT_TOOL = {"type": "function", "function": {"name": "consultar", "parameters": SCHEMA}}
CHAT_CALL = {"id": "call_1", "type": "function", "function": {"name": "consultar", "arguments": "{}"}}
RESPONSE_TOOL = {"type": "function", "name": "consultar", "parameters": SCHEMA, "strict": True}
RESPONSE_CALL = {"type": "function_call", "call_id": "call_1", "name": "consultar", "arguments": "{}"}

BASES = {
    "POST /chat/completions": {"messages": [{"role": "user", "content": "Oi"}], "max_tokens": 1},
    "POST /completions": {"prompt": "Oi", "max_tokens": 1},
    # 16 is the least that the OpenAI API takes here.
    "POST /responses": {"input": "Oi", "max_output_tokens": 16},
    "POST /embeddings": {"input": "Oi"},
    "POST /moderations": {"input": "Oi"},
}
"""A request that every endpoint accepts; each probe is one of these with one field more. The model is added."""

STRINGS = {
    "name": "consultar", "id": "call_1", "call_id": "call_1", "tool_call_id": "call_1", "arguments": "{}",
    "url": "https://example.com/a.png", "image_url": "https://example.com/a.png", "data": "b2zDoQ==", "stop": "fim",
    "title": "Consulta", "order": "asc",
}
"""Texts by the last name of their place; any other place gets `Olá`."""

SAMPLES = {
    ("POST /chat/completions", "logit_bias"): [{"100": 1}],
    ("POST /completions", "logit_bias"): [{"100": 1}],
    # The types say a number; more candidates than choices is another thing than as many.
    ("POST /completions", "best_of"): [1, 2],
    ("POST /chat/completions", "tool_choice.allowed_tools.tools[]"): [
        {"type": "function", "function": {"name": "consultar"}}],
    ("POST /chat/completions", "tools[].function.parameters"): [SCHEMA],
    ("POST /chat/completions", "response_format.json_schema.schema"): [SCHEMA],
    ("POST /responses", "max_output_tokens"): [16],
    ("POST /responses", "tools[].parameters"): [SCHEMA],
    ("POST /responses", "tool_choice.tools[]"): [{"type": "function", "name": "consultar"}],
    ("POST /responses", "text.format.schema"): [SCHEMA],
    ("POST /embeddings", "dimensions"): [8],
}
"""Values where the type alone does not say what a sensible one is, by endpoint and place."""

REQUIRED = {
    ("POST /chat/completions", 'messages[] role: "assistant"'): ["content"],
}
"""Members that the types leave open and the API needs: an assistant's message says something or calls something."""


@dataclass
class Company:
    """What a field needs around itself, and why."""

    why: str
    body: dict = field(default_factory=dict)
    before: list = field(default_factory=list)
    """Put before the elements of the conversation."""
    after: list = field(default_factory=list)

    def around(self, body):
        conversation = next((name for name in ("messages", "input") if isinstance(body.get(name), list)), None)
        whole = self.body | body
        if conversation:
            whole[conversation] = self.before + body[conversation] + self.after
        return whole


COMPANY = {
    "POST /chat/completions": {
        "tool_choice": Company("a choice needs something to choose from", {"tools": [CHAT_TOOL]}),
        "parallel_tool_calls": Company("says how tools are called", {"tools": [CHAT_TOOL]}),
        "stream_options": Company("is only allowed in a stream", {"stream": True}),
        "top_logprobs": Company("is only allowed with logprobs", {"logprobs": True}),
        'messages[] role: "tool"': Company(
            "a result needs its call", {"tools": [CHAT_TOOL]},
            before=[{"role": "user", "content": "Oi"}, {"role": "assistant", "tool_calls": [CHAT_CALL]}]),
        "messages[].tool_calls": Company(
            "a call needs its tool and its result", {"tools": [CHAT_TOOL]},
            after=[{"role": "tool", "tool_call_id": "call_1", "content": "sim"}]),
    },
    "POST /completions": {
        "stream_options": Company("is only allowed in a stream", {"stream": True}),
    },
    "POST /responses": {
        "tool_choice": Company("a choice needs something to choose from", {"tools": [RESPONSE_TOOL]}),
        "parallel_tool_calls": Company("says how tools are called", {"tools": [RESPONSE_TOOL]}),
        "stream_options": Company("is only allowed in a stream", {"stream": True}),
        "top_logprobs": Company("needs the log probabilities", {"include": ["message.output_text.logprobs"]}),
        'input[] type: "function_call"': Company(
            "a call needs its tool and its result", {"tools": [RESPONSE_TOOL]},
            after=[{"type": "function_call_output", "call_id": "call_1", "output": "sim"}]),
        'input[] type: "function_call_output"': Company(
            "a result needs its call", {"tools": [RESPONSE_TOOL]}, before=[RESPONSE_CALL]),
    },
}
"""By endpoint, then by place or by place and alternative; it holds for everything inside of that place as well."""
