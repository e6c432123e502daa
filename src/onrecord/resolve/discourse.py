"""One report read from top to bottom: each source, description and pronoun to the entity it means."""

import bisect
import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate

from onrecord.model import Attribution, Reason
from onrecord.resolve.context import FIRST_PERSON, RELATIVE, Context
from onrecord.resolve.describe import called, crowd, describe, known, mention
from onrecord.resolve.entities import Entity, give_reasons
from onrecord.resolve.features import explanation
from onrecord.resolve.mentions import NameMention
from onrecord.resolve.nominals import people, read_nominal, scan_crowds, scan_nominals
from onrecord.resolve.papers import published, published_by
from onrecord.resolve.reread import source_span
from onrecord.resolve.sources import Source, no_source, read_source
from onrecord.text.names import fold
from onrecord.text.titles import COMMUNICATIONS, DOCUMENTS, ROLE_NOUNS
from onrecord.text.words import FUNCTION

_PRONOUN = re.compile(r"\b(?:he|she|He|She)\b")
_IN_LINE = re.compile(r"(?:[,;]|\b(?:and|but|then))\s(?:at\sthe\ssame\stime,?\s|(?:also|later|then|still|once\sagain|\w+ly)\s)*$")
_PASSIVE = re.compile(r"(?:is|are|was|were|been|being|be|asked|according|based)\b", re.IGNORECASE)
_LONGEST = 200
"""No name is longer than this."""
_REPORTED = re.compile(r"(?:first |has |had )?report(?:s|ed|ing)?")


_IN_PAPER = re.compile(
    r"\b(?:(?:in|through|via)\s(?:an?|his|her|their|its|one|another)|(?:releas|issu|sen[dt]|wr[io]t|post|publish|read)\w*\s(?:an?|his|her|their|its))"
    rf"\s(?:[\w-]+\s){{0,3}}?({'|'.join(sorted(COMMUNICATIONS, reverse=True))})\b"
)
"""Where somebody is told to have said something in writing."""
_ASKED = re.compile(r"ask(?:s|ed|ing)?(?:\s\w+)?", re.IGNORECASE)
_QUESTION = re.compile(r"^(?:if|whether|what|why|how|who|when|where|which)\b|\?[”\"’']*$", re.IGNORECASE)
_OBJECT = re.compile(r"\s((?:the|his|her)\s[\w-]+)\b")


