"""Where an actor stands on an issue, only where the cue itself says so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.contrast.words import content_words, overlap
from onrecord.model import Attribution, Position, Report, Stance

_FOR = r"(?:welcom|support|endors|prais|applaud|hail|embrac|champion|favou?r|approv|back|defend|celebrat|commend|laud)(?:e[sd]?|s|ed|ing|es)?(?:\s(?:his|her|its|their))?(?:\ssupport\sfor)?|(?:voiced|expressed|declared|pledged|reiterated)\s(?:\w+\s)?(?:support|backing)\sfor|in favou?r of"
_AGAINST = r"(?:oppos|condemn|reject|denounc|criticis|criticiz|slamm?|blast|assail|decr(?:y|i)|deplor|rebuff|repudiat|castigat|lambast|attack)(?:e[sd]?|s|ed|ing|es)?|object(?:s|ed)? to|(?:spoke|speak|speaks|spoken|came|come) out against|(?:railed|lashed out|pushed back|fought) (?:against|at|on)|(?:voiced|expressed|reiterated|repeated|announcing)\s(?:\w+\s)?opposition\sto"
_FOR_CUE, _AGAINST_CUE = (
    re.compile(rf"(?:\w+ly\s)?(?:{_FOR})", re.IGNORECASE),
    re.compile(rf"(?:\w+ly\s)?(?:{_AGAINST})", re.IGNORECASE),
)
_CONDITION = re.compile(r"\b(?:but|if|unless|provided|on condition|while urging|as long as|only when|only if)\b", re.IGNORECASE)
_NEGATED = re.compile(
    r"\b(?:not|n['’]t|never|no longer|declined to|refused to|without|rather than|instead of|if|would|could|might)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_LEADING = re.compile(r"\s*(?:(?:to|of|for|on|with|at|against|over|about|that)\s)?")
_ISSUE_END = re.compile(
    r"[,;:!?—–()“”\"]|(?<![A-Z])\.|\.$|\s(?:but|while|because|after|before|when|as|saying|and|which|that|who|since|although|though|(?:(?:on|late|early|earlier|last|this|next)\s)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|week|month|year)|in a|at a|during)\b"
)
_NO_ISSUE = re.compile(r"(?:from|by|in|into|as|what|him|her|it|them|making|[a-z]+ing)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Held:
    """A position in the making: its first wording and the attributions that show it."""

    actor: str
    issue: str
    stance: Stance
    words: frozenset[str]
    shown: list[Attribution] = field(default_factory=list)


def positions(reports: Sequence[Report], attributions: Sequence[Attribution]) -> list[Position]:
    """Positions told by a stance verb with its object: the object's own words are the issue."""
    texts = {r.id: r.text for r in reports}
    held: list[_Held] = []
    for a in attributions:
        told = _told(texts[a.report], a) if a.speaker and a.report in texts and len(a.cue) == 1 else None
        if told and a.speaker:
            _add(held, a.speaker, told[0], told[1], a)
    return [Position(h.actor, h.issue, h.stance, _since(h.shown), sorted(a.id for a in h.shown)) for h in held]


def _told(text: str, a: Attribution) -> tuple[str, Stance] | None:
    start, end = a.cue[0]
    cue = text[start:end]
    stance: Stance | None = "for" if _FOR_CUE.fullmatch(cue) else "against" if _AGAINST_CUE.fullmatch(cue) else None
    if stance is None or _NEGATED.search(text[max(0, start - 24) : start]):
        return None
    issue = _issue(text, end)
    if issue is None:
        return None
    behind = text[issue[1] : issue[1] + 60].split("\n")[0].split(". ")[0]
    return text[issue[0] : issue[1]], "conditional" if stance == "for" and _CONDITION.search(behind) else stance


def _issue(text: str, end: int) -> tuple[int, int] | None:
    """The noun phrase behind the cue, up to the clause's end: two to twelve words of which two carry meaning."""
    line = text[end : end + 160].split("\n")[0]
    opened = _LEADING.match(line)
    lead = opened.end() if opened else 0
    stop = _ISSUE_END.search(line, lead + 1)
    phrase = line[lead : stop.start() if stop else len(line)].rstrip()
    if not 2 <= len(phrase.split()) <= 14 or len(content_words(phrase)) < 2 or not phrase[:1].isalnum() or _NO_ISSUE.match(phrase):
        return None
    return end + lead, end + lead + len(phrase)


def _add(held: list[_Held], actor: str, issue: str, stance: Stance, a: Attribution) -> None:
    words = content_words(issue)
    for known in held:
        if known.actor == actor and known.stance == stance and overlap(known.words, words) >= 0.6:
            known.shown.append(a)
            return
    held.append(_Held(actor, issue, stance, words, [a]))


def _since(shown: Sequence[Attribution]) -> str | None:
    return min((a.said for a in shown if a.said), default=None)
