"""Findings: the few lines an editor should read first, made only of the reports' own words and fixed phrases."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from onrecord.dossier import words
from onrecord.dossier.index import Index
from onrecord.model import Attribution, Claim, Dossier, Grade, Passage, Relation

Kind = Literal["contradiction", "several_origins", "unstated_origins", "one_origin", "key_speaker"]
LIMIT = 10
MAX_CONTRADICTIONS = 4
MAX_SHARED = 8
MAX_AGAINST = 3
MAX_QUOTE = 220
FIRST = 0.65
"""Score from which a contradiction comes first (scores of different kinds of relations do not compare)."""
GRADE_RANK: dict[Grade, int] = {"several": 0, "not_stated": 1, "one_behind_several": 2, "single_report": 3}
KINDS: dict[Grade, Kind] = {
    "several": "several_origins",
    "not_stated": "unstated_origins",
    "one_behind_several": "one_origin",
    "single_report": "key_speaker",
}


class Part(Struct, frozen=True):
    """A fixed phrase, or a passage of a report; `statement` is set where the passage is what was stated."""

    text: str
    passage: Passage | None = None
    statement: str | None = None


class Finding(Struct, frozen=True):
    """One line: what kind it is, the claims it is about, its parts in order."""

    kind: Kind
    claims: list[str]
    parts: list[Part]


def findings(dossier: Dossier, limit: int = LIMIT) -> list[Finding]:
    """At most `limit` lines: disputed statements, then the most borne out, then what the key speakers said.

    A dispute that is not quite sure comes after the claims that are borne out.
    """
    index = Index(dossier)
    disputes = _disputes(index)[: min(MAX_CONTRADICTIONS, limit)]
    sure = _fresh((_contradicted(index, d) for d in disputes if d.score >= FIRST), set())
    unsure = _fresh((_contradicted(index, d) for d in disputes if d.score < FIRST), set())
    shared = _fresh(_shared(index), set())[: max(0, min(MAX_SHARED, limit) - len(sure) - len(unsure))]
    told = {claim for finding in [*sure, *shared, *unsure] for claim in finding.claims}
    return [*sure, *shared, *unsure, *_fresh(_key_speakers(index), told)][:limit]


def ranked(index: Index) -> list[Claim]:
    """Claims by weight: contradicted ones, then the most borne out, then the rest in the order of the reports."""
    return sorted(index.dossier.claims, key=lambda c: _weight(index, c))


def _weight(index: Index, claim: Claim) -> tuple[bool, int, int, int]:
    return not claim.contradicts, GRADE_RANK[claim.grade], -claim.origins, -len(index.carriers(claim))


def _fresh(found: Iterable[Finding], told: set[str]) -> list[Finding]:
    """The lines that are about at least one claim not told yet."""
    out = []
    for finding in found:
        if not told.issuperset(finding.claims):
            out.append(finding)
            told = told.union(finding.claims)
    return out


class _Dispute(Struct, frozen=True):
    """A statement with the contradictions it is in, the surest first."""

    statement: str
    relations: list[Relation]

    @property
    def score(self) -> float:
        return self.relations[0].score


def _disputes(index: Index) -> list[_Dispute]:
    """Each contradiction under one statement, the one that most others contradict; the surest first."""
    left = index.contradictions()
    out: list[_Dispute] = []
    while left:
        ends = Counter(end for r in left for end in (r.left, r.right))
        pivot = max(ends, key=lambda end: ends[end])
        out.append(_Dispute(pivot, [r for r in left if pivot in (r.left, r.right)]))
        left = [r for r in left if pivot not in (r.left, r.right)]
    return sorted(out, key=lambda d: -d.score)


def _contradicted(index: Index, dispute: _Dispute) -> Finding:
    """“Reason: statement — against: another; another”."""
    against = list(dict.fromkeys(r.right if r.left == dispute.statement else r.left for r in dispute.relations))
    reasons = "; ".join(dict.fromkeys(_reason(r) for r in dispute.relations))
    parts = [Part(f"{reasons}: "), *_told(index, index.statements[dispute.statement]), Part(" — against: ")]
    for i, other in enumerate(against[:MAX_AGAINST]):
        parts += [Part("; ")] * (i > 0) + _told(index, index.statements[other])
    more = len(against) - MAX_AGAINST
    parts += [Part(f"; and {more} more")] * (more > 0)
    ends = (dispute.statement, *against)
    return Finding("contradiction", list(dict.fromkeys(index.claim_of[a].id for a in ends if a in index.claim_of)), parts)


def _reason(relation: Relation) -> str:
    return words.CONTRADICTIONS[relation.type] if relation.type else words.CONTRADICTED


def _shared(index: Index) -> Iterator[Finding]:
    for claim in sorted(index.shared(), key=lambda c: _weight(index, c)[1:]):
        yield Finding(KINDS[claim.grade], [claim.id], _graded(index, claim))


def _key_speakers(index: Index) -> Iterator[Finding]:
    """One line for each speaker, those heard in most reports first: the claim that most reports carry, or the clearest direct quotation."""
    heard = sorted(index.by_actor.items(), key=lambda item: (-len({a.report for a in item[1]}), -len(item[1])))
    for _, statements in heard:
        claims = [index.claim_of[a.id] for a in statements if a.id in index.claim_of]
        best = min(claims, key=lambda c: _speaking_weight(index, c), default=None)
        if best is not None:
            yield Finding("key_speaker", [best.id], _graded(index, best))


def _graded(index: Index, claim: Claim) -> list[Part]:
    carriers = len(index.carriers(claim))
    where = f"in {carriers} of {words.count(len(index.reports), 'report')}: " if carriers > 1 else ""
    return [*_told(index, index.gist_statement(claim), claim.gist), Part(f" — {where}{words.graded(claim)}")]


def _speaking_weight(index: Index, claim: Claim) -> tuple[int, bool, float]:
    statement = index.gist_statement(claim)
    return -len(index.carriers(claim)), statement.form != "direct", -statement.confidence


def _told(index: Index, statement: Attribution, gist: Passage | None = None) -> list[Part]:
    """“Speaker: “words” (outlet)” or “Speaker cue: words (outlet)”, speaker, cue and words taken from the reports."""
    who = _speaker(index, statement)
    lead = Part(who.quote, who) if who else Part(words.UNKNOWN_SPEAKER)
    return [lead, *_cue(index, statement), Part(": "), *_words(statement, gist), Part(f" ({index.labels[statement.report]})")]


def _cue(index: Index, statement: Attribution) -> list[Part]:
    """The cue of words that are not quoted: without it a denial would read as an assertion."""
    if not index.cue(statement):
        return []
    (start, end), quote = statement.cue[0], statement.quotes.cue[0]
    return [Part(" "), Part(quote, Passage(statement.report, start, end, quote))]


def _speaker(index: Index, statement: Attribution) -> Passage | None:
    """The speaker's display name where a report has it: in the source, else elsewhere in this report, else in another; or the source."""
    actor = index.actors.get(statement.speaker or "")
    sources = [Passage(statement.report, s, e, q) for (s, e), q in zip(statement.source, statement.quotes.source, strict=True)]
    if actor is not None:
        reports = [statement.report, *index.reports]
        named = [Passage(r, s.start, s.end, s.quote) for r in reports for n in actor.names.get(r, []) for s in n.spans]
        for passage in [*sources, *named]:
            at = passage.quote.find(actor.name)
            if at >= 0:
                return _part(passage, at, at + len(actor.name))
    return _trimmed(sources[0]) if sources else None


