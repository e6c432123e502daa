"""Countries: their names, the capitals and houses that speak for them, and the bodies and people that belong to them."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.contrast.naming.phrases import Phrase
from onrecord.text.names import fold
from onrecord.text.places import CAPITALS, COUNTRY, METONYMS
from onrecord.text.words import word_set

STATE_NOUNS = word_set(
    "administration government regime junta dictatorship ruler authority ministry cabinet congress senate parliament legislature house department embassy military army navy force"
    " troop soldier police guard officer agent official representative lawmaker senator diplomat envoy negotiator delegation leadership"
    " country nation state people citizen side homeland soil"
)
"""Nouns for a state, its people and those who act for it."""
HOME_NOUNS = word_set("administration congress senate house cabinet department")
"""Bodies that writers name without their country where it is their own."""
COUNTRY_NOUNS = word_set("country nation homeland")
_STATE_BODIES = word_set(
    "administration government ministry cabinet congress senate parliament department embassy military army navy police guard agency bureau intelligence"
    " court legislature customs treasury corps commission committee council service"
)
"""Words that, in a proper name, make it a body of a state."""
_ACRONYMS = {
    "united states": "fbi cia nsa doj dhs cbp ice irs epa fda cdc faa fcc dea atf nsc",
    "united kingdom": "mi5 mi6 gchq nhs",
    "russia": "fsb gru svr kgb",
    "israel": "idf mossad",
    "pakistan": "isi",
}
_BODY_OF = {acronym: country for country, row in _ACRONYMS.items() for acronym in row.split()}
_DIRECTIONS = word_set("north south east west")
_PLACE = re.compile(
    r"\b(?=[^\W\d_a-z])(?i:"
    + "|".join(sorted(map(re.escape, {**COUNTRY, **CAPITALS, **METONYMS}), key=lambda n: (-len(n), n)))
    + r")(?![\w-])"
)


@dataclass(frozen=True, slots=True)
class Countries:
    """The countries that an affair's reports name; `home` is the one whose seats of power they name most, else the one named most."""

    named: Counter[str]
    home: str | None

    def by_direction(self, word: str) -> str | None:
        """“the North”: the one named country whose name begins with that direction."""
        fitting = [c for c in self.named if word in _DIRECTIONS and c.split()[0] == word]
        return fitting[0] if len(fitting) == 1 else None


def countries(texts: Iterable[str]) -> Countries:
    """The countries that the texts name in any way."""
    found = [m.group() for text in texts for m in _PLACE.finditer(text) if m.group()[0].isupper()]
    named = Counter(c for words in found if (c := country_named(words)))
    seats = Counter(METONYMS[words.casefold()] for words in found if words.casefold() in METONYMS)
    return Countries(named, commonest(seats or named))


def commonest(counts: Counter[str]) -> str | None:
    """The most frequent, of equals the first by the alphabet."""
    return min(counts, key=lambda c: (-counts[c], c), default=None)


def country_named(words: str) -> str | None:
    """The country whose name, people, capital or seat of power the words are."""
    plain = re.sub(r"^the\s", "", words.casefold().strip(" ."))
    if plain == "us" and not words.removeprefix("the ").isupper():
        return None
    forms = (plain, plain + ".", plain.removesuffix("s"))
    return next((table[form] for table in (COUNTRY, CAPITALS, METONYMS) for form in forms if form in table), None)


def countries_in(words: str) -> list[str]:
    """The countries named anywhere in the words, in order."""
    found = [country_named(m.group()) for m in _PLACE.finditer(words) if m.group()[0].isupper()]
    return list(dict.fromkeys(c for c in found if c))


def country_of(p: Phrase) -> str | None:
    """The country that the words of a state's body name, before it, as its owner or after “of”."""
    bodies = [_BODY_OF[fold(w)] for w in [*p.before, *p.proper] if fold(w) in _BODY_OF]
    if bodies:
        return bodies[0]
    if p.owner:
        return country_named(p.owner)
    told = countries_in(" ".join([*p.before, *p.proper]))
    if not told and re.match(r"(?:of|in|from)\b", p.after):
        told = countries_in(p.after)
    return told[0] if told else None


def is_state_body(p: Phrase) -> bool:
    """Whether the phrase means a state's body, its officials or its people, of whatever country."""
    if p.kind == "name":
        words = {fold(w) for w in p.proper}
        return bool(words & _STATE_BODIES) or fold(p.proper[-1]) in _BODY_OF or words == {"house"}
    return p.kind == "description" and p.head in STATE_NOUNS
