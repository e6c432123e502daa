"""Whom the words inside a statement mean: its names and descriptions, its “he” and “she”, and “I” in quotation marks."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush

from onrecord.model import Attribution, Mention, MentionKind, Range, span
from onrecord.resolve.context import FIRST_PERSON, OWNERS, RELATIVE, Context
from onrecord.resolve.entities import Entity
from onrecord.resolve.mentions import description_start
from onrecord.resolve.pronouns import antecedents
from onrecord.resolve.pronouns_passage import Candidate
from onrecord.resolve.roles import noun
from onrecord.text.titles import ROLE_NOUNS
from onrecord.text.words import FUNCTION, PRONOUNS

SURE = 0.7
"""How likely the scorer must hold somebody to be meant; on GAP nine in ten such answers are right, though names compete there."""
AGREED = 0.5
"""The same where the first reading of the report took the pronoun for the same person."""
_REACH = 4000
"""Characters from a pronoun in which the scorer's passage lies, and before it in which a quotation inside a quotation opens."""

_STAND_INS = PRONOUNS | OWNERS | RELATIVE | FIRST_PERSON
_WORDS = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]is|[Hh]ers|[Hh]imself|[Hh]erself|I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|us|[Oo]urs?|[Oo]urselves)\b"
)
_ONE = frozenset({"i", "me", "my", "mine", "myself"})
_SEVERAL = frozenset({"we", "us", "our", "ours", "ourselves"})
_ECHO = re.compile(
    r"(?:that\s)?(?:(?P<person>he|she)|(?P<many>they)|(?P<body>it)(?=\s(?:has|had|will|would|plan\w*|expect\w*|intend\w*|want\w*|did|does)\s(?!be\b|been\b|take\b)))\b"
)
"""A content that begins with a pronoun: “Roe said she …”, “the ministry said it had …”."""
_OWNED = re.compile(r"\b(?:his|her|their|its)\b|[’']s?\s", re.IGNORECASE)
_STOP = re.compile(r"[.!?]\s|\b(?:him|her|them)\b")
"""Between a cue and its content: the end of a sentence, or somebody else of whom the content may speak (“told her she …”)."""
_WISHED = re.compile(r"(?:wish|hop(?:e|ing)|ask|demand|urg)", re.IGNORECASE)
"""Cues whose content speaks of somebody else as often as not."""
_ASKED = re.compile(r"\b(?:him|her)\s(?:that|whether|if|how|why|what|when|where)\s$")
_INNER = re.compile(r"(?<!\w)[‘'](?=\w)")
_INNER_END = re.compile(r"[’'](?!\w)")
_NUMBERED = re.compile(r"\b([A-Z][a-z]+)\s$")

WHY: dict[MentionKind, str] = {
    "name": "The name stands here",
    "title": "The name stands here with its title",
    "role": "A description by a role that a report states of this actor",
    "nominal": "A description taken for this actor",
    "collective": "Words for several people or for a group",
    "pronoun": "The likeliest of the people mentioned near",
    "first_person": "First person in quotation marks is whoever speaks there",
}
ECHOED = "The speaker, who is the subject of his or her own words"


@dataclass(frozen=True, slots=True)
class _Said:
    """A range of a content, whose it is and who speaks."""

    start: int
    end: int
    statement: Attribution
    speaker: int | None


@dataclass(slots=True)
class Inside:
    """A report's contents with whom their words may mean; `meant` gathers, by entity and place, what was found."""

    context: Context
    said: list[_Said]
    innermost: dict[int, _Said | None]
    """Where a content begins or ends, in order → the innermost content from there on."""
    sources: dict[int, int]
    """Where a source begins → who speaks."""
    people: dict[int, list[Range]]
    """Whom a pronoun may mean → the names and descriptions."""
    first: dict[int, int]
    """Where a pronoun stands → whom the first reading took it for."""
    meant: dict[tuple[int, int, int], Mention] = field(default_factory=dict)
    edges: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.edges = list(self.innermost)

    def within(self, at: int) -> _Said | None:
        """The innermost content that holds the position."""
        i = bisect_right(self.edges, at) - 1
        return self.innermost[self.edges[i]] if i >= 0 else None

    def speaks(self, entity: int, at: int) -> bool:
        """Whether the words at the position are the entity's own: nobody calls himself “the minister”."""
        here = self.within(at)
        return here is not None and here.speaker == entity

    def voice(self, at: int) -> _Said | None:
        """Whose words stand in the quotation marks around the position: the innermost statement that holds their beginning."""
        marks = next(((s, e) for s, e in self.context.quotes if s <= at < e), None)
        if marks is None or _quoted_inside(self.context.report.text, marks[0] + 1, at):
            return None
        around = (s for s in self.said if s.start <= marks[0] + 1 and at < s.end)
        return max(around, key=lambda s: (s.start, -s.end), default=None)

    def note(self, entity: int, start: int, end: int, how: MentionKind, why: str = "") -> None:
        """Record whom the words mean, where they stand in a content."""
        if (here := self.within(start)) and end <= here.end:
            words = span(self.context.report.text, start, end)
            self.meant.setdefault((entity, start, end), Mention(words, how, here.statement.id, why or WHY[how]))


