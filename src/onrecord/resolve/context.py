"""A report while it is read: where mentions stand, what has been mentioned, and what pronouns mean."""

import bisect
import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

from msgspec.structs import replace as replace_reason

from onrecord.model import Range, Reason, Report
from onrecord.resolve.entities import Entity, give_reasons
from onrecord.resolve.features import explanation
from onrecord.resolve.layout import Paragraph
from onrecord.resolve.mentions import NameMention
from onrecord.resolve.pronouns import antecedents
from onrecord.resolve.pronouns_passage import Candidate
from onrecord.resolve.pronouns_prose import Prose, read_prose
from onrecord.resolve.salience import PARAGRAPHS, Event, Salience
from onrecord.text.names import fold
from onrecord.text.quotes import quoted

_OBLIQUE = re.compile(r"\b(?:of|for|by|with|to|from|against|in|on|at|about|than|like)\s(?:the\s)?$")
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_MALE = frozenset({"he", "him", "his", "himself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves", "these", "those"})
RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
_ADDING = re.compile(
    r"(?:has\s|had\s|also\s|then\s|later\s)*(?:add(?:s|ed|ing)?|continu(?:es|ed|ing)|conclud(?:es|ed|ing)|(?:went|goes|going)\son)\b",
    re.IGNORECASE,
)
_CLAUSAL = frozenset({"this"})
"""Means what was said before more often than who said it."""
OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your", "whose"})
ANYONE = "he or she"
FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our", "mine", "ours", "you", "your"})


@dataclass(slots=True)
class Affair:
    """What the reports of an affair share while they are read."""

    entities: list[Entity]
    keyed: dict[tuple[str, ...], int] = field(default_factory=dict)
    by_role: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    here: dict[str, frozenset[int]] = field(default_factory=dict)
    whose: dict[str, int] = field(default_factory=dict)
    """Kind of document (“tax return”) → whose papers of the kind the reports speak of first."""
    sole: frozenset[str] = frozenset()
    """Nouns for collectives of which the reports speak of one only."""


