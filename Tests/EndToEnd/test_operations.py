"""What operators and machines read: probes, metrics, the API's document, usage records."""

import httpx
import pytest
from openapi_spec_validator import validate


def test_probes(service):
    assert httpx.get(service.url + "/healthz").json() == {"status": "ok"}
    ready = httpx.get(service.url + "/readyz")
    assert ready.status_code == 200
    assert ready.json()["status"] == "ready"


def test_metrics_are_prometheus_text(service, ask):
    ask(max_tokens=2)
    response = httpx.get(service.url + "/metrics")
    assert response.headers["content-type"].startswith("text/plain; version=0.0.4")
    samples = {}
    for line in response.text.splitlines():
        if not line.startswith("#"):
            name, value = line.rsplit(" ", 1)
            samples[name] = float(value)
    assert samples['altiplano_requests_total{endpoint="/v1/chat/completions",status="200"}'] >= 1
    assert samples["altiplano_completion_tokens_total"] >= 2
    assert samples["altiplano_time_to_first_token_seconds_count"] >= 1
    assert service.tenant not in response.text, "tenants are never labels"


def test_document_is_openapi(service):
    document = httpx.get(service.url + "/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    validate(document)
    for path in ("/v1/chat/completions", "/v1/completions", "/v1/models", "/healthz", "/readyz", "/metrics"):
        assert path in document["paths"]


@pytest.mark.parametrize("stream", [False, True])
def test_usage_is_recorded_once_with_what_the_client_was_told(client, service, stream):
    raw = client.chat.completions.with_raw_response.create(
        model=service.model, messages=[{"role": "user", "content": "Olá"}], max_tokens=4, stream=stream,
        extra_body={"ignore_eos": True} | ({"stream_options": {"include_usage": True}} if stream else {}))
    answer = raw.parse()
    usage = list(answer)[-1].usage if stream else answer.usage
    record = service.usage_record(raw.headers["x-request-id"])
    assert record["outcome"] == "completed"
    assert record["endpoint"] == "chat.completions"
    assert record["assistant"] == service.model
    assert record["prompt_tokens"] == usage.prompt_tokens
    assert record["cached_tokens"] == usage.prompt_tokens_details.cached_tokens
    assert record["completion_tokens"] == usage.completion_tokens == 4
    assert record["worker_milliseconds"] > 0


def test_a_share_is_changed_without_a_restart(service, ask):
    """The call after the operator's change has it; the worker is the same process, and tells what it did."""
    def worker():
        return service.admin("GET", "/admin/v1/workers").json()["data"][0]

    def change(weight):
        path = f"/admin/v1/tenants/{service.tenant}"
        return service.admin("PATCH", path, json={"weight": weight}).json()["weight"]

    before = worker()
    assert change(7) == 7
    try:
        ask(max_tokens=2)
    finally:
        assert change(1) == 1
    after = worker()
    assert after["process_id"] == before["process_id"]
    assert after["scheduler"]["steps"] > before["scheduler"]["steps"]
