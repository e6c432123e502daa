"""Features by which a mention names a person or a country; each docstring is the explanation that a reader sees."""

import re
from collections.abc import Callable

from onrecord.contrast.naming.affair import Affair, Anchor
from onrecord.contrast.naming.offices import office_meant
from onrecord.contrast.naming.states import COUNTRY_NOUNS, HOME_NOUNS, country_named, country_of, is_state_body

Anchoring = Callable[[Affair, int], Anchor | None]
_GAP = re.compile(r",?\s")
_GAP_BEFORE = re.compile(r",?\s(?:(?:an?|the|its|his|her|their|then|former)\s)?$")
_OWN = frozenset({"our", "my"})


def named_country(affair: Affair, i: int) -> Anchor | None:
    """A name, a people, the capital or the seat of power of the country."""
    p = affair.phrases[i]
    if p.kind == "deed" or not p.text.removeprefix("the ")[:1].isupper():
        return None
    found = country_named(p.text) or (country_named(" ".join(p.proper)) if p.after.startswith(",") else None)
    return ("country", found) if found else None


def shortened_country(affair: Affair, i: int) -> Anchor | None:
    """A part of the name of the only such country in these reports."""
    text = affair.phrases[i].text
    word = re.sub(r"^the\s", "", text, flags=re.IGNORECASE)
    found = affair.known.by_direction(word.casefold()) if word[:1].isupper() else None
    return ("country", found) if found else None


def person_name(affair: Affair, i: int) -> Anchor | None:
    """The person's name, or a part of it that means nobody else here."""
    return ("person", str(affair.named[i])) if i in affair.named else None


def office_beside(affair: Affair, i: int) -> Anchor | None:
    """The office or role stands beside the person's name."""
    m = affair.mentions[i]
    text = affair.texts[m.report]
    if office_meant(affair.phrases[i]) is None:
        return None
    after, before = _GAP.match(text, m.end), _GAP_BEFORE.search(text[max(0, m.start - 12) : m.start])
    follows = after.end() if after else None
    ends = m.start - len(before.group()) if before else None
    who = affair.people.at(m.report, follows, ends)
    return ("person", str(who)) if who is not None else None


def office_held(affair: Affair, i: int) -> Anchor | None:
    """The office or role that these reports say the person holds."""
    m, meant = affair.mentions[i], office_meant(affair.phrases[i])
    who = affair.people.holder(meant, m.report, m.start, affair.known.home) if meant else None
    return ("person", str(who)) if who is not None else None


def state_body(affair: Affair, i: int) -> Anchor | None:
    """A body, officials or people of the country."""
    p = affair.phrases[i]
    if not is_state_body(p):
        return None
    found = country_of(p) or _of_owner(affair, i) or _home(affair, i)
    return ("country", found) if found else None


def _home(affair: Affair, i: int) -> str | None:
    p = affair.phrases[i]
    told = p.kind == "name" or bool(p.before) or (p.head in HOME_NOUNS and not p.plural and p.determiner in ("the", "this"))
    return affair.known.home if told else None


def body_name(affair: Affair, i: int) -> Anchor | None:
    """The body's name, its initials, or a part of its name."""
    return ("body", affair.bodies[i]) if i in affair.bodies else None


def country_before(affair: Affair, i: int) -> Anchor | None:
    """The country named last before, or the writer's or speaker's own."""
    p, m = affair.phrases[i], affair.mentions[i]
    if p.kind != "description" or p.head not in COUNTRY_NOUNS or p.plural or p.before or p.determiner in ("a", "an"):
        return None
    if p.owner in _OWN:
        return ("country", affair.known.home) if affair.known.home else None
    return affair.last_country(m)


def _of_owner(affair: Affair, i: int) -> str | None:
    """The country of the person whose body it is: “Roe's government”, “the Roe administration”, “his government”."""
    m, p = affair.mentions[i], affair.phrases[i]
    names = (p.owner.split() or [w for w in p.before if w[0].isupper()])[-1:]
    if not names:
        return None
    if names[0][0].isupper():
        who = affair.people.short(names[0], m.report)
    else:
        who = affair.people.last_named(m.report, m.start) if names[0] in ("his", "her") else None
    return affair.people.all[who].country or affair.known.home if who is not None else None


ANCHORINGS: tuple[tuple[Anchoring, float], ...] = (
    (named_country, 1.0),
    (shortened_country, 0.8),
    (person_name, 1.0),
    (office_beside, 0.9),
    (office_held, 0.7),
    (state_body, 0.6),
    (body_name, 0.8),
    (country_before, 0.5),
)
"""The features from the surest to the weakest: the first that speaks decides."""
