"""Who answers whom: statements whose words take up another actor's statement."""

import re
from collections.abc import Iterator, Sequence

from onrecord.contrast.pointing import pointing
from onrecord.contrast.words import content_words, place
from onrecord.model import Actor, Attribution, Claim, Reaction, Report
from onrecord.text.sentences import sentences

_STATEMENT = r"(?:statements?|remarks?|comments?|words|calls?|speech|claims?|accusations?|allegations?|offers?|demands?|proposals?|suggestions?|announcements?|criticism|apology|tweets?|posts?|letter|response|reaction|answer|warnings?|threats?|promises?|pledge|rhetoric|assertions?|denials?)"
_OWNED = re.compile(rf"\s*['’]s?\s(?:[a-z][\w-]*\s){{0,3}}{_STATEMENT}\b")
_BY = re.compile(rf"\b{_STATEMENT}\s(?:made\s)?(?:by|from|of)\s(?:[\w.’'-]+\s){{0,4}}$")
_ANSWER = re.compile(
    r"(?<!['’]s )(?<!their )(?<!his )(?<!her )(?<!its )\b(?:(?:in )?(?:response|reply|reaction) to|respond(?:s|ed|ing) to|reply(?:ing)? to|replied to|react(?:s|ed|ing) to|answer(?:s|ed|ing)|(?:hit|fired|shot|pushed|struck) back (?:at|against)|contradict(?:s|ed|ing)|rebuff(?:s|ed|ing)|rebut(?:s|ted|ting)|dismiss(?:es|ed|ing)|echo(?:es|ed|ing))\s(?:[\w.’'-]+\s){0,4}$",
    re.IGNORECASE,
)
_REACTS = re.compile(
    r"\b(?:call|describ|welcom|reject|condemn|denounc|criticis|criticiz|prais|applaud|dismiss|blast|slam|assail|hail|backed|backing|support|endors|oppos|view|assess|echo|answer|respond|repl|react|regard|concern|confirm|disput|challeng|mock|ridicul|brand|label|castigat|rebuk|defend|reiterat)\w*\b",
    re.IGNORECASE,
)


def reactions(
    reports: Sequence[Report], actors: Sequence[Actor], attributions: Sequence[Attribution], claims: Sequence[Claim]
) -> list[Reaction]:
    """From a statement to the one it answers, in text order; where the answered one is in no report, to none at all."""
    out: list[Reaction] = []
    for report in reports:
        here = sorted((a for a in attributions if a.report == report.id and a.speaker), key=lambda a: (place(a), a.id))
        for a, actor, cue in _answers(report, here, actors):
            target = _target(a, actor, attributions, claims)
            if target and not any(r.source == a.id and r.target == target for r in out):
                out.append(Reaction(a.id, target, cue))
        named = {r.source for r in out}
        out += [Reaction(a.id, b.id, cue) for a, b, cue in pointing(report, here) if a.id not in named]
    return out


def _mentions(report: str, actors: Sequence[Actor]) -> list[tuple[int, int, str]]:
    return sorted({(s.start, s.end, a.id) for a in actors for n in a.names.get(report, []) for s in n.spans})


def _answers(report: Report, here: Sequence[Attribution], actors: Sequence[Actor]) -> Iterator[tuple[Attribution, str, str]]:
    """Per mention of an actor the statement that takes up that actor's words, with the words that say so."""
    ranges = sentences(report.text)
    regions = {a.id: _regions(a, ranges) for a in here}
    for start, end, actor in _mentions(report.id, actors):
        holding = [(_away(a, start), a, r) for a in here for r in regions[a.id] if r[0] <= start and end <= r[1]]
        if not holding:
            continue
        _, a, region = min(holding, key=lambda h: h[0])
        cue = _cue(report.text, start, end, region) if a.speaker != actor else None
        if cue:
            yield a, actor, cue


def _regions(a: Attribution, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentence of the cue, and what is said."""
    return [(low, high) for low, high in ranges if any(low < e and s < high for s, e in a.cue)] + list(a.content)


def _away(a: Attribution, place: int) -> int:
    """Characters from the cue to a place."""
    return min((abs(s - place) for s, _ in a.cue or a.content), default=0)


def _cue(text: str, start: int, end: int, region: tuple[int, int]) -> str | None:
    before = text[max(region[0], start - 70) : start]
    answer = _ANSWER.search(before)
    if answer:
        return text[start - len(before) + answer.start() : end]
    owned, by = _OWNED.match(text, end, region[1]), _BY.search(before)
    if not owned and not by:
        return None
    first = start - len(before) + by.start() if by else start
    last = owned.end() if owned else end
    reacting = [
        m for m in _REACTS.finditer(text, max(region[0], first - 60), first) if not re.search(r"[.;]", text[m.end() : first])
    ]
    return text[reacting[-1].start() : last] if reacting else None


def _target(a: Attribution, actor: str, attributions: Sequence[Attribution], claims: Sequence[Claim]) -> str | None:
    """The actor's statement answered: the nearest before in the same report, else the next one there, else the closest claim elsewhere."""
    theirs = [
        b for b in attributions if b.speaker == actor and b.id != a.id and not (a.said and b.said and b.said[:7] > a.said[:7])
    ]
    here = [b for b in theirs if b.report == a.report]
    before = [b for b in here if place(b) < place(a)]
    if before:
        return max(before, key=lambda b: (place(b), b.id)).id
    if here:
        return min(here, key=lambda b: (place(b), b.id)).id
    words = content_words(" ".join(a.quotes.content))
    ids = {b.id for b in theirs}
    options = [(len(words & content_words(c.gist.quote)), len(c.attributions), c.id) for c in claims if ids & set(c.attributions)]
    options = [o for o in options if o[0] >= 2]
    return max(options)[2] if options else None
