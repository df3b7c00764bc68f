"""Policies in force: the official client, plain and streamed, tools, responses, embeddings, moderations, the log."""

import json
import subprocess

import httpx
import openai
import pytest

from commands import altiplano, tenant_with_assistant
from launching import BIN

PACK = """
id: e2e
version: 1.0.0
description: Rules of the end-to-end tests.
rules:
  - id: personal
    stages: [input, output, tool_result, tool_arguments]
    detector: {entities: [BR_CPF, EMAIL_ADDRESS]}
    action: redact
  - id: name
    stages: [input]
    detector: {pattern: "Maria [A-Z][a-z]{2,20}"}
    action: pseudonymise
  - id: stop
    stages: [input]
    detector: {pattern: "proibido"}
    action: block
    message: {en: "Not here.", pt: "Aqui não."}
    category: illicit
  - id: other
    stages: [input]
    detector: {pattern: "vedado"}
    action: block
  - id: paris
    stages: [output]
    detector: {pattern: "[A-Za-z]{1,20}", edges: word}
    action: redact
    replacement: "#"
    mode: shadow
"""

HIDING = PACK.replace("mode: shadow", "mode: enforce")


@pytest.fixture(scope="module")
def governed(service, tmp_path_factory):
    """A tenant of its own with the pack in force, and clients for it."""
    folder = tmp_path_factory.mktemp("policies")
    key = tenant_with_assistant("governed", folder)
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    altiplano("policy", "apply", "-f", str(folder / "pack.yaml"), "--tenant", "governed")
    client = openai.OpenAI(base_url=service.url + "/v1", api_key=key, max_retries=0)
    yield client, folder
    altiplano("policy", "withdraw", "e2e", "--tenant", "governed", "--yes")


def said(client, text, **arguments):
    return client.chat.completions.create(
        model="demo-assistant", messages=[{"role": "user", "content": text}], max_tokens=16, temperature=0,
        **arguments)


def test_a_blocked_question_is_refused_by_name(governed):
    client, _ = governed
    with pytest.raises(openai.BadRequestError) as caught:
        said(client, "isto é proibido, não é?")
    assert caught.value.code == "content_policy_violation"
    assert "Aqui não." in str(caught.value) and "e2e/stop" in str(caught.value)


def test_what_the_model_sees_is_redacted(governed):
    """The prompt's tokens are those of the redacted text."""
    client, _ = governed
    hidden = said(client, "My CPF is 529.982.247-25.").usage.prompt_tokens
    shown = said(client, "My CPF is [BR_CPF].").usage.prompt_tokens
    assert hidden == shown


@pytest.mark.parametrize("stream", [False, True])
def test_an_answer_is_rewritten_plain_and_streamed(governed, stream):
    client, folder = governed
    (folder / "hiding.yaml").write_text(HIDING.replace("1.0.0", "1.0.1"), encoding="utf-8")
    altiplano("policy", "apply", "-f", str(folder / "hiding.yaml"), "--tenant", "governed")
    try:
        answer = said(client, "What is the capital of Brazil?", stream=stream, seed=1)
        text = ("".join(part.choices[0].delta.content or "" for part in answer if part.choices)
                if stream else answer.choices[0].message.content)
        assert "#" in text and not any(letter.isascii() and letter.isalpha() for letter in text), text
    finally:
        altiplano("policy", "apply", "-f", str(folder / "pack.yaml"), "--tenant", "governed")
    text = said(client, "What is the capital of Brazil?", seed=1).choices[0].message.content
    assert any(letter.isalpha() for letter in text)


def test_responses_keep_nothing_in_clear(governed):
    client, _ = governed
    first = client.responses.create(
        model="demo-assistant", input="I am Maria Conceicao, write to maria@example.com", max_output_tokens=16)
    items = client.responses.input_items.list(first.id)
    stored = json.dumps([item.model_dump() for item in items.data])
    assert "Conceicao" not in stored and "example.com" not in stored
    again = client.responses.create(
        model="demo-assistant", input="Who am I?", previous_response_id=first.id, max_output_tokens=16)
    assert again.status in ("completed", "incomplete")


