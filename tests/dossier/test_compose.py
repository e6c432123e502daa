"""Putting a dossier together and its JSON."""

import msgspec
import pytest

from onrecord.dossier import compose, from_json, to_json
from onrecord.errors import OnRecordError

from .sample import WEAK, dossier


def shuffled() -> dict[str, object]:
    """The parts of the sample, every list but the reports turned round."""
    parts = msgspec.structs.asdict(dossier())
    del parts["schema"]
    return {k: v[::-1] if isinstance(v, list) and k != "reports" else v for k, v in parts.items()}


def test_order_does_not_depend_on_the_order_of_the_parts() -> None:
    """Stages may deliver in any order: the bytes are the same."""
    assert to_json(compose(**shuffled())) == to_json(dossier())  # type: ignore[arg-type]


def test_statements_stand_in_reading_order() -> None:
    """Reports as given, statements by place, an outer statement before the one inside it."""
    ids = [a.id for a in dossier().attributions]
    assert ids[:5] == [f"observer-{i}" for i in range(1, 6)]
    assert ids.index("courier-3") < ids.index("courier-4")


def test_weak_relations_never_stand_among_the_others() -> None:
    """A relation marked weak goes to weak_relations whichever list it came in."""
    parts = shuffled() | {"relations": [*dossier().relations, *WEAK], "weak_relations": []}
    done = compose(**parts)  # type: ignore[arg-type]
    assert done.weak_relations == WEAK
    assert not any(r.weak for r in done.relations)


def test_json_reads_back_to_the_same_dossier() -> None:
    """from_json undoes to_json; the JSON is indented UTF-8 text that ends in a line break."""
    data = to_json(dossier())
    assert from_json(data) == dossier()
    assert data.endswith(b"}\n")
    assert data.startswith(b'{\n "schema": "onrecord/1"')
    assert "“swindle”".encode() in data


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\xff", b'{"schema": 1}'])
def test_what_is_no_dossier_is_refused(data: bytes) -> None:
    """One line that says it is not a dossier, whatever the bytes."""
    with pytest.raises(OnRecordError, match="not a dossier"):
        from_json(data)


def test_another_version_is_refused_by_name() -> None:
    """A dossier of a later schema is not misread."""
    with pytest.raises(OnRecordError, match="onrecord/9"):
        from_json(to_json(msgspec.structs.replace(dossier(), schema="onrecord/9")))


def test_half_a_character_is_named() -> None:
    """A lone surrogate cannot be written as UTF-8: the error says what it is."""
    with pytest.raises(OnRecordError, match="lone surrogate"):
        to_json(msgspec.structs.replace(dossier(), schema="\ud800"))
