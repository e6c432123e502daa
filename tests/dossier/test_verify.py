"""Re-reading every span of a dossier."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.dossier import from_json, to_json, verify
from onrecord.errors import VerifyError

from .sample import dossier

GOOD = json.loads(to_json(dossier()))


def changed(path: str, value: object) -> Any:
    """The sample with one value of its JSON changed."""
    tree: Any = json.loads(json.dumps(GOOD))
    *steps, last = [int(s) if s.isdigit() else s for s in path.split("/")]
    node = tree
    for step in steps:
        node = node[step]
    node[last] = value
    return from_json(json.dumps(tree).encode())


def spans(node: object, path: str = "") -> list[str]:
    """Where every span of a JSON tree stands."""
    if isinstance(node, dict):
        found = [path] if {"start", "end", "quote"} <= node.keys() else []
        return found + [p for k, v in node.items() for p in spans(v, f"{path}/{k}".lstrip("/"))]
    if isinstance(node, list):
        return [p for i, v in enumerate(node) for p in spans(v, f"{path}/{i}")]
    return []


def test_a_sound_dossier_passes_and_its_spans_are_counted() -> None:
    """Spans of every kind are read, and each range of an attribution."""
    ranges = sum(len(a[role]) for a in GOOD["attributions"] for role in ("source", "cue", "content"))
    assert verify(dossier()) == len(spans(GOOD)) + ranges


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(spans(GOOD)), st.sampled_from(["start", "end", "quote"]))
def test_any_span_that_is_moved_or_reworded_is_found(path: str, field: str) -> None:
    """A shifted offset or a changed quotation fails, and the path of the span is named."""
    node: Any = GOOD
    for step in path.split("/"):
        node = node[int(step) if step.isdigit() else step]
    broken = changed(f"{path}/{field}", node[field] + (" " if field == "quote" else 1))
    with pytest.raises(VerifyError) as caught:
        verify(broken)
    assert str(caught.value).startswith(path.split("/")[0])


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("reports/0/text", GOOD["reports"][0]["text"].replace("shut", "open"), r"reports\[0\]\.sha256"),
        ("reports/1/id", "observer", r"reports\[1\]\.id: 'observer' is used twice"),
        ("attributions/0/speaker", "nobody", r"attributions\[0\]\.speaker: there is no actor 'nobody'"),
        ("attributions/0/report", "elsewhere", r"attributions\[0\]\.report: there is no report"),
        ("attributions/0/within", "nothing", r"attributions\[0\]\.within"),
        ("attributions/0/content/0", [9, 9], r"attributions\[0\]\.content\[0\]: 9-9 is no span"),
        ("attributions/0/content/0", [-5, 3], r"attributions\[0\]\.content\[0\]: -5-3 is no span"),
        ("attributions/0/quotes/cue", [], r"attributions\[0\]\.quotes\.cue: 0 quotes for 1 spans"),
        ("relations/0/left", "nothing", r"relations\[0\]\.left: there is no attribution"),
        ("claims/0/attributions", [], r"claims\[0\]\.attributions: empty"),
        ("claims/0/contradicts", ["c99"], r"claims\[0\]\.contradicts\[0\]: there is no claim"),
        ("lineage/0/a", "elsewhere", r"lineage\[0\]\.a: there is no report"),
        ("omissions/0/carried_by", ["elsewhere"], r"omissions\[0\]\.carried_by\[0\]"),
        ("reactions/0/to", "nothing", r"reactions\[0\]\.to: there is no attribution or claim"),
        ("positions/0/actor", "nobody", r"positions\[0\]\.actor"),
        ("decisions/0/actors", ["nobody"], r"decisions\[0\]\.actors\[0\]: there is no actor 'nobody'"),
        ("decisions/0/actors", [], r"decisions\[0\]\.actors: 0 actors, although it was decided that they are one"),
        ("decisions/0/actors", ["quist", "brandt"], r"decisions\[0\]\.actors: 2 actors"),
        ("decisions/0/mentions/0/quote", "Edda", r"decisions\[0\]\.mentions\[0\]: report 'observer' reads"),
        ("actors/0/names", {"elsewhere": []}, r"actors\[0\]\.names\['elsewhere'\]"),
    ],
)
def test_the_first_fault_is_named_with_its_place(path: str, value: object, message: str) -> None:
    """Hashes, ids and spans: the message starts with the JSON path."""
    with pytest.raises(VerifyError, match=message):
        verify(changed(path, value))


def test_what_a_person_pointed_at_need_not_be_there() -> None:
    """A pointer to a report that is gone is the person's own words: it stands, and nothing of it is checked."""
    gone = [{"quote": "x", "report": "gone.txt", "start": 3, "end": 4}, {"quote": "Roe"}]
    assert verify(changed("decisions/1/decision/actors", gone)) == verify(dossier())