def find_inside(context: Context, attributions: Sequence[Attribution], speakers: Mapping[str, int]) -> list[tuple[int, Mention]]:
    """Every mention of an entity inside a content of the report, in order; what is not sure is left out."""
    inside = _open(context, attributions, speakers)
    if inside.said:
        _names(inside)
        _descriptions(inside)
        _echoes(inside)
        _pronouns(inside)
    return [(entity, m) for (entity, _, _), m in sorted(inside.meant.items(), key=lambda row: row[0][1:])]


def _open(context: Context, attributions: Sequence[Attribution], speakers: Mapping[str, int]) -> Inside:
    said = [_Said(s, e, a, speakers.get(a.id)) for a in attributions for s, e in a.content]
    sources = {a.source[0][0]: speakers[a.id] for a in attributions if a.source and a.id in speakers}
    people: dict[int, set[Range]] = defaultdict(set)
    first: dict[int, int] = {}
    for event in context.salience.events:
        if context.report.text[event.start : event.end].casefold() in _STAND_INS:
            first[event.start] = event.entity
        elif not event.headline and _person(context.entities[event.entity]):
            people[event.entity].add((event.start, event.end))
    return Inside(context, said, _innermost(said), sources, {i: sorted(found) for i, found in people.items()}, first)


def _innermost(said: Sequence[_Said]) -> dict[int, _Said | None]:
    """Each place where a content begins or ends, in order, with the content that begins last of those open from there on."""
    begun = sorted(enumerate(said), key=lambda row: row[1].start, reverse=True)
    out: dict[int, _Said | None] = {}
    still: list[tuple[int, int, int, _Said]] = []
    for edge in sorted({at for s in said for at in (s.start, s.end)}):
        while begun and begun[-1][1].start <= edge:
            i, s = begun.pop()
            heappush(still, (-s.start, s.end, i, s))
        while still and still[0][1] <= edge:
            heappop(still)
        out[edge] = still[0][3] if still else None
    return out


def _person(entity: Entity) -> bool:
    described = entity.kind == "unnamed" and bool(entity.nouns & ROLE_NOUNS)
    return not entity.plural and (entity.kind == "person" or described or not entity.settled)


def _several(entity: Entity) -> bool:
    return entity.plural or entity.kind == "collective"


def _body(entity: Entity) -> bool:
    return entity.kind in ("organisation", "government") and entity.settled and not entity.plural


def _names(inside: Inside) -> None:
    for name in inside.context.names:
        titled = name.lead < name.start
        inside.note(name.entity, name.lead if titled else name.start, name.end, "title" if titled else "name")


def _descriptions(inside: Inside) -> None:
    """The descriptions that the first reading resolved."""
    report = inside.context.report
    for i in sorted({event.entity for event in inside.context.salience.events}):
        entity = inside.context.entities[i]
        for name, start, end in entity.labels:
            if name == report.id and not (_person(entity) and inside.speaks(i, start)):
                start = description_start(report.text, start, end)
                inside.note(i, start, end, _described(entity, report.text[start:end]))


def _described(entity: Entity, words: str) -> MentionKind:
    if _several(entity):
        return "collective"
    heads = {role.head for _, role in entity.roles}
    return "role" if any(noun(w) in heads for w in words.split()) else "nominal"