class Contents:
    """Where the report's attributions have their contents."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        spans = sorted(span for a in attributions for span in a.content)
        self.starts = [start for start, _ in spans]
        self.reach = list(accumulate((end for _, end in spans), max))

    def cover(self, at: int) -> bool:
        """Whether some content encloses the position."""
        i = bisect.bisect_right(self.starts, at) - 1
        return i >= 0 and at < self.reach[i]


_WORD = re.compile(r"[\w’'-]+")
_PAPER = 60
"""Characters behind a cue in which the paper is named."""
_CLAUSE = 60
"""Characters before “who” in which its people are described."""
Step = tuple[int, int, Callable[[], object]]


def read_report(context: Context, attributions: list[Attribution]) -> dict[str, int]:
    """Attribution id → entity, for all attributions of the report whose speaker could be told."""
    speakers: dict[str, int] = {}
    sources = [(a, _source(context, a)) for a in attributions]
    contents = Contents(attributions)
    steps = _names(context) + _descriptions(context, sources) + _pronouns(context, sources)
    for a, source in sources:
        at = max(source.start, source.names[-1].start if source.names else 0)
        steps.append((at, 1, partial(_speak, context, a, source, contents.cover(source.start), attributions, speakers)))
    for _, _, step in sorted(steps, key=lambda s: s[:2]):
        step()
    for a, source in sources:
        if source.kind == "pronoun" and source.text.casefold() in FIRST_PERSON:
            _first_person(a, source, attributions, speakers)
        elif (
            source.kind == "none"
            and a.id not in speakers
            and (subject := _subject_behind(context, a, sources, speakers)) is not None
        ):
            speakers[a.id] = subject
    return speakers


def _source(context: Context, a: Attribution) -> Source:
    span = source_span(context.report.text, a, context.names)
    if span is None:
        return no_source(a.content[0][0] if a.content else 0)
    first = bisect.bisect_left(context.name_starts, span[0] - _LONGEST)
    last = bisect.bisect_left(context.name_starts, span[1])
    touched = [n for n in context.names[first:last] if span[0] < n.end]
    return read_source(context.report.text, span, touched)


def _names(context: Context) -> list[Step]:
    return [(n.start, 0, partial(_note_name, context, n)) for n in context.names]


def _note_name(context: Context, name: NameMention) -> None:
    context.note(name.start, name.end, name.entity)
    text = context.report.text
    paper = published(text, name.end, len(text)) or published_by(text, name.lead)
    if paper and (name.kind == "organisation" or (name.kind == "unknown" and not name.opens)):
        context.call(paper, name.entity)


def _descriptions(context: Context, sources: list[tuple[Attribution, Source]]) -> list[Step]:
    taken = [(s.start, s.end) for _, s in sources] + [(n.lead, n.end) for n in context.names]
    taken += [(r.start, r.end) for n in context.names for r in n.roles]
    one = [(n.start, 0, partial(mention, context, n)) for n in scan_nominals(context.report.text, taken)]
    crowds = scan_crowds(context.report.text, context.openings, [(s.start, s.end) for _, s in sources])
    return [*one, *((n.start, -1, partial(crowd, context, n)) for n in crowds)]


def _pronouns(context: Context, sources: list[tuple[Attribution, Source]]) -> list[Step]:
    taken = {s.start for _, s in sources}
    found = [m for m in _PRONOUN.finditer(context.report.text) if m.start() not in taken]
    return [(m.start(), 0, partial(context.pronoun, m.start(), m.group())) for m in found]


def _speak(
    context: Context, a: Attribution, source: Source, nested: bool, attributions: list[Attribution], speakers: dict[str, int]
) -> None:
    """`nested`: the source stands inside another attribution's content."""
    entity = _continued(context, a, attributions, speakers) if source.kind == "none" else _denoted(context, a, source, nested)
    if entity is None:
        return
    speakers[a.id] = entity
    if not nested and not _asks(a):
        context.spoke(source.start, entity)
    if source.nominal and source.nominal.head in DOCUMENTS:
        context.call(source.nominal.head, entity)
    elif paper := _wrote(context, a):
        context.call(paper, entity)
    elif _REPORTED.fullmatch(" ".join(a.quotes.cue)) and context.entities[entity].kind == "organisation":
        context.call("report", entity)
    if source.kind != "none":
        context.note(source.start, source.end, entity, quoted=nested)


def _asks(a: Attribution) -> bool:
    """Whether a question is told, after which somebody else goes on."""
    return bool(_ASKED.fullmatch(" ".join(a.quotes.cue))) and bool(_QUESTION.search(" ".join(a.quotes.content)))


def _wrote(context: Context, a: Attribution) -> str | None:
    """The noun for the paper in which the statement was made (“said in a short letter”)."""
    if not a.cue:
        return None
    text, (start, end) = context.report.text, a.cue[0]
    told = [m for m in _IN_PAPER.finditer(text, start, end + _PAPER) if not _encloses(a, m.start())]
    return next((m[1] for m in told if context.sentence(m.start()) == context.sentence(start)), None)


def _denoted(context: Context, a: Attribution, source: Source, nested: bool) -> int | None:
    if source.kind == "name":
        if source.nominal and source.nominal.end <= source.names[0].lead and source.names[0].kind == "person":
            context.call(called(source.nominal), source.names[0].entity)
        return source.names[0].entity
    if source.kind == "joint":
        return _joint(context, source)
    if source.kind == "pronoun":
        before = None if nested else context.going_on(source.start, source.text, " ".join(a.quotes.cue))
        if before is None:
            before = context.pronoun(source.start, source.text, nested, _addressed(context, a))
        return _whose_clause(context, source) if before is None and source.text.casefold() in RELATIVE else before
    return describe(context, source.nominal) if source.nominal else None


def _whose_clause(context: Context, source: Source) -> int | None:
    """“Residents of the valley who say …”: the people described straight before “who”."""
    text = context.report.text
    words = [(m.start(), m.end()) for m in _WORD.finditer(text, max(0, source.start - _CLAUSE), source.start)]
    start = source.start
    for at, end in reversed(words):
        if text[end:start].strip() or text[at:end].casefold() in FUNCTION:
            break
        start = at
    nominal = read_nominal(text, start, words[-1][1]) if start < source.start else None
    return describe(context, nominal) if nominal and people(nominal) else None


