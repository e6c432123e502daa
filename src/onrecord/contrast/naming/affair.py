"""What the mentions of an affair tell together: the phrases as read, the countries and people named, and what each mention was found to name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from onrecord.contrast.naming.bodies import same_bodies
from onrecord.contrast.naming.mentions import Mention
from onrecord.contrast.naming.offices import office, offices_beside
from onrecord.contrast.naming.people import People, is_personal, is_titled, name_words
from onrecord.contrast.naming.phrases import Phrase, read_phrase
from onrecord.contrast.naming.states import Countries, countries, countries_in, country_named
from onrecord.model import Report
from onrecord.text.names import fold
from onrecord.text.words import lower_words

Anchor = tuple[Literal["person", "country", "body"], str]
"""A person (by number), a country or a body (by key) that mentions name."""
_LAST_WORD = re.compile(r"(?P<word>[\w’']+)\W*$")


@dataclass(slots=True)
class Affair:
    """`texts` by report; `mentions` and `phrases` side by side; `anchors` by the mention's place in them."""

    texts: dict[str, str]
    mentions: Sequence[Mention]
    phrases: list[Phrase]
    known: Countries
    people: People = field(default_factory=People)
    anchors: dict[int, Anchor] = field(default_factory=dict)
    named: dict[int, int] = field(default_factory=dict)
    """Person by mention, for mentions that are a person's name."""
    bodies: dict[int, str] = field(default_factory=dict)
    """Body by mention, for other names."""

    def last_country(self, mention: Mention) -> Anchor | None:
        """The country that the report named last before the mention."""
        told = ((self.mentions[j], a) for j, a in self.anchors.items() if a[0] == "country")
        before = [(m.start, a) for m, a in told if m.report == mention.report and m.start < mention.start]
        return max(before)[1] if before else None

    def parties(self, i: int) -> frozenset[str]:
        """The countries and people that a phrase names among its words, people by their country where it is known."""
        m, p = self.mentions[i], self.phrases[i]
        found = set(countries_in(m.text))
        for word in re.findall(r"[A-Z][\w-]+", m.text):
            who = self.people.short(word, m.report) if country_named(word) is None else None
            if who is not None:
                found.add(self.people.all[who].country or f"person {who}")
        return frozenset(found) if p.kind != "name" else frozenset()


def read_affair(reports: Sequence[Report], mentions: Sequence[Mention]) -> Affair:
    """Reads the mentions and gathers countries and people."""
    texts = {r.id: r.text for r in reports}
    lower = lower_words(texts.values())
    phrases = [read_phrase(m.text, _word_before(texts[m.report], m.start), lower) for m in mentions]
    affair = Affair(texts, mentions, phrases, countries(texts.values()))
    _gather_people(affair)
    others = {i: p.proper for i, p in enumerate(phrases) if p.kind == "name" and i not in affair.named}
    affair.bodies = same_bodies(others)
    return affair


def _word_before(text: str, start: int) -> str:
    found = _LAST_WORD.search(text[max(0, start - 30) : start])
    return found["word"] if found else ""


def _gather_people(affair: Affair) -> None:
    """Adds the people named, the longest names first, with the offices stated beside them."""
    names = [i for i, p in enumerate(affair.phrases) if p.kind == "name" and country_named(p.text) is None]
    surnames = _surnames([affair.phrases[i] for i in names])
    personal = [i for i in names if is_personal(affair.phrases[i], surnames)]
    for i in sorted(personal, key=lambda i: (-len(name_words(affair.phrases[i])), i)):
        m, words = affair.mentions[i], name_words(affair.phrases[i])
        affair.named[i] = affair.people.add(words, (m.report, m.start, m.end))
        titles = [w for w in affair.phrases[i].text.split()[: -len(words)] if fold(w) not in ("the", "a")]
        stated = office(titles), *offices_beside(affair.texts[m.report], m.start, m.end)
        affair.people.all[affair.named[i]].offices += [o for o in stated if o]


def _surnames(names: Sequence[Phrase]) -> frozenset[str]:
    """Words that name a person elsewhere: behind a title, or first or last in a full name."""
    full = [w for p in names if len(w := name_words(p)) > 1]
    titled = [w for p in names if is_titled(p) and (w := name_words(p))]
    return frozenset(fold(w) for words in full + titled for w in (words[0], words[-1]))
