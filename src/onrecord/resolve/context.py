"""A report while it is read: where mentions stand, what has been mentioned, and what pronouns mean."""

import bisect
import re
from collections import defaultdict
from dataclasses import dataclass, field, replace

from onrecord.model import Reason, Report
from onrecord.resolve.entities import Entity, give_reasons
from onrecord.resolve.mentions import NameMention
from onrecord.resolve.salience import Event, Salience
from onrecord.resolve.scan import Paragraph
from onrecord.text.quotes import quoted

_OBLIQUE = re.compile(r"\b(?:of|for|by|with|to|from|against|in|on|at|about|than|like)\s(?:the\s)?$")
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_MALE = frozenset({"he", "him", "his", "himself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves", "these", "those"})
FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our", "you"})


@dataclass(slots=True)
class Affair:
    """What the reports of an affair share while they are read."""

    entities: list[Entity]
    keyed: dict[tuple[str, ...], int] = field(default_factory=dict)
    by_role: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    here: dict[str, frozenset[int]] = field(default_factory=dict)


class Context:
    """One report, its names, and the mentions resolved so far."""

    def __init__(self, report: Report, layout: list[Paragraph], names: list[NameMention], affair: Affair) -> None:
        self.report, self.names, self.affair = report, names, affair
        self.name_starts = [n.start for n in names]
        self.entities = affair.entities
        self.starts = [p.start for p in layout]
        self.headlines = [p.headline for p in layout]
        self.openings = [t.start for p in layout for t in p.tokens if t.opens]
        self.quotes = [(q.start, q.end) for q in quoted(report.text) if q.kind == "double"]
        self.quote_starts = [s for s, _ in self.quotes]
        self.salience = Salience()
        self.described: dict[str, dict[int, None]] = defaultdict(dict)
        """Noun → the entities this report described with it, in order."""
        self.secondary: set[int] = set()
        """Entities brought in as “another …”."""
        self.sentences_seen: set[int] = set()

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
        self.described[head].pop(entity, None)
        self.described[head][entity] = None

    def in_quotes(self, at: int) -> bool:
        i = bisect.bisect_right(self.quote_starts, at) - 1
        return i >= 0 and self.quotes[i][0] <= at < self.quotes[i][1]

    def note(self, start: int, end: int, entity: int, quoted: bool | None = None) -> None:
        """Record that the words from `start` to `end` mean `entity`; `quoted` is given for sources and overrules the marks."""
        event = self.place(start, end, entity)
        if quoted is not None:
            event = replace(event, quoted=quoted, oblique=False)
        if not event.quoted:
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

    def pronoun(self, at: int, word: str, quoted: bool | None = None) -> int | None:
        """The antecedent of a pronoun; None where it is first person or nobody fits. `quoted` overrules the quotation marks."""
        folded = word.casefold()
        if folded in FIRST_PERSON:
            return None
        place = self.place(at, at + len(word))
        place = place if quoted is None else replace(place, quoted=quoted)
        if folded in ("who", "which", "that", "whose"):
            return self._relative(at)
        gender = "f" if folded in _FEMALE else "m" if folded in _MALE else None
        what = f"“{word}”"
        if gender:
            entity, reasons = self.salience.best(place, self.entities, lambda i: _person_fits(self.entities[i], gender), what)
        elif folded in _PLURAL:
            entity, reasons = self.salience.best(place, self.entities, lambda i: _plural_fits(self.entities[i]), what)
        else:
            entity, reasons = self.salience.best(place, self.entities, lambda i: _body_fits(self.entities[i]), what)
        if entity is not None:
            self._settle(entity, gender, reasons)
            self.note(at, at + len(word), entity)
        return entity

    def _settle(self, entity: int, gender: str | None, reasons: list[Reason]) -> None:
        found = self.entities[entity]
        if gender and found.gender is None and found.kind in ("person", "unnamed"):
            found.gender = "f" if gender == "f" else "m"
        give_reasons(found, reasons)

    def _relative(self, at: int) -> int | None:
        last = [e for e in self.salience.events if e.end <= at and at - e.end < 60]
        return max(last, key=lambda e: (e.end, e.start)).entity if last else None


def _person_fits(entity: Entity, gender: str) -> float:
    if entity.plural or entity.kind not in ("person", "unnamed") or (entity.gender and entity.gender != gender):
        return -1.0
    return 0.1 if entity.kind == "person" else 0.0


def _plural_fits(entity: Entity) -> float:
    return 0.2 if entity.plural else 0.0 if entity.kind == "organisation" and entity.settled else -1.0


def _body_fits(entity: Entity) -> float:
    return 0.0 if entity.kind in ("organisation", "government", "document") and not entity.plural else -1.0