def _joint(context: Context, source: Source) -> int:
    """Several who speak together; two of one surname are what the report calls by its plural (“the Roes”)."""
    families = {n.person.family if n.kind == "person" else "" for n in source.names}
    key = ("joint", *map(str, sorted(n.entity for n in source.names)))
    if len(families) == 1 and (family := families.pop()):
        key = ("family", family)
        named = [i for i, e in enumerate(context.entities) if e.plural and any(fold(m.text) == f"{family}s" for m in e.mentions)]
        if named:
            context.affair.keyed.setdefault(key, named[0])
    entity = context.keyed(key, Entity("collective", plural=True), source.start, source.end)
    why = f"{explanation(spoke_as_one)}: “{source.text}”"
    give_reasons(context.entities[entity], [Reason(spoke_as_one.__name__, spoke_as_one(0.0), why)])
    context.together.append((entity, frozenset(n.entity for n in source.names)))
    return entity


def spoke_as_one(_: float) -> float:
    """The same people named together, or by their surname in the plural."""
    return 0.8


def _addressed(context: Context, a: Attribution) -> int | None:
    """Whom the statement is made to: the name or description straight behind the cue (“he asked the mayor”)."""
    end = max((e for _, e in a.cue), default=-1)
    name = next((n for n in context.names if n.lead == end + 1), None)
    if name or end < 0:
        return name.entity if name else None
    phrase = _OBJECT.match(context.report.text, end)
    nominal = read_nominal(context.report.text, phrase.start(1), phrase.end(1)) if phrase else None
    return known(context, nominal) if nominal and nominal.head in ROLE_NOUNS else None


def _continued(context: Context, a: Attribution, attributions: list[Attribution], speakers: dict[str, int]) -> int | None:
    """The speaker of a quotation that goes on, or of a second verb, without a new source."""
    if a.content and a.cue:
        return _coordinated(context, a, attributions, speakers)
    if not a.content or a.form == "indirect":
        return None
    at = a.content[0][0]
    before = [b for b in attributions if b.content and b.content[0][0] < at and b.id in speakers and not _encloses(b, at)]
    if not before:
        return None
    last = max(before, key=_edge)
    gap = context.paragraph(at) - context.paragraph(min(_edge(last), at))
    return speakers[last.id] if gap <= 1 else None


def _coordinated(context: Context, a: Attribution, attributions: list[Attribution], speakers: dict[str, int]) -> int | None:
    """“Roe backs the plan, calls for talks”: a verb in line with one before it has the same subject."""
    at = a.cue[0][0]
    if not _IN_LINE.search(context.report.text, max(0, at - 30), at) or _PASSIVE.match(a.quotes.cue[0]):
        return None
    here = context.sentence(at)
    before = [
        b
        for b in attributions
        if b.source and b.id in speakers and b.cue and b.cue[0][0] < at and context.sentence(b.cue[0][0]) == here
        if _finite(b) or not _finite(a)
    ]
    if before:
        return speakers[max(before, key=lambda b: b.cue[0][0]).id]
    return next((e.entity for e in context.salience.events if e.sentence == here and e.subject and e.end <= at), None)


def _subject_behind(
    context: Context, a: Attribution, sources: list[tuple[Attribution, Source]], speakers: dict[str, int]
) -> int | None:
    """“In a letter announcing her departure, Roe thanked …”: the subject of the clause that the participle leads up to."""
    end = max((e for _, e in a.content), default=0)
    if not a.cue or a.cue[0][0] > end or _finite(a) or context.report.text[end : end + 2] != ", ":
        return None
    spoken = next((speakers[b.id] for b, s in sources if s.start == end + 2 and s.kind != "none" and b.id in speakers), None)
    named = next((n.entity for n in context.names if n.lead == end + 2), None)
    return named if spoken is None else spoken


def _finite(a: Attribution) -> bool:
    """Whether the cue is no participle (“claiming”), whose subject may be another than that of the sentence."""
    return not a.quotes.cue[-1].endswith("ing")


def _edge(a: Attribution) -> int:
    return max(e for _, e in [*a.content, *a.source])


def _first_person(a: Attribution, source: Source, attributions: list[Attribution], speakers: dict[str, int]) -> None:
    """“I” inside a quotation is whoever speaks there."""
    outer = [b for b in attributions if b.id != a.id and _encloses(b, source.start) and b.id in speakers]
    if outer:
        speakers[a.id] = speakers[min(outer, key=lambda b: b.content[-1][1] - b.content[0][0]).id]


def _encloses(a: Attribution, at: int) -> bool:
    return any(s <= at < e for s, e in a.content)
