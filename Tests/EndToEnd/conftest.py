"""What every test needs: the running service's address and keys, and clients for them."""

import os
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx
import openai
import pytest


def pytest_addoption(parser):
    parser.addoption(
        "--write-compatibility", action="store_true", help="write docs/COMPATIBILITY.md instead of comparing it")


@dataclass(frozen=True)
class Service:
    """The running service, as the runner started it."""

    url: str
    key: str
    model: str
    admin_key: str
    tenant: str

    @property
    def address(self):
        parts = urlsplit(self.url)
        return parts.hostname, parts.port

    def admin(self, method, path, **arguments):
        """One call of the admin API; a refusal is an error of the test."""
        response = httpx.request(
            method, self.url + path, headers={"Authorization": f"Bearer {self.admin_key}"}, timeout=60, **arguments
        )
        response.raise_for_status()
        return response

    def usage_record(self, request_id, deadline_seconds=20):
        """The usage record of one call. It is written after the answer has ended, so it may take a moment."""
        limit = time.monotonic() + deadline_seconds
        while True:
            found = [record for record in self.usage_records() if record["request_id"] == request_id]
            assert len(found) <= 1, f"{request_id} was recorded {len(found)} times"
            if found:
                return found[0]
            assert time.monotonic() < limit, f"no usage record of {request_id} within {deadline_seconds} seconds"
            time.sleep(0.05)

    def usage_records(self):
        return self.admin("GET", "/admin/v1/usage/records", params={"tenant": self.tenant, "limit": 100}).json()["data"]


@pytest.fixture(scope="session")
def service():
    def setting(name):
        value = os.environ.get("ALTIPLANO_TEST_" + name)
        if not value:
            pytest.exit(f"ALTIPLANO_TEST_{name} is not set: run these tests with ops/test", returncode=2)
        return value

    return Service(
        url=setting("URL").rstrip("/"),
        key=setting("KEY"),
        model=setting("MODEL"),
        admin_key=setting("ADMIN_KEY"),
        tenant=setting("TENANT"),
    )


@pytest.fixture(scope="session")
def client(service):
    """The official client. It does not retry: a retry would hide what these tests look for."""
    with openai.OpenAI(base_url=service.url + "/v1", api_key=service.key, max_retries=0, timeout=120) as client:
        yield client


@pytest.fixture(scope="session")
def ask(client, service):
    """Asks the assistant one question; further arguments go to the request."""

    def ask(question="Qual é a capital do Brasil?", **arguments):
        arguments.setdefault("max_tokens", 16)
        messages = arguments.pop("messages", [{"role": "user", "content": question}])
        return client.chat.completions.create(model=service.model, messages=messages, **arguments)

    return ask
