"""Plans: policies that hold for the tenants that are on one, from the next call on."""

import json

import httpx
import openai
import pytest

from commands import altiplano, tenant_with_assistant

PACK = """
id: plan-rules
version: 1.0.0
description: Rules of a plan.
rules:
  - id: stop
    stages: [input]
    detector: {pattern: "proibido"}
    action: block
    message: {en: "Not on this plan."}
"""


@pytest.fixture(scope="module")
def planned(service, tmp_path_factory):
    """Two tenants, of which the first comes on the plan and leaves it, and a plan with a policy."""
    folder = tmp_path_factory.mktemp("plans")
    keys = {name: tenant_with_assistant(name, folder) for name in ("planned", "unplanned")}
    clients = {
        name: openai.OpenAI(base_url=service.url + "/v1", api_key=key, max_retries=0) for name, key in keys.items()}
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    altiplano("plan", "create", "gold", "--description", "For those who pay.")
    altiplano("policy", "apply", "-f", str(folder / "pack.yaml"), "--plan", "gold")
    yield clients, folder
    altiplano("tenant", "update", "planned", "--no-plan")
    altiplano("policy", "withdraw", "plan-rules", "--plan", "gold", "--yes")
    altiplano("plan", "delete", "gold", "--yes")


def is_blocked(client):
    try:
        client.chat.completions.create(
            model="demo-assistant", messages=[{"role": "user", "content": "isto é proibido"}], max_tokens=1)
    except openai.BadRequestError as error:
        assert error.code == "content_policy_violation" and "plan-rules/stop" in str(error)
        return True
    return False


def test_a_plans_policy_holds_from_the_call_after_the_move(planned):
    clients, folder = planned
    assert not is_blocked(clients["planned"])
    altiplano("tenant", "update", "planned", "--plan", "gold")
    assert is_blocked(clients["planned"]) and not is_blocked(clients["unplanned"])
    shown = json.loads(altiplano("tenant", "show", "planned", "-o", "json").stdout)
    assert shown["plan"] == "gold"
    # A change of the plan's policy, and back.
    (folder / "shadow.yaml").write_text(
        PACK.replace("1.0.0", "1.0.1") + "    mode: shadow\n", encoding="utf-8")
    altiplano("policy", "apply", "-f", str(folder / "shadow.yaml"), "--plan", "gold")
    assert not is_blocked(clients["planned"])
    altiplano("policy", "rollback", "plan-rules", "--plan", "gold")
    assert is_blocked(clients["planned"])
    altiplano("tenant", "update", "planned", "--no-plan")
    assert not is_blocked(clients["planned"])


def test_a_tenant_may_not_relax_its_plan(planned):
    clients, folder = planned
    altiplano("tenant", "update", "planned", "--plan", "gold")
    weak = folder / "weak.yaml"
    weak.write_text(PACK.replace("action: block", "action: flag").replace(
        '    message: {en: "Not on this plan."}\n', ""), encoding="utf-8")
    for scope in (["--tenant", "planned"], ["--tenant", "planned", "--assistant", "demo-assistant"]):
        refused = altiplano("policy", "apply", "-f", str(weak), *scope, check=False)
        assert refused.returncode == 1 and refused.stderr.count("'plan-rules/stop'") == 2, refused.stderr
        assert "of plan 'gold'" in refused.stderr
    # Applied before the tenant comes on the plan it relaxes nothing, and the operator is told.
    altiplano("tenant", "update", "planned", "--no-plan")
    altiplano("policy", "apply", "-f", str(weak), "--tenant", "planned")
    try:
        moved = altiplano("tenant", "update", "planned", "--plan", "gold")
        assert "warning: rule 'plan-rules/stop' of tenant 'planned'" in moved.stderr and "both hold" in moved.stderr
        assert is_blocked(clients["planned"])
    finally:
        altiplano("policy", "withdraw", "plan-rules", "--tenant", "planned", "--yes")


def test_a_tenants_key_neither_sees_nor_changes_plans(planned, service):
    key = json.loads(altiplano("key", "create", "--tenant", "planned", "--scope", "admin", "-o", "json").stdout)["key"]
    headers = {"Authorization": f"Bearer {key}"}

    def status(method, path, body=None):
        return httpx.request(method, service.url + path, headers=headers, json=body, timeout=60).status_code

    assert status("GET", "/admin/v1/plans") == status("DELETE", "/admin/v1/plans/gold") == 403
    assert status("PATCH", "/admin/v1/tenants/planned", {"plan": None}) == 403
    assert status("POST", "/admin/v1/policies", {"document": PACK, "plan": "gold"}) == 403
    assert status("GET", "/admin/v1/tenants/planned") == 200


def test_a_plan_in_use_stays(planned):
    altiplano("tenant", "update", "planned", "--plan", "gold")
    refused = altiplano("plan", "delete", "gold", "--yes", check=False)
    assert refused.returncode == 1
    assert "1 tenant is on it, and 1 policy is in force for it" in refused.stderr
    assert "plan:gold" in altiplano("policy", "list").stdout
