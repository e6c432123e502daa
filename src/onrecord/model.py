"""The nouns of onrecord, in the shape of the public contract: frozen, slotted, and known to every stage.

Offsets are Unicode characters of `Report.text`, end exclusive. `docs/json.md` describes the same shapes for readers of JSON.
"""

import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

SCHEMA = "onrecord/1"
DECISIONS = "decisions.jsonl"
"""The name of the file, beside a dossier, that holds what people decided."""

Range = tuple[int, int]
"""Half-open range of characters."""

Form = Literal["direct", "indirect", "mixed"]
MentionKind = Literal["name", "title", "role", "nominal", "collective", "pronoun", "first_person"]
ActorKind = Literal["person", "organisation", "government", "collective", "unnamed", "document"]
RelationKind = Literal["same", "agree", "contradict"]
ContradictionType = Literal["polarity", "number", "time", "attribution", "stance", "modality", "meaning"]
Grade = Literal["several", "one_behind_several", "single_report", "not_stated"]
CreditKind = Literal["outlet", "agency", "broadcast_interview", "social", "document"]
Scope = Literal["report", "statement"]
LineageLabel = Literal["copy", "a_rests_on_b", "b_rests_on_a", "shared_origin", "independent", "unstated"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
EventKind = Literal["said", "published", "happened"]
Stance = Literal["for", "against", "conditional", "unclear"]
NamingKind = Literal["actor", "place", "group", "event"]
CueTone = Literal["neutral", "distance", "concession", "fact", "force", "other"]
ConflictType = Literal["number", "date", "name", "sequence", "object"]
Verdict = Literal["same", "different"]
Outcome = Literal["applied", "confirmed", "overruled", "unmatched"]


class Span(Struct, frozen=True):
    """A range of a report's text with the text it covers."""

    start: int
    end: int
    quote: str


class Passage(Struct, frozen=True):
    """A span that names its report."""

    report: str
    start: int
    end: int
    quote: str


class Located(Struct, frozen=True):
    """A report and a span of it."""

    report: str
    span: Span


class Report(Struct, frozen=True):
    """One article as published by one outlet. `text` is never altered; `published`/`updated` are ISO dates."""

    id: str
    path: str
    text: str
    sha256: str
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    updated: str | None = None
    lang: str | None = None
    url: str | None = None
    partial: bool = False
    furniture: list[Span] = field(default_factory=list)
    found: dict[str, Span] = field(default_factory=dict)
    """Metadata that the text itself states (published, outlet, byline, title, credit), each with its span."""
    warnings: list[str] = field(default_factory=list)


class Quotes(Struct, frozen=True):
    """The texts under an attribution's spans."""

    source: list[str]
    cue: list[str]
    content: list[str]


class Via(Struct, frozen=True):
    """An intermediary between speaker and report; `name` is the canonical outlet name."""

    name: str
    span: Span
    scope: Scope


class Occasion(Struct, frozen=True):
    """Where a statement was made: kind is one of speech, statement, press conference, interview, post, letter, …"""

    kind: str
    span: Span


class SaidBasis(Struct, frozen=True):
    """How `said` was worked out, or why it is open; bounds are ISO dates."""

    spans: list[Passage]
    reason: str
    not_before: str | None = None
    not_after: str | None = None


class Attribution(Struct, frozen=True):
    """Somebody's speech, writing or stance as told by a report: source, cue and content spans."""

    id: str
    report: str
    source: list[Range]
    cue: list[Range]
    content: list[Range]
    quotes: Quotes
    form: Form
    speaker: str | None = None
    within: str | None = None
    via: list[Via] = field(default_factory=list)
    occasion: Occasion | None = None
    said: str | None = None
    said_basis: SaidBasis | None = None
    confidence: float = 1.0


class When(Struct, frozen=True):
    """An end of somebody's term in a role: the day, month or year (TIMEX3) and the words that tell it; `value` is null for words like “former”."""

    value: str | None
    span: Span


class Role(Struct, frozen=True):
    """A title or role of an actor as a report states it; since when and until when, where the report tells."""

    text: str
    span: Span
    report: str
    since: When | None = None
    until: When | None = None


class Name(Struct, frozen=True):
    """A name under which a report mentions an actor or a thing, with every place."""

    text: str
    count: int
    spans: list[Span]


class Mention(Struct, frozen=True):
    """Words inside what somebody says that mean an actor; `within` is the innermost attribution whose content holds them."""

    span: Span
    how: MentionKind
    within: str
    reason: str


class StandsFor(Struct, frozen=True):
    """What a place or house used as a speaker (“Moscow”) stands for."""

    actor: str
    reason: str


class Actor(Struct, frozen=True):
    """The person, organisation or collective that sources refer to, across reports."""

    id: str
    name: str
    kind: ActorKind
    roles: list[Role] = field(default_factory=list)
    names: dict[str, list[Name]] = field(default_factory=dict)
    stands_for: StandsFor | None = None
    reasons: list["Reason"] = field(default_factory=list)
    """Why its mentions are held to be one actor."""
    mentions: dict[str, list[Mention]] = field(default_factory=dict)
    """By report, whatever means it inside contents."""


class Reason(Struct, frozen=True):
    """A named score; `text` is what a user reads."""

    feature: str
    score: float
    text: str


class Relation(Struct, frozen=True):
    """A judged pair of attributions."""

    kind: RelationKind
    left: str
    right: str
    score: float
    reasons: list[Reason]
    type: ContradictionType | None = None
    weak: bool = False


class Route(Struct, frozen=True):
    """Which report a chain of a claim ends in, to which of its origins (from 1) it goes back, and the words that tell how the report knows."""

    report: str
    origin: int
    stated: Span | None = None


class Claim(Struct, frozen=True):
    """Attributions joined by “same”; `gist` is the clearest member's own words."""

    id: str
    gist: Passage
    attributions: list[str]
    origins: int = 1
    origins_stated: int = 0
    grade: Grade = "single_report"
    chains: list[list[str]] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    agrees: list[str] = field(default_factory=list)
    contradicts: list[str] = field(default_factory=list)
    occasion: str | None = None
    asserted_by: list[str] = field(default_factory=list)
    """Named actors that assert it, each for themselves: its own speaker and those of claims that agree. Another matter than origins."""
    routes: list[Route] = field(default_factory=list)
    """One for each chain, in their order."""


class Credit(Struct, frozen=True):
    """A source that a report credits, for all of it or for one statement."""

    report: str
    span: Span
    name: str
    kind: CreditKind
    scope: Scope
    own: bool = False


class SharedPassage(Struct, frozen=True):
    """The same words in two reports."""

    a: Span
    b: Span


class Lineage(Struct, frozen=True):
    """How two reports depend on each other."""

    a: str
    b: str
    label: LineageLabel
    reasons: list[Reason]
    passages: list[SharedPassage] = field(default_factory=list)


class Time(Struct, frozen=True):
    """A time expression with its TIMEX3 value; `anchor` says what a relative one was counted from."""

    report: str
    span: Span
    value: str
    type: TimeType
    anchor: str | None = None


class Omission(Struct, frozen=True):
    """A claim that others carry and this report lacks."""

    report: str
    claim: str
    carried_by: list[str]
    origins: int


class Naming(Struct, frozen=True):
    """What each report calls one actor or thing; exactly one of `actor` and `thing` is set."""

    labels: dict[str, list[Name]]
    actor: str | None = None
    thing: str | None = None
    kind: NamingKind = "actor"
    """`event` also means measures and matters (a bill, a dispute), `group` any body or party."""
    reasons: list[Reason] = field(default_factory=list)
    """Why the labels are held to name one thing."""


class CueUse(Struct, frozen=True):
    """A verb by which a report introduces what a speaker says, in its base form, with the statements so introduced."""

    speaker: str
    report: str
    cue: str
    tone: CueTone
    attributions: list[str]


class Event(Struct, frozen=True):
    """A row of the timeline; start and end are ISO dates, equal where the day is known."""

    kind: EventKind
    start: str
    end: str
    precision: Literal["day", "month", "year", "interval"]
    refs: list[str]
    spans: list[Span]
    """The evidence in `report`; that of all reports is in `passages`."""
    report: str | None = None
    passages: list[Passage] = field(default_factory=list)
    disputed: bool = False
    """Whether reports date the same to different times."""
    note: str = ""
    """What is disputed, or why the time is no more exact."""


class Turn(Struct, frozen=True):
    """One of the stances that an actor took on an issue, one after the other."""

    stance: Stance
    since: str | None
    attributions: list[str]


class Position(Struct, frozen=True):
    """An actor's stance on an issue (the latest where it changed), with the attributions that show it."""

    actor: str
    issue: str
    stance: Stance
    since: str | None
    attributions: list[str]
    towards: str | None = None
    """The actor whom the stance is about, where the issue is somebody."""
    claims: list[str] = field(default_factory=list)
    """The claims that speak of the issue."""
    place: Passage | None = None
    """Where the words of `issue` stand."""
    changes: list[Turn] = field(default_factory=list)
    """Every stance in the order of time, where the actor took more than one."""
    reasons: list[Reason] = field(default_factory=list)


class Reaction(Struct, frozen=True):
    """One statement that answers another statement or claim."""

    source: str = field(name="from")
    target: str = field(name="to")
    cue: str
    place: Passage | None = None
    """Where the cue stands."""
    stance: Stance | None = None
    """Whether the answer is for or against, where its words say so."""
    reasons: list[Reason] = field(default_factory=list)


class Conflict(Struct, frozen=True):
    """Two reports telling a fact differently outside attributions."""

    a: Located
    b: Located
    type: ConflictType
    note: str


class Dropped(Struct, frozen=True):
    """A passage that looked like an attribution and was left out, with the reason."""

    report: str
    span: Span
    why: str


class Pointer(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Where a decision points: exact characters of a report or, without them, every mention that reads `quote`.

    `report` is a report's id, path or file name; `sha256` is the hash of its text, which outlasts them. With neither, all reports are meant.
    """

    quote: Annotated[str, Meta(min_length=1)]
    report: str | None = None
    sha256: str | None = None
    start: int | None = None
    end: int | None = None

    def __post_init__(self) -> None:
        if (self.start is None) != (self.end is None):
            raise ValueError("`start` and `end` come together")
        if self.start is None or self.end is None:
            return
        if self.report is None and self.sha256 is None:
            raise ValueError("characters need a report: name its `report` or the `sha256` of its text")
        if self.start < 0 or self.end - self.start != len(self.quote):
            raise ValueError(f"{self.start}-{self.end} does not fit a quote of {len(self.quote)} characters")


class Decision(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A person's word, which wins over the machine's; the field that holds the pointers says what it is about."""

    decision: Verdict
    actors: Annotated[list[Pointer], Meta(min_length=2)]
    author: Annotated[str, Meta(min_length=1)]
    date: datetime.date
    note: str = ""


class Decided(Struct, frozen=True):
    """What became of a decision: `number` is its place in the file, `mentions` are the places it points at, `actors` who they speak of now."""

    number: int
    decision: Decision
    outcome: Outcome
    text: str
    actors: list[str] = field(default_factory=list)
    mentions: list[Passage] = field(default_factory=list)


class Run(Struct, frozen=True):
    """What made a result: no clock, so the same input gives the same bytes."""

    version: str
    config: dict[str, str | int | float | bool | None]
    inputs: dict[str, str]
    models: dict[str, str]


class Extract(Struct, frozen=True):
    """The attributions of one report."""

    report: Report
    actors: list[Actor]
    attributions: list[Attribution]
    credits: list[Credit]
    times: list[Time]
    run: Run
    dropped: list[Dropped] = field(default_factory=list)


class Dossier(Struct, frozen=True):
    """Everything worked out for a set of reports on one affair."""

    schema: str
    reports: list[Report]
    actors: list[Actor]
    attributions: list[Attribution]
    relations: list[Relation]
    weak_relations: list[Relation]
    claims: list[Claim]
    credits: list[Credit]
    lineage: list[Lineage]
    times: list[Time]
    omissions: list[Omission]
    naming: list[Naming]
    timeline: list[Event]
    positions: list[Position]
    reactions: list[Reaction]
    conflicts: list[Conflict]
    dropped: list[Dropped]
    run: Run
    decisions: list[Decided] = field(default_factory=list)
    cues: list[CueUse] = field(default_factory=list)


def span(text: str, start: int, end: int) -> Span:
    """The span of `text` from `start` to `end`."""
    return Span(start, end, text[start:end])
