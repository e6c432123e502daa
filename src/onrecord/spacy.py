"""onrecord in a spaCy pipeline: `nlp.add_pipe("onrecord")` writes to each Doc who says what. Needs the extra `onrecord[spacy]`.

>>> import spacy
>>> nlp = spacy.blank("en")
>>> nlp.add_pipe("onrecord")  # doctest: +SKIP
>>> for statement in nlp(text)._.attributions:  # doctest: +SKIP
...     print(statement.source, statement.cue, statement.content, statement.attribution.form)

- `doc._.attributions`: the statements as spaCy spans. A span that starts or ends inside a token takes the whole token; the exact characters stand in
  `statement.attribution`.
- `doc._.onrecord`: the extract (docs/json.md) as plain data, kept when the Doc is saved.
- `doc.spans["onrecord.source"]`, `["onrecord.cue"]`, `["onrecord.content"]`: the same spans as groups, for displaCy.
- `doc._.report`: metadata of the text, set before the Doc is processed: `outlet`, `published` (ISO date), `title`, `byline`, `url`. Days are counted from
  `published`.
"""

import hashlib
from dataclasses import dataclass
from typing import Any

import msgspec
from spacy.language import Language
from spacy.tokens import Doc, Span

from onrecord.config import Config
from onrecord.errors import OnRecordError
from onrecord.model import Actor, Attribution, Extract, Range, Report

ROLES = ("source", "cue", "content")
METADATA = {"outlet", "published", "updated", "title", "byline", "url"}
ANY_LANGUAGE = "xx"
"""spaCy's code of a pipeline for several languages."""


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution on tokens; `speaker` is the actor, None where none was made out."""

    source: list[Span]
    cue: list[Span]
    content: list[Span]
    attribution: Attribution
    speaker: Actor | None


@dataclass(frozen=True, slots=True)
class Component:
    """What the pipeline calls on each Doc."""

    config: Config

    def __call__(self, doc: Doc) -> Doc:
        from onrecord.pipeline import attribute

        extract = attribute(_report(doc), self.config)
        doc._.onrecord = msgspec.to_builtins(extract)
        for role in ROLES:
            doc.spans[f"onrecord.{role}"] = [span for a in extract.attributions for span in _spans(doc, getattr(a, role))]
        return doc


@Language.factory("onrecord", assigns=["doc._.onrecord", "doc._.attributions"], default_config={"fast": False, "threads": 2})
def component(nlp: Language, name: str, fast: bool, threads: int) -> Component:  # noqa: ARG001 - spaCy's signature
    """The component of `nlp.add_pipe("onrecord", config={"fast": …, "threads": …})`."""
    return Component(Config(fast=fast, threads=threads))


def _report(doc: Doc) -> Report:
    known: dict[str, Any] = doc._.report or {}
    if not known.keys() <= METADATA:
        raise OnRecordError(f"doc._.report: {sorted(known.keys() - METADATA)[0]!r} is not known: use {', '.join(sorted(METADATA))}")
    lang = None if doc.lang_ == ANY_LANGUAGE else doc.lang_
    return Report("doc", "-", doc.text, hashlib.sha256(doc.text.encode()).hexdigest(), lang=lang, **known)


def _statements(doc: Doc) -> list[Statement]:
    """The statements that were found; none in a Doc that the component has not seen."""
    if doc._.onrecord is None:
        return []
    extract = msgspec.convert(doc._.onrecord, Extract)
    actors = {a.id: a for a in extract.actors}
    return [_statement(doc, a, actors.get(a.speaker or "")) for a in extract.attributions]


def _statement(doc: Doc, found: Attribution, speaker: Actor | None) -> Statement:
    source, cue, content = (_spans(doc, ranges) for ranges in (found.source, found.cue, found.content))
    return Statement(source, cue, content, found, speaker)


def _spans(doc: Doc, ranges: list[Range]) -> list[Span]:
    """Ranges of characters as the tokens that they touch."""
    spans = (doc.char_span(start, end, alignment_mode="expand") for start, end in ranges)
    return [span for span in spans if span is not None]


def _extend() -> None:
    """Tell spaCy of the extensions, once."""
    if not Doc.has_extension("onrecord"):
        Doc.set_extension("onrecord", default=None)
        Doc.set_extension("report", default=None)
        Doc.set_extension("attributions", getter=_statements)


_extend()