class Context:
    """One report, its names, and the mentions resolved so far."""

    def __init__(self, report: Report, layout: list[Paragraph], names: list[NameMention], affair: Affair) -> None:
        self.report, self.names, self.affair = report, names, affair
        self.name_starts = [n.start for n in names]
        self.entities = affair.entities
        self.starts = [p.start for p in layout]
        self.headlines = [p.headline for p in layout]
        self.openings = [t.start for p in layout for t in p.tokens if t.opens and not t.text[0].islower()]
        self.quotes = [(q.start, q.end) for q in quoted(report.text) if q.kind == "double"]
        self.quote_starts = [s for s, _ in self.quotes]
        self.salience = Salience()
        self.described: dict[str, dict[int, None]] = defaultdict(dict)
        """Noun → the entities this report described with it, in order."""
        self.together: list[tuple[int, frozenset[int]]] = []
        """Entities that stand for several who spoke together, with their members, in order."""
        self.secondary: set[int] = set()
        """Entities brought in as “another …”."""
        self.sentences_seen: set[int] = set()
        self.spoken: list[tuple[int, int, int]] = []
        """Sentence, paragraph and speaker of the statements so far."""

    def paragraph(self, at: int) -> int:
        return bisect.bisect_right(self.starts, at) - 1

    def sentence(self, at: int) -> int:
        return bisect.bisect_right(self.openings, at)

    def place(self, start: int, end: int, entity: int = -1) -> Event:
        """Where a mention stands."""
        paragraph = bisect.bisect_right(self.starts, start) - 1
        sentence = self.sentence(start)
        subject = sentence not in self.sentences_seen
        oblique = bool(_OBLIQUE.search(self.report.text, max(0, start - 12), start)) or self.report.text[end : end + 2] in (
            "’s",
            "'s",
        )
        return Event(start, end, entity, sentence, paragraph, subject, oblique, self.in_quotes(start), self.headlines[paragraph])

    def call(self, head: str, entity: int) -> None:
        """Record that the report described the entity with this noun, for the last time so far."""
        self.entities[entity].nouns.add(head)
        self.described[head].pop(entity, None)
        self.described[head][entity] = None

    def described_as(self, entity: int, words: frozenset[str]) -> bool:
        """Whether one description that the report gave of the entity has all these words."""
        texts = [self.report.text[s:e] for r, s, e in self.entities[entity].labels if r == self.report.id]
        return any(
            words <= {fold(w.rstrip("'’s")) for w in re.findall(r"[\w’'-]+", t)} | {fold(w) for w in t.split()} for t in texts
        )

    def in_quotes(self, at: int) -> bool:
        i = bisect.bisect_right(self.quote_starts, at) - 1
        return i >= 0 and self.quotes[i][0] <= at < self.quotes[i][1]

    def note(self, start: int, end: int, entity: int, quoted: bool | None = None) -> None:
        """Record that the words from `start` to `end` mean `entity`; `quoted` is given for sources and overrules the marks."""
        event = self.place(start, end, entity)
        if quoted is not None:
            event = replace(event, quoted=quoted, oblique=False)
        if not event.quoted and not event.oblique:
            self.sentences_seen.add(event.sentence)
        self.salience.add(event)

    def keyed(self, key: tuple[str, ...], fresh: Entity, start: int, end: int) -> int:
        """The entity under the key, made where there is none, with this place added to its labels."""
        if key not in self.affair.keyed:
            self.affair.keyed[key] = self.new(fresh)
        entity = self.affair.keyed[key]
        self.entities[entity].labels.append((self.report.id, start, end))
        return entity

    def new(self, entity: Entity) -> int:
        self.entities.append(entity)
        return len(self.entities) - 1

    def spoke(self, at: int, entity: int) -> None:
        """Record that the entity made a statement here, in the report's own voice."""
        self.salience.last_speaker = entity
        self.spoken.append((self.sentence(at), self.paragraph(at), entity))

    def going_on(self, at: int, word: str, cue: str) -> int | None:
        """Who “he added” or “she went on” is: the speaker before; of “he said” only where nobody else can be meant."""
        folded = word.casefold()
        gender = "f" if folded in _FEMALE else "m" if folded in _MALE else None
        near = [(s, e) for s, p, e in self.spoken if self.paragraph(at) - p <= 1]
        if gender is None or not near or not _may_be(self.entities[near[-1][1]], gender):
            return None
        last = near[-1][1]
        recent = {e for s, e in near if self.sentence(at) - s <= 2}
        adding = bool(_ADDING.match(cue)) and recent == {last}
        if not adding and not self._alone(at, last, gender):
            return None
        what = f"{word} {cue}"
        self._settle(last, gender, [Reason(went_on.__name__, went_on(0.0), f"{explanation(went_on)}: “{what}”")])
        self.note(at, at + len(word), last)
        return last

    def _alone(self, at: int, last: int, gender: str) -> bool:
        """Whether the speaker before is of unknown kind and no other person was mentioned in the last two paragraphs."""
        if self.entities[last].kind != "organisation":
            return False
        here = self.paragraph(at)
        near = {
            e.entity for e in self.salience.events if here - e.paragraph <= 1 and e.start < at and not e.quoted and not e.headline
        }
        return not any(i != last and _person_fits(self.entities[i], gender) >= 0 for i in near)

    def pronoun(self, at: int, word: str, quoted: bool | None = None, apart: int | None = None) -> int | None:
        """The antecedent of a pronoun; None where it is first person or nobody fits.

        `quoted` overrules the quotation marks; `apart` is whom the pronoun speaks to, and so does not mean.
        """
        folded = word.casefold()
        if folded in FIRST_PERSON:
            return None
        place = self.place(at, at + len(word))
        place = place if quoted is None else replace(place, quoted=quoted)
        if folded in RELATIVE:
            return self._relative(at, folded)
        if folded in _CLAUSAL:
            return None
        gender = "f" if folded in _FEMALE else "m" if folded in _MALE else "" if folded == ANYONE else None
        many = folded in _PLURAL and self._many_stand_near(place)

        def fits(i: int) -> float:
            found = self.entities[i]
            if i == apart:
                return -1.0
            return (
                _person_fits(found, gender)
                if gender is not None
                else _plural_fits(found, many)
                if folded in _PLURAL
                else _body_fits(found)
            )

        weigh = partial(self._weigh, place) if gender else None
        entity, reasons = self.salience.best(place, self.entities, fits, f"“{word}”", weigh)
        if entity is not None:
            self._settle(entity, gender, reasons)
            self.note(at, at + len(word), entity)
        return entity

    @cached_property
    def prose(self) -> Prose:
        """The report as the antecedent scorer reads it."""
        return read_prose(self.report.text)

    def _weigh(self, at: Event, among: list[int]) -> tuple[int, list[Reason]] | None:
        """Which of the entities the pronoun means, by the learned scorer."""
        spans: dict[int, set[Range]] = defaultdict(set)
        for e in self.salience.events:
            near = not e.headline and at.paragraph - e.paragraph <= PARAGRAPHS
            if near and self.entities[e.entity].kind in ("person", "unnamed", "organisation"):
                spans[e.entity].add((e.start, e.end))
        people = list(spans)
        known = [Candidate(tuple(sorted(spans[i])), self.entities[i].gender) for i in people]
        found = antecedents(self.prose, (at.start, at.end), known, among=[people.index(i) for i in among])
        if not found or not found[0].clear:
            return None
        word = self.report.text[at.start : at.end]
        return people[found[0].index], [replace_reason(r, text=f"{r.text} (“{word}”)") for r in found[0].reasons]

    def _settle(self, entity: int, gender: str | None, reasons: list[Reason]) -> None:
        found = self.entities[entity]
        if gender and not found.settled:
            found.kind, found.settled = "person", True
        if gender and found.gender is None and found.kind in ("person", "unnamed"):
            found.gender = "f" if gender == "f" else "m"
        give_reasons(found, reasons)

    def _many_stand_near(self, place: Event) -> bool:
        """Whether this sentence or the one before is about several people."""
        for event in reversed(self.salience.events):
            if place.sentence - event.sentence > 1:
                return False
            if event.subject and event.start < place.start and self.entities[event.entity].plural and event.quoted == place.quoted:
                return True
        return False

    def _relative(self, at: int, word: str) -> int | None:
        """Whoever the clause belongs to: the phrase that ends last before it and, of those, the longest."""
        sentence, reach = self.sentence(at), 120 if word == "who" else 60
        before = [e for e in self.salience.events if e.end <= at and e.sentence == sentence]
        last = [e for e in before if at - e.end < reach] or (before if word == "who" else [])
        fitting = [
            e
            for e in last
            if _relative_fits(self.entities[e.entity], word) and not (e.oblique and _only_owner(self.entities[e.entity], word))
        ]
        named = [e for e in fitting if self.entities[e.entity].kind in ("person", "unnamed")] if word == "who" else []
        return max(named or fitting, key=lambda e: (e.end, -e.start)).entity if fitting else None