def _echoes(inside: Inside) -> None:
    """“Roe said she …”: the pronoun that an indirect content begins with."""
    text = inside.context.report.text
    for said in inside.said:
        m = _ECHO.match(text, said.start, said.end)
        if m is None or said.speaker is None or inside.context.in_quotes(said.start):
            continue
        speaker, kind = inside.context.entities[said.speaker], m.lastgroup or ""
        fits = {"person": _person, "many": _several, "body": _body}[kind](speaker)
        if fits and _introduced(text, said) and _agrees(inside, m, said.speaker):
            inside.note(said.speaker, *m.span(kind), "pronoun", ECHOED)


def _introduced(text: str, said: _Said) -> bool:
    """Whether source, cue and content follow each other in one sentence, and the source is nobody's (“her doctor said she …”)."""
    a = said.statement
    if not a.source or not a.cue or not a.source[0][1] <= a.cue[0][0] < a.cue[-1][1] <= said.start:
        return False
    return (
        not _WISHED.match(a.quotes.cue[0])
        and not _OWNED.search(" ".join(a.quotes.source))
        and not _STOP.search(text, a.cue[-1][1], said.start)
    )


def _agrees(inside: Inside, m: re.Match[str], speaker: int) -> bool:
    """Whether nothing speaks against the speaker: another gender, or somebody else whom the scorer is sure of."""
    if m["person"] is None:
        return True
    gender = inside.context.entities[speaker].gender
    other = _antecedent(inside, *m.span("person"), None)
    return gender == ("f" if m["person"] == "she" else "m") and (other is None or other[0] == speaker)


def _pronouns(inside: Inside) -> None:
    text = inside.context.report.text
    done = {start for _, start, _ in inside.meant}
    for m in _WORDS.finditer(text):
        if m.start() in done or inside.within(m.start()) is None:
            continue
        word = m.group().casefold()
        if word in _ONE | _SEVERAL:
            _first_person(inside, m, word in _SEVERAL)
        elif m.start() in inside.sources:
            inside.note(inside.sources[m.start()], *m.span(), "pronoun", "The speaker of the statement it introduces")
        else:
            voice = inside.voice(m.start())
            found = _antecedent(inside, *m.span(), voice.speaker if voice else None)
            if found:
                inside.note(found[0], *m.span(), "pronoun", found[1])


def _first_person(inside: Inside, m: re.Match[str], several: bool) -> None:
    """“I” is the person who speaks in the quotation marks around it; “we” only a body or several people that speak."""
    voice = inside.voice(m.start())
    if voice is None or voice.speaker is None or (m.group() == "I" and _numeral(inside.context.report.text, m.start())):
        return
    speaker = inside.context.entities[voice.speaker]
    if (_several(speaker) or _body(speaker)) if several else _person(speaker):
        inside.note(voice.speaker, *m.span(), "first_person")


def _numeral(text: str, at: int) -> bool:
    """“Title I”, “World War I”."""
    before = _NUMBERED.search(text, max(0, at - 24), at)
    return before is not None and before[1].casefold() not in FUNCTION


def _quoted_inside(text: str, start: int, at: int) -> bool:
    """Whether a quotation inside the quotation is open at the position."""
    opened = [m.end() for m in _INNER.finditer(text, max(start, at - _REACH), at + 1)]
    return bool(opened) and _INNER_END.search(text, opened[-1], at) is None


def _antecedent(inside: Inside, start: int, end: int, apart: int | None) -> tuple[int, str] | None:
    """Whom “he” or “she” means with the reason, where the scorer is sure; not `apart`, who speaks there."""
    if _ASKED.search(inside.context.report.text, max(0, start - 16), start):
        return None
    near = {i: _near(spans, start) for i, spans in inside.people.items() if i != apart}
    ids = [i for i, spans in near.items() if spans]
    known = [Candidate(tuple(near[i]), inside.context.entities[i].gender) for i in ids]
    found = antecedents(inside.context.prose, (start, end), known)
    if not found or not found[0].clear:
        return None
    best = ids[found[0].index]
    if found[0].score < (AGREED if inside.first.get(start) == best else SURE):
        return None
    return best, "; ".join([WHY["pronoun"], *(r.text for r in found[0].reasons[:1])])


def _near(spans: Sequence[Range], at: int) -> Sequence[Range]:
    """Those of the sorted spans that begin near the place."""
    return spans[bisect_left(spans, at - _REACH + 1, key=lambda s: s[0]) : bisect_left(spans, at + _REACH, key=lambda s: s[0])]