def test_a_stored_response_repeats_nothing_that_was_hidden(governed):
    """What the object repeats of the request, texts in parts, outputs of functions; names and types stay."""
    client, _ = governed
    hidden = ["529.982.247-25", "390.533.447-05", "111.444.777-35", "935.411.347-80", "153.509.460-56"]
    tool = {"type": "function", "name": "look", "description": f"Of CPF {hidden[3]}", "parameters": {
        "type": "object", "properties": {"v": {"type": "string", "description": f"CPF {hidden[4]}"}}}}
    made = client.responses.create(
        model="demo-assistant", instructions=f"The CPF is {hidden[0]}.", metadata={"cpf": hidden[1], "a": "b"},
        user=f"cpf {hidden[2]}", tools=[tool], tool_choice="none", max_output_tokens=16, input=[
            {"role": "user", "content": [
                {"type": "input_text", "text": "I am Maria"}, {"type": "input_text", "text": "Conceicao of CPF"},
                {"type": "input_text", "text": hidden[0]}]},
            {"type": "function_call", "call_id": "c", "name": "look", "arguments": json.dumps({"cpf": hidden[1]})},
            {"type": "function_call_output", "call_id": "c", "output": [
                {"type": "input_text", "text": "found CPF"}, {"type": "input_text", "text": hidden[2]}]},
        ])
    assert made.metadata == {"cpf": hidden[1], "a": "b"}
    stored = client.responses.retrieve(made.id)
    items = client.responses.input_items.list(made.id).data
    text = stored.model_dump_json() + json.dumps([item.model_dump() for item in items])
    assert not [one for one in hidden if one in text], text
    assert stored.metadata["a"] == "b" and stored.tools[0].name == "look" and stored.tools[0].type == "function"
    again = client.responses.create(
        model="demo-assistant", input="Go on.", previous_response_id=made.id, max_output_tokens=16)
    assert again.status in ("completed", "incomplete")


def test_only_who_sent_a_name_gets_it_back(governed, service):
    """Another key of the tenant may go on with the conversation, and reads the placeholder."""
    client, _ = governed
    other = openai.OpenAI(
        base_url=service.url + "/v1", max_retries=0,
        api_key=json.loads(altiplano("key", "create", "--tenant", "governed", "--output", "json").stdout)["key"])
    said_by_model = {"format": {"type": "json_schema", "name": "v", "schema": {"const": "<REDACTED_1>"}}}
    first = client.responses.create(model="demo-assistant", input="I am Maria Silva", text=said_by_model)
    assert json.loads(first.output_text) == "Maria Silva"
    for reader, expected in [(other, "<REDACTED_1>"), (client, "Maria Silva")]:
        answer = reader.responses.create(
            model="demo-assistant", input="Who?", previous_response_id=first.id, text=said_by_model)
        assert json.loads(answer.output_text) == expected


def test_a_stored_conversation_stays_on_its_side_of_a_canary(governed):
    """The draw is by the first message as it was sent, not by what a rule made of it."""
    client, folder = governed
    (folder / "canary.yaml").write_text("""
id: canary
version: 1.0.0
description: Half of the conversations.
rules:
  - {id: half, stages: [input], detector: {pattern: "canario[0-9]+"}, action: redact, canary: 50}
""", encoding="utf-8")
    altiplano("policy", "apply", "-f", str(folder / "canary.yaml"), "--tenant", "governed")
    try:
        sides = []
        for number in range(10):
            first = client.responses.create(
                model="demo-assistant", input=f"Maria Silva {number} canario1", max_output_tokens=1)
            second = client.responses.create(
                model="demo-assistant", input="canario2", previous_response_id=first.id, max_output_tokens=1)
            said = [client.responses.input_items.list(one.id).data[0].content[0].text for one in (first, second)]
            sides.append(tuple("REDACTED]" in one for one in said))
        assert all(first == second for first, second in sides), sides
    finally:
        altiplano("policy", "withdraw", "canary", "--tenant", "governed", "--yes")


def test_embeddings_read_text_and_refuse_tokens(governed):
    client, _ = governed
    hidden = client.embeddings.create(model="demo-assistant", input="CPF 529.982.247-25", encoding_format="float")
    shown = client.embeddings.create(model="demo-assistant", input="CPF [BR_CPF]", encoding_format="float")
    assert hidden.data[0].embedding == shown.data[0].embedding
    with pytest.raises(openai.BadRequestError) as caught:
        client.embeddings.create(model="demo-assistant", input=[101, 102])
    assert "token ids" in str(caught.value)


def test_moderations_answer_in_the_shape_of_the_api(governed):
    client, _ = governed
    result = client.moderations.create(input=["isto é proibido", "bom dia"]).results
    assert [one.flagged for one in result] == [True, False]
    assert result[0].categories.illicit and result[0].category_scores.illicit == 1
    assert result[0].model_extra["altiplano"]["matches"][0]["rule"] == "e2e/stop"
    # What the API has no category for is flagged all the same; what is only hidden may pass.
    other = client.moderations.create(input="isto é vedado").results[0]
    assert other.flagged and not any(other.categories.model_dump().values())
    hidden = client.moderations.create(input="CPF 529.982.247-25").results[0]
    assert not hidden.flagged and hidden.model_extra["altiplano"]["matches"][0]["entity"] == "BR_CPF"


