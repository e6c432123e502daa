"""A statement told again, rightly or wrongly: small rewritings of a text, for making training pairs.

Every function returns None where it finds nothing to rewrite; chance is the caller's `Random`.
"""

import re
from random import Random

from onrecord.align.lexicon import AGAINST, FOR, NUMBERS, OPPOSITES
from onrecord.text.words import MONTHS, WEEKDAYS

MARKS = re.compile('["“”„«»]')
_AUXILIARY = re.compile(
    r"\b(is|are|was|were|will|would|can|could|should|has|have|had|must|does|did|do)\b(?! not\b)(?!n['’]t)", re.IGNORECASE
)
_NOT = re.compile(r"\b(is|are|was|were|will|would|could|should|has|have|had|must|does|did|do) not\b", re.IGNORECASE)
_SHORT = re.compile(r"\b(is|are|was|were|would|could|should|has|have|had|does|did|do)n['’]t\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_FIRM = re.compile(r"\b(will|is going to|are going to|is|are|was|were)\b")
_REPORTED = (
    (r"\bI am\b|\bI['’]m\b", "he was"),
    (r"\bI['’]ve\b|\bI have\b", "he had"),
    (r"\bI['’]ll\b|\bI will\b", "he would"),
    (r"\bI\b", "he"),
    (r"\bmy\b", "his"),
    (r"\bme\b", "him"),
    (r"\bwe['’]re\b|\bwe are\b", "they were"),
    (r"\bwe['’]ll\b|\bwe will\b", "they would"),
    (r"\bwe['’]ve\b|\bwe have\b", "they had"),
    (r"\bwe\b", "they"),
    (r"\bour\b", "their"),
    (r"\bus\b", "them"),
    (r"\bwill\b", "would"),
    (r"\bcan\b", "could"),
    (r"\bis\b", "was"),
    (r"\bare\b", "were"),
    (r"\bhas\b|\bhave\b", "had"),
)
_LIKE = {
    "people": "citizens", "country": "nation", "big": "large", "huge": "enormous", "want": "wish", "wants": "wishes", "help": "aid",
    "begin": "start", "stop": "halt", "buy": "purchase", "kill": "slay", "killed": "slain", "very": "highly", "many": "a lot of",
    "need": "require", "needs": "requires", "money": "funds", "job": "post", "jobs": "posts", "kids": "children", "think": "believe",
    "important": "vital", "bad": "poor", "good": "fine", "say": "state", "talk": "speak", "only": "merely", "also": "too",
    "increase": "rise", "decrease": "drop", "plan": "scheme", "choose": "pick", "show": "demonstrate", "keep": "retain",
    "election": "vote", "voters": "electors", "attack": "assault", "law": "statute", "police": "officers", "win": "prevail",
    "wrong": "mistaken", "afraid": "scared", "angry": "furious", "happy": "glad", "end": "finish", "leave": "depart", "get": "obtain",
}  # fmt: skip
_FILLERS = re.compile(
    r"\b(well|so|you know|I think|I mean|frankly|really|very|just|actually|of course|obviously|again),? ", re.IGNORECASE
)
_TURNED = {a: b for row in OPPOSITES for a, b in (row[:2], row[1::-1])}
CUES = (
    "said", "told reporters", "added", "according to", "wrote", "insisted", "noted", "stated", "argued", "explained", "told", "says",
    "maintained", "stressed", "was quoted as saying", "said in a statement", "claimed", "commented",
)  # fmt: skip
DENYING = ("denied", "rejected the claim that", "disputed that", "denied that", "contradicted reports that", "called it false that")


def retold(text: str, rng: Random) -> str:
    """The text in reported speech: no marks, third person, past tense, some words replaced, fillers left out."""
    out = MARKS.sub("", text)
    for pattern, instead in _REPORTED:
        out = re.sub(pattern, instead, out)
    return reworded(_FILLERS.sub("", out), rng, 0.6)


def reworded(text: str, rng: Random, share: float = 0.4) -> str:
    """Some words replaced by words that mean much the same."""
    return re.sub(r"\w+", lambda m: _LIKE.get(m[0], m[0]) if rng.random() < share else m[0], text)


def shortened(text: str, rng: Random) -> str | None:
    """One clause or sentence of the text, of at least five words and shorter than the whole."""
    found = [c.strip() for c in re.split(r"(?<=[.,;:!?—])\s+| and | because | but ", text) if len(c.split()) >= 5]
    return rng.choice(found) if len(found) > 1 else None


def negated(text: str, rng: Random) -> str | None:
    """The contrary: a “not” put in after an auxiliary, or taken out."""
    for pattern in (_NOT, _SHORT):
        if pattern.search(text):
            return pattern.sub(r"\1", text, count=1)
    found = list(_AUXILIARY.finditer(text))
    if not found:
        return None
    m = found[0] if rng.random() < 0.7 else rng.choice(found)
    word = "never" if rng.random() < 0.2 else "not"
    return f"{text[: m.end()]} {word}{text[m.end() :]}"


def opposed(text: str, rng: Random) -> str | None:
    """One word replaced by its opposite."""
    places = [m for m in re.finditer(r"\w+", text) if m[0] in _TURNED]
    if not places:
        return None
    m = rng.choice(places)
    return text[: m.start()] + _TURNED[m[0]] + text[m.end() :]


def renumbered(text: str, rng: Random) -> str | None:
    """One number replaced by another that is clearly not the same."""
    places = list(_NUMBER.finditer(text))
    if places:
        m = rng.choice(places)
        value = float(m[0].replace(",", "")) * rng.choice((0.2, 0.4, 0.6, 1.4, 1.9, 3, 10))
        return text[: m.start()] + (f"{value:,.0f}" if value >= 10 or "." not in m[0] else f"{value:.1f}") + text[m.end() :]
    return _replaced(text, rng, {w: [x for x in NUMBERS if x != w] for w in NUMBERS})


def redated(text: str, rng: Random) -> str | None:
    """One weekday or month replaced by another."""
    names = [
        {w.capitalize(): [x.capitalize() for x in group if x != w] for w in group} for group in map(sorted, (WEEKDAYS, MONTHS))
    ]
    return _replaced(text, rng, {k: v for group in names for k, v in group.items() if k not in ("May", "March")})


def softened(text: str, rng: Random) -> str | None:
    """What will be becomes what may be."""
    m = _FIRM.search(text)
    if m is None:
        return None
    firm = m[0].startswith("will") or "going" in m[0]
    word = rng.choice(("may", "might", "could", "may perhaps")) + ("" if firm else " be")
    return text[: m.start()] + word + text[m.end() :]


def turned(cue: str, rng: Random) -> str | None:
    """A cue of the opposite stance (“praised” for “condemned”)."""
    for here, there in ((FOR, AGAINST), (AGAINST, FOR)):
        if cue.casefold() in here:
            return rng.choice(sorted(w for w in there if w.endswith("ed")))
    return None


def _replaced(text: str, rng: Random, table: dict[str, list[str]]) -> str | None:
    places = [m for m in re.finditer(r"\w+", text) if m[0] in table]
    if not places:
        return None
    m = rng.choice(places)
    return text[: m.start()] + rng.choice(table[m[0]]) + text[m.end() :]
