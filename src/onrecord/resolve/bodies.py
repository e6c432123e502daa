"""Names of bodies, places and whatever else is not a person's: full names, acronyms and shortened names."""

import re
from collections import defaultdict

from onrecord.resolve.entities import Entity, give_reasons
from onrecord.resolve.features import Feature, judge
from onrecord.resolve.mentions import NameMention
from onrecord.text.names import fold
from onrecord.text.places import CAPITALS, METONYMS, NAMES
from onrecord.text.titles import ORG_WORDS
from onrecord.text.words import word_set

_STANDALONE = ORG_WORDS - word_set(
    "house state states news street administration international nations society police press service star"
)
_KINDS = word_set("party corp corporation inc ltd llc company group news network movement international")
_SMALL = word_set("of the and for on in to a an de du des et y against")


def link_bodies(mentions: list[NameMention], entities: list[Entity], families: frozenset[str]) -> None:
    """Adds an entity for each body or place named; sets the mentions' `entity`."""
    groups: dict[str, list[NameMention]] = defaultdict(list)
    for m in mentions:
        groups[_key(m.text)].append(m)
    keys = sorted(groups, key=lambda k: (-len(k), k))
    home: dict[str, int] = {}
    index = _Index()
    for key in keys:
        ms = groups[key]
        found = index.find(key, ms[0].text, {m.report for m in ms})
        if found is None:
            entities.append(_entity(key, ms, families))
            home[key] = len(entities) - 1
            index.add(key, ms, home[key])
        else:
            home[key] = found[0]
            entity = entities[found[0]]
            entity.mentions += ms
            _, reasons = judge((found[1],), "", f"“{ms[0].text}” for “{entity.mentions[0].text}”")
            give_reasons(entity, reasons)
        for m in ms:
            m.entity = home[key]


def _key(text: str) -> str:
    plain = re.sub(r"^(?:the )?(?:(?:united states|us) (?=\w))?", "", fold(text))
    return re.sub(r"^u\.?n\.? (?=\w)", "united nations ", plain).replace("house of representatives ", "house ")


def _entity(key: str, mentions: list[NameMention], families: frozenset[str]) -> Entity:
    if key.endswith("s") and (key[:-1] in families or key[:-2] in families) and key not in families:
        return Entity("collective", plural=True, mentions=list(mentions))
    plain = mentions[0].text.casefold().rstrip(".")
    if plain in NAMES or plain + "." in NAMES:
        return Entity("government", mentions=list(mentions), country=None)
    country = METONYMS.get(plain) or CAPITALS.get(plain)
    if country:
        return Entity("government", mentions=list(mentions), country=country)
    return Entity("organisation", mentions=list(mentions), settled=any(m.kind == "organisation" for m in mentions))


def acronym(_: str) -> float:
    """The letters of the short name are the initials of the full one."""
    return 1.0


def shortened(_: str) -> float:
    """A part of the full name that the reports give."""
    return 0.8


def same_place(_: str) -> float:
    """Two names of one country."""
    return 1.0


class _Index:
    """Full names of bodies by their initials, their parts and their country."""

    def __init__(self) -> None:
        self.initials: dict[str, int] = {}
        self.parts: dict[str, dict[int, set[str]]] = defaultdict(dict)
        self.countries: dict[str, int] = {}

    def add(self, key: str, mentions: list[NameMention], at: int) -> None:
        words = re.split(r"[\s-]+", key)
        country = NAMES.get(mentions[0].text.casefold())
        if country:
            self.countries.setdefault(country, at)
            return
        if len(words) > 1:
            self.initials.setdefault("".join(w[0] for w in words if w not in _SMALL and w), at)
            self.initials.setdefault("".join(w[0] for w in words if w), at)
        if len(words) > 1 and words[-1] in ORG_WORDS:
            reports = {m.report for m in mentions}
            for part in {
                words[-1],
                " ".join(words[:-1]) if words[-1] in _KINDS else "",
                " ".join(words[-2:]),
                " ".join(words[1:]),
            } - {key, ""}:
                if part in _STANDALONE or part not in ORG_WORDS:
                    self.parts[part][at] = reports

    def find(self, key: str, text: str, reports: set[str]) -> tuple[int, Feature[str]] | None:
        plain = text.casefold()
        country = NAMES.get(plain) or NAMES.get(plain + ".")
        if country:
            return (self.countries[country], same_place) if country in self.countries else None
        letters = text.replace(".", "")
        if letters.isupper() and len(letters) >= 2 and key in self.initials:
            return self.initials[key], acronym
        holders = {at: where for at, where in self.parts.get(key, {}).items() if where & reports}
        if len(holders) == 1 and len(key) > 3:
            return next(iter(holders)), shortened
        return None