def test_a_refusal_of_responses_names_their_own_field(governed):
    client, _ = governed
    for fields, name in [
        ({"input": "isto é proibido"}, "input"),
        ({"input": [{"role": "user", "content": "Oi"}, {"role": "user", "content": "é proibido"}]}, "input[1]"),
        ({"input": "Oi", "instructions": "Fale do que é proibido."}, "instructions"),
    ]:
        with pytest.raises(openai.BadRequestError) as caught:
            client.responses.create(model="demo-assistant", **fields)
        assert caught.value.param == name


def test_the_log_can_be_proved_and_exported(governed):
    client, folder = governed
    said(client, "CPF 529.982.247-25")
    assert altiplano("audit", "verify", "--tenant", "governed").returncode == 0
    exported = folder / "decisions.jsonl"
    altiplano("audit", "export", "--tenant", "governed", "--output", str(exported))
    lines = [json.loads(line) for line in exported.read_text(encoding="utf-8").splitlines()]
    assert lines and "529.982" not in exported.read_text(encoding="utf-8")
    assert {line["rule_id"] if "rule_id" in line else line["rule"] for line in lines} >= {"personal"}


def test_a_relaxing_pack_is_refused_naming_both_rules(governed, service):
    _, folder = governed
    (folder / "platform.yaml").write_text(
        "id: floor\nversion: 1.0.0\ndescription: d\nrules:\n"
        "  - {id: r, stages: [input], detector: {pattern: zzzqqq}, action: block}\n", encoding="utf-8")
    altiplano("policy", "apply", "-f", str(folder / "platform.yaml"))
    try:
        (folder / "weak.yaml").write_text(
            (folder / "platform.yaml").read_text(encoding="utf-8").replace("block", "flag"), encoding="utf-8")
        refused = altiplano("policy", "apply", "-f", str(folder / "weak.yaml"), "--tenant", "governed", check=False)
        assert refused.returncode == 1 and refused.stderr.count("floor/r") >= 2, refused.stderr
    finally:
        altiplano("policy", "withdraw", "floor", "--yes")


def test_one_command_goes_back(governed):
    _, folder = governed
    changed = folder / "changed.yaml"
    changed.write_text(PACK.replace("1.0.0", "2.0.0"), encoding="utf-8")
    altiplano("policy", "apply", "-f", str(changed), "--tenant", "governed")
    altiplano("policy", "rollback", "e2e", "--tenant", "governed")
    shown = altiplano("policy", "show", "e2e", "--tenant", "governed", "-o", "yaml").stdout
    assert "1.0.0" in shown and "2.0.0" not in shown


def test_a_wrong_file_changes_nothing(governed):
    _, folder = governed
    wrong = folder / "wrong.yaml"
    wrong.write_text("id: X\nversion: 1\nrules: []\n", encoding="utf-8")
    refused = altiplano("policy", "apply", "-f", str(wrong), "--tenant", "governed", check=False)
    assert refused.returncode == 1 and f"{wrong}:1:" in refused.stderr


def test_what_cannot_be_written_fails_and_says_why(governed):
    _, folder = governed
    pack = str(folder / "pack.yaml")
    for arguments in (
            ["audit", "export", "--tenant", "governed"], ["audit", "verify", "--tenant", "governed"],
            ["policy", "show", "e2e", "--tenant", "governed"], ["policy", "check", pack], ["policy", "entities"]):
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [BIN / "altiplano", *arguments], stdout=full, stderr=subprocess.PIPE, text=True, timeout=300)
        assert done.returncode == 1, arguments
        assert done.stderr.endswith("error: cannot write to standard output: No space left on device\n"), arguments


def test_a_pack_is_read_from_a_pipe(governed):
    for arguments in (["check", "/dev/stdin"], ["test", "/dev/stdin"]):
        assert "e2e 1.0.0" in altiplano("policy", *arguments, stdin=PACK).stdout


def test_filter_and_explain_need_no_server(governed):
    _, folder = governed
    pack = str(folder / "pack.yaml")
    text = "Olá, CPF 529.982.247-25 de Maria Souza.\n"
    for chunking in (["--chunk-bytes", "1"], ["--chunk-seed", "7"], []):
        out = altiplano("policy", "filter", "--policy", pack, "--stage", "input", *chunking, stdin=text).stdout
        assert out == "Olá, CPF [BR_CPF] de <REDACTED_1>.\n", (chunking, out)
    lines = "\n".join(json.dumps({"id": str(number), "text": text, "stage": "input"}) for number in range(3))
    found = altiplano("policy", "explain", "--policy", pack, "--jsonl", stdin=lines + "\n").stdout.splitlines()
    first = json.loads(found[0])
    assert len(found) == 3 and first["id"] == "0" and first["action"] == "redact"
    spans = {(match["entity"], match["start"], match["end"]) for match in first["matches"]}
    assert ("BR_CPF", 9, 23) in spans