def _only_owner(entity: Entity, word: str) -> bool:
    """Whether a name behind “of” or “in” is the clause's owner least of all."""
    return word == "that" or (word == "who" and entity.kind == "organisation")


def _person_fits(entity: Entity, gender: str) -> float:
    if entity.plural or entity.kind not in ("person", "unnamed") or (entity.gender and gender and entity.gender != gender):
        return -1.0
    return 0.1 if entity.kind == "person" else 0.0


def _plural_fits(entity: Entity, many: bool) -> float:
    """`many`: several people are spoken of, so that no organisation is meant."""
    return 0.2 if entity.plural else 0.0 if entity.kind == "organisation" and entity.settled and not many else -1.0


def _body_fits(entity: Entity) -> float:
    return 0.0 if entity.kind in ("organisation", "government", "document") and not entity.plural else -1.0


def _may_be(entity: Entity, gender: str) -> bool:
    """Whether the speaker may be a man or a woman: people not known to be the other, and names of unknown kind."""
    unsettled = entity.kind == "organisation" and not entity.settled and entity.gender in (None, gender)
    return unsettled or _person_fits(entity, gender) >= 0


def went_on(_: float) -> float:
    """The speaker of the statement before, who goes on."""
    return 0.9


def _relative_fits(entity: Entity, word: str) -> bool:
    """“Who” is somebody, “which” something; of names that may be either, both are true."""
    if word == "which":
        return entity.kind not in ("person", "unnamed")
    if word in ("who", "whom"):
        return entity.kind in ("person", "unnamed", "collective") or not entity.settled
    return True