def _trimmed(passage: Passage) -> Passage:
    """The passage without punctuation at its edges."""
    kept = passage.quote.strip(" ,;:–—-\n")
    at = passage.quote.find(kept)
    return _part(passage, at, at + len(kept)) if kept else passage


def _part(passage: Passage, start: int, end: int) -> Passage:
    return Passage(passage.report, passage.start + start, passage.start + end, passage.quote[start:end])


def _words(statement: Attribution, gist: Passage | None) -> Iterator[Part]:
    """The gist if given, else the content of the statement, shortened at a word's end where it is long."""
    spans = [Passage(statement.report, s, e, q) for (s, e), q in zip(statement.content, statement.quotes.content, strict=True)]
    left = MAX_QUOTE
    for i, passage in enumerate([gist] if gist else spans):
        if left <= 0:
            break
        shown = _clipped(passage, left)
        if i:
            yield Part(" … ")
        yield Part(shown.quote, shown, statement.id)
        left -= len(shown.quote)
        if shown != passage:
            yield Part(" …")
            break


def _clipped(passage: Passage, limit: int) -> Passage:
    if len(passage.quote) <= limit:
        return passage
    cut = passage.quote.rfind(" ", limit // 2, limit)
    return _part(passage, 0, cut if cut > 0 else limit)
