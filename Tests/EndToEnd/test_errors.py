"""Each refusal, as the official client's exception, with the field and the bound in it."""

import httpx
import openai
import pytest

MESSAGES = [{"role": "user", "content": "Olá"}]


def refused(kind, call, *, code, param=None, says=()):
    with pytest.raises(kind) as refusal:
        call()
    error = refusal.value
    assert error.code == code
    assert error.param == param
    assert error.request_id.startswith("req_")
    for text in says:
        assert text in error.message, error.message
    return error


@pytest.mark.parametrize("arguments, code, param, says", [
    (dict(messages=[]), "empty_array", "messages", ["messages", "1"]),
    (dict(messages=[{"role": "robô", "content": "a"}]), "invalid_value", "messages[0].role", ["robô", "user"]),
    (dict(messages="oi"), "invalid_type", "messages", ["array"]),
    (dict(temperature="alta"), "invalid_type", "temperature", ["decimal", "string"]),
    (dict(temperature=3), "decimal_above_max_value", "temperature", ["<= 2"]),
    (dict(top_p=-1), "decimal_below_min_value", "top_p", [">= 0"]),
    (dict(max_tokens=0), "integer_below_min_value", "max_tokens", [">= 1"]),
    (dict(max_tokens=10_000_000), "integer_above_max_value", "max_tokens", ["10000000"]),
    (dict(n=1000), "integer_above_max_value", "n", ["<="]),
    (dict(stop=["a", "b", "c", "d", "e"]), "array_above_max_length", "stop", ["4"]),
    (dict(top_logprobs=3), "invalid_value", "top_logprobs", ["logprobs"]),
    (dict(logit_bias={"olá": 1}), "invalid_value", "logit_bias", ["olá"]),
    (dict(response_format={"type": "yaml"}), "invalid_value", "response_format.type", ["yaml", "json_schema"]),
    (dict(modalities=["audio"]), "unsupported_parameter", "modalities", ["text"]),
    (dict(tools=[{"type": "web_search"}]), "unsupported_parameter", "tools[0].type", ["web_search"]),
    (dict(messages=[{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "x"}}]}]),
     "unsupported_parameter", "messages[0].content[0].type", ["image_url"]),
])
def test_wrong_fields(client, service, arguments, code, param, says):
    arguments = {"model": service.model, "messages": MESSAGES} | arguments
    error = refused(
        openai.BadRequestError, lambda: client.chat.completions.create(**arguments), code=code, param=param, says=says)
    assert error.type == "invalid_request_error"


def test_unknown_model(client):
    refused(
        openai.NotFoundError, lambda: client.chat.completions.create(model="gpt-9", messages=MESSAGES),
        code="model_not_found", param="model", says=["gpt-9"])


@pytest.mark.parametrize("key", ["alti_errada", "x", "alti_key_0000000000_" + "0" * 64])
def test_wrong_key(service, key):
    with openai.OpenAI(base_url=service.url + "/v1", api_key=key, max_retries=0) as client:
        refused(openai.AuthenticationError, client.models.list, code="invalid_api_key")


def test_missing_key(service):
    response = httpx.get(service.url + "/v1/models")
    assert response.status_code == 401
    assert response.headers["www-authenticate"] == "Bearer"
    assert response.json()["error"]["type"] == "invalid_request_error"


def test_revoked_key(service):
    made = service.admin("POST", f"/admin/v1/tenants/{service.tenant}/keys", json={"name": "revogada"}).json()
    with openai.OpenAI(base_url=service.url + "/v1", api_key=made["key"], max_retries=0) as client:
        client.models.list()
        service.admin("POST", f"/admin/v1/keys/{made['id']}/revoke")
        refused(openai.AuthenticationError, client.models.list, code="invalid_api_key")


def test_suspended_tenant(service):
    service.admin("POST", "/admin/v1/tenants", json={"name": "suspensa"})
    try:
        made = service.admin("POST", "/admin/v1/tenants/suspensa/keys", json={"name": "teste"}).json()
        with openai.OpenAI(base_url=service.url + "/v1", api_key=made["key"], max_retries=0) as client:
            client.models.list()
            service.admin("POST", "/admin/v1/tenants/suspensa/suspend")
            refused(openai.PermissionDeniedError, client.models.list, code="tenant_suspended")
            service.admin("POST", "/admin/v1/tenants/suspensa/resume")
            client.models.list()
    finally:
        service.admin("DELETE", "/admin/v1/tenants/suspensa")


@pytest.mark.parametrize("stream", [False, True])
def test_context_too_long_names_both_numbers(client, service, stream):
    error = refused(
        openai.BadRequestError,
        lambda: client.chat.completions.create(
            model=service.model, messages=[{"role": "user", "content": "palavra " * 60_000}], stream=stream),
        code="context_length_exceeded", param="messages")
    assert len([word for word in error.message.replace(",", "").split() if word.strip(".;").isdigit()]) >= 2, error.message


def test_malformed_json_has_a_place(service):
    response = httpx.post(
        service.url + "/v1/chat/completions", headers={"Authorization": f"Bearer {service.key}"},
        content='{"model": "ação",\n "messages": [}')
    assert response.status_code == 400
    error = response.json()["error"]
    assert error["code"] == "invalid_json"
    assert "line 2, column 15" in error["message"]


def test_wrong_method_and_path(service):
    wrong = httpx.get(service.url + "/v1/chat/completions")
    assert wrong.status_code == 405
    assert wrong.headers["allow"] == "POST"
    unknown = httpx.get(service.url + "/v1/images/generations")
    assert unknown.status_code == 404
    for response in (wrong, unknown):
        assert response.headers["x-request-id"].startswith("req_")
        assert set(response.json()["error"]) == {"message", "type", "param", "code"}


def test_the_service_is_well_after_all_this(client, service):
    answer = client.chat.completions.create(model=service.model, messages=MESSAGES, max_tokens=2)
    assert answer.choices[0].message.content is not None
