"""The running service, as the probes talk to it."""

import json
import re

import httpx

from .contexts import SCHEMA
from .probing import REFUSED, SUPPORTED, Finding, Probing, base_of


class Live:
    """Sends what the probes ask for, and knows what there is to name: the assistant, a stored response."""

    def __init__(self, service):
        self.http = httpx.Client(
            base_url=service.url + "/v1", headers={"Authorization": f"Bearer {service.key}"}, timeout=120)
        self.known = {"model": service.model}
        stored = self._stored_response()
        if stored:
            items = self.http.get(f"/responses/{stored}/input_items").json().get("data") or [{}]
            self.known |= {"response_id": stored, "previous_response_id": stored, "after": items[0].get("id")}

    def _stored_response(self):
        # Held to a format that has an end, so that it is completed whatever the model would say.
        body = {"model": self.known["model"], "input": "Oi", "max_output_tokens": 64, "store": True, "text": {
            "format": {"type": "json_schema", "name": "consultar", "schema": SCHEMA}}}
        answer = self.http.post("/responses", json=body)
        return answer.json()["id"] if answer.status_code == 200 else None

    def send(self, endpoint, body):
        """One request; what the path names are things that there are, as far as there are any."""
        known = self.known
        if endpoint.method == "DELETE" and "{response_id}" in endpoint.path:
            known = known | {"response_id": self._stored_response()}
        path = re.sub(r"\{(\w+)\}", lambda match: known.get(match[1]) or "x", endpoint.path)
        content = {"json": body}
        if endpoint.method in ("GET", "DELETE"):
            # As the package's own client writes them: `include[]=a`.
            content = {"params": {
                name + "[]" if isinstance(value, list) else name: value for name, value in body.items()}}
        return self.http.request(endpoint.method, path, **content)

    def is_served(self, endpoint):
        """Whether the service has such a route.

        One that it does not have it must refuse in the API's own shape and by its name, so that a developer who calls it
        reads why nothing comes back."""
        path = re.sub(r"\{\w+\}", "x", endpoint.path)
        answer = self.http.request(endpoint.method, path, json=None if endpoint.method == "GET" else {})
        error = answer.json()["error"] if answer.status_code in (404, 405) else None
        if error is None or error["code"] not in ("not_found", "method_not_allowed"):
            return True
        if answer.status_code == 404 and "Unknown request URL" not in error["message"]:
            return True
        assert set(error) == {"message", "type", "param", "code"}, f"{endpoint.title}: {error}"
        assert path in error["message"], f"{endpoint.title}: the refusal does not name it: {error['message']}"
        return False

    def whole_request(self, endpoint):
        """What becomes of a request without anything optional."""
        answer = self.send(endpoint, base_of(endpoint, self.known))
        if answer.status_code == 200:
            ignored = answer.headers.get("x-altiplano-ignored")
            return Finding("", "", "failed", f"ignores {ignored}") if ignored else Finding("", "", SUPPORTED)
        error = answer.json()["error"]
        # A parameter that is missing is missing in `contexts`, not in the service.
        is_refusal = 400 <= answer.status_code < 500 and error["code"] != "missing_required_parameter"
        return Finding("", "", REFUSED if is_refusal else "failed", error["message"])

    def findings(self, endpoint):
        return Probing(endpoint, lambda body: self.send(endpoint, body), self.known).findings()

    def answers(self, endpoint, requests):
        """The bodies of answers of status 200, and the events of those that were streamed."""
        plain, events = [], []
        for extra in requests:
            answer = self.send(endpoint, base_of(endpoint, self.known) | extra)
            if answer.status_code != 200:
                continue
            if answer.headers["content-type"].startswith("text/event-stream"):
                lines = [line.removeprefix("data: ") for line in answer.text.splitlines() if line.startswith("data: {")]
                events += map(json.loads, lines)
            else:
                plain.append(answer.json())
        return plain, events
