"""Every span of a dossier read again in its report: the check that makes a dossier worth trusting."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from msgspec import Struct

from onrecord.errors import VerifyError
from onrecord.model import Attribution, Claim, Decided, Decision, Dossier, Lineage, Passage, Position, Report, SharedPassage, Span

REFERS = {
    "report": ("report",),
    "carried_by": ("report",),
    "speaker": ("actor",),
    "actor": ("actor",),
    "actors": ("actor",),
    "asserted_by": ("actor",),
    "within": ("attribution",),
    "left": ("attribution",),
    "right": ("attribution",),
    "attributions": ("attribution",),
    "refs": ("attribution",),
    "from": ("attribution",),
    "to": ("attribution", "claim"),
    "claim": ("claim",),
    "agrees": ("claim",),
    "contradicts": ("claim",),
    "towards": ("actor",),
    "claims": ("claim",),
    "a": ("report",),
    "b": ("report",),
}
"""JSON fields that hold ids (or lists of them), with what they may name."""
KEYED_BY_REPORT = ("names", "labels", "mentions")
ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Node:
    """A value with its JSON path, the name of its field, and the report that its spans belong to."""

    path: str
    name: str
    value: object
    report: str | None


def verify(dossier: Dossier) -> int:
    """How many spans were read again; VerifyError names the first id, hash or span that does not fit, by its JSON path."""
    texts = {r.id: r.text for r in dossier.reports}
    known = _known(dossier)
    checked = 0
    for node in _walk(Node("", "", dossier, None)):
        checked += _check(node, texts, known)
    return checked


def _known(dossier: Dossier) -> dict[str, set[str]]:
    rows: dict[str, list[Struct]] = {"report": [*dossier.reports], "actor": [*dossier.actors]}
    rows |= {"attribution": [*dossier.attributions], "claim": [*dossier.claims]}
    return {kind: _unique(kind, values) for kind, values in rows.items()}


def _unique(kind: str, values: list[Struct]) -> set[str]:
    seen: set[str] = set()
    for i, value in enumerate(values):
        name = str(getattr(value, "id", ""))
        if name in seen:
            raise VerifyError(f"{kind}s[{i}].id: {name!r} is used twice")
        seen.add(name)
    return seen


def _walk(node: Node) -> Iterator[Node]:
    """The node and everything below it, in the order of the JSON."""
    yield node
    value = node.value
    if isinstance(value, Decision):
        return  # a person's own words, which may point at what is there no more
    if isinstance(value, Struct):
        for attribute, name in zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True):
            path = f"{node.path}.{name}" if node.path else name
            yield from _walk(Node(path, name, getattr(value, attribute), _owner(value, name, node.report)))
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from _walk(Node(f"{node.path}[{i}]", node.name, item, node.report))
    elif isinstance(value, dict):
        for key, item in value.items():
            report = key if node.name in KEYED_BY_REPORT else node.report
            yield from _walk(Node(f"{node.path}[{key!r}]", node.name, item, report))


def _owner(value: Struct, name: str, inherited: str | None) -> str | None:
    """The report that spans in field `name` of `value` belong to."""
    if isinstance(value, Report):
        return value.id
    if isinstance(value, SharedPassage) and inherited is not None:
        a, _, b = inherited.partition("\0")
        return a if name == "a" else b
    if isinstance(value, Lineage):
        return f"{value.a}\0{value.b}" if name == "passages" else inherited
    own = getattr(value, "report", None)
    return own if isinstance(own, str) else inherited


def _check(node: Node, texts: dict[str, str], known: dict[str, set[str]]) -> int:
    value = node.value
    if isinstance(value, Report):
        _check_hash(node.path, value)
    elif isinstance(value, Span | Passage):
        report = value.report if isinstance(value, Passage) else node.report
        _check_range(node.path, texts, report, value.start, value.end, value.quote)
        return 1
    elif isinstance(value, Attribution):
        return _check_statement(node.path, texts, value)
    elif isinstance(value, Claim | Position) and not value.attributions:
        raise VerifyError(f"{node.path}.attributions: empty, nothing stands behind it")
    elif isinstance(value, Decided):
        _check_decided(node.path, value)
    elif isinstance(value, str):
        _check_id(node, value, known)
    elif isinstance(value, dict) and node.name in KEYED_BY_REPORT:
        for key in value:
            _check_known(f"{node.path}[{key!r}]", key, ("report",), known)
    return 0


def _check_hash(path: str, report: Report) -> None:
    if hashlib.sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest() != report.sha256:
        raise VerifyError(f"{path}.sha256: the text of report {report.id!r} is not the text that was read (its hash differs)")


def _check_decided(path: str, decided: Decided) -> None:
    """What a person joined is one actor in the dossier."""
    held = decided.outcome in ("applied", "confirmed")
    if held and decided.decision.decision == "same" and len(decided.actors) != 1:
        raise VerifyError(f"{path}.actors: {len(decided.actors)} actors, although it was decided that they are one")


def _check_statement(path: str, texts: dict[str, str], statement: Attribution) -> int:
    if statement.report not in texts:
        raise VerifyError(f"{path}.report: there is no report {statement.report!r}")
    for role in ROLES:
        ranges, quotes = getattr(statement, role), getattr(statement.quotes, role)
        if len(ranges) != len(quotes):
            raise VerifyError(f"{path}.quotes.{role}: {len(quotes)} quotes for {len(ranges)} spans")
        for i, ((start, end), quote) in enumerate(zip(ranges, quotes, strict=True)):
            _check_range(f"{path}.{role}[{i}]", texts, statement.report, start, end, quote)
    return sum(len(getattr(statement, role)) for role in ROLES)


def _check_range(path: str, texts: dict[str, str], report: str | None, start: int, end: int, quote: str) -> None:
    if report not in texts:
        raise VerifyError(f"{path}: there is no report {report!r} for this span")
    text = texts[report]
    if not 0 <= start < end <= len(text):
        raise VerifyError(f"{path}: {start}-{end} is no span of report {report!r}, whose text has {len(text)} characters")
    if text[start:end] != quote:
        raise VerifyError(f"{path}: report {report!r} reads {_brief(text[start:end])} at {start}-{end}, not {_brief(quote)}")


def _check_id(node: Node, value: str, known: dict[str, set[str]]) -> None:
    kinds = REFERS.get(node.name)
    if kinds is not None:
        _check_known(node.path, value, kinds, known)


def _check_known(path: str, value: str, kinds: tuple[str, ...], known: dict[str, set[str]]) -> None:
    if not any(value in known[kind] for kind in kinds):
        raise VerifyError(f"{path}: there is no {' or '.join(kinds)} {value!r}")


def _brief(quote: str, limit: int = 60) -> str:
    return repr(quote if len(quote) <= limit else quote[:limit] + "…")
