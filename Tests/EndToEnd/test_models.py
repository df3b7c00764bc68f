"""GET /v1/models: a tenant's models are its assistants."""

import openai
import pytest


def test_list_holds_the_assistant(client, service):
    models = client.models.list()
    assert models.object == "list"
    assert service.model in [model.id for model in models.data]
    for model in models.data:
        assert model.object == "model"
        assert model.created > 1_700_000_000
        assert model.owned_by == service.tenant


def test_retrieve_gives_one(client, service):
    assert client.models.retrieve(service.model).id == service.model


def test_unknown_model_is_not_found(client):
    with pytest.raises(openai.NotFoundError) as refusal:
        client.models.retrieve("modelo-que-não-existe")
    assert refusal.value.code == "model_not_found"
