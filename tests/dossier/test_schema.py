"""The JSON Schema of the dossier: published, current, and true of every dossier."""

import json
from pathlib import Path

import jsonschema
import pytest

from onrecord.dossier import to_json
from onrecord.dossier.schema import schema
from onrecord.model import SCHEMA, Dossier

from .sample import dossier as sample

PUBLISHED = Path(__file__).parents[2] / "docs/dossier.schema.json"
VALIDATOR = jsonschema.Draft202012Validator(json.loads(schema()))


def test_it_is_a_schema() -> None:
    """By the rules of JSON Schema 2020-12."""
    VALIDATOR.check_schema(VALIDATOR.schema)


def test_the_published_copy_is_current() -> None:
    """Else: onrecord schema > docs/dossier.schema.json, and say in the changelog what changed."""
    assert PUBLISHED.read_text(encoding="utf-8") == schema()


def test_dossiers_fit_it(affair: Dossier) -> None:
    """The bundled affair and the sample with something of every noun."""
    VALIDATOR.validate(json.loads(to_json(affair)))
    VALIDATOR.validate(json.loads(to_json(sample())))


@pytest.mark.parametrize(("field", "value"), [("schema", "onrecord/0"), ("reports", {}), ("attributions", [{"id": "a"}])])
def test_what_is_no_dossier_does_not_fit(field: str, value: object) -> None:
    """Another version, another shape or a noun with fields missing."""
    tree = json.loads(to_json(sample())) | {field: value}
    assert not VALIDATOR.is_valid(tree)


def test_it_names_the_version() -> None:
    """The version of the contract is the one that dossiers carry."""
    assert VALIDATOR.schema["properties"]["schema"] == {"const": SCHEMA}
