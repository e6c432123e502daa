"""Statements that turn down what somebody else said: “denied the allegations”, “called the report false”, “asserts his innocence”.

Such a reply seldom repeats what it is about. It stands in the reply's own report, shortly before it; its like in the other reports, told of
the same speaker or in the same words, is what the reply contradicts.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.align.features import containment, sentence
from onrecord.align.lexicon import NEGATIONS
from onrecord.align.statements import Affair, Pair, Statement, line, stem, stems
from onrecord.model import Reason, Relation
from onrecord.text.vectors import Floats

BEFORE, BEHIND = 700, 300
"""Characters before a reply, and behind it, within which its report tells what it is about."""
BY_ONE, BY_ANYBODY = (0.6, 0.0), (0.75, 0.4)
"""Likeness, and share of telling words, from which a statement of another report is what was replied to: of one speaker, and of anybody."""
NAMED = 0.45
"""Likeness from which the statement of a speaker whom the reply names is the one meant."""
FIRST = 8
"""Words at the head of an accusation among which the accused is named."""
MOST = 200
"""Statements that a reply is compared with at most."""
SPECIFIC = 3
"""Telling words behind the matter (“the idea that …”) from which they, and not what stands before, tell what is turned down."""
SURE = 0.6
"""Score of a reply's contradiction, to which likeness adds."""

_ACCUSING = r"allegations?|accusations?|charges?|claims?|wrongdoing|misconduct|impropriet(?:y|ies)"
_REPORTED = r"reports?|reporting|stor(?:y|ies)|articles?|news|account"
_TALK = (
    r"assertions?|characteri[sz]ations?|suggestions?|notion|idea|arguments?|criticisms?|critique|concerns?|complaints?|attacks?|objections?"
    r"|insinuations?|rumou?rs?|remarks?|comments?|statements?|ads?|warnings?|rationale|assessment|contention|speculation"
)
_MATTER = rf"(?P<matter>{_ACCUSING}|{_REPORTED}|{_TALK})"
_VERB = (
    r"(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?"
    r"|repudiat(?:es?|ed|ing)|scoff(?:s|ed|ing)? at|(?:push|hit|fir)(?:es|ed|ing)? back(?: \w+)?(?: on| against| at)?|(?:takes?|took) issue with"
    r"|(?:brush|wav)(?:es|ed|ing) (?:off|aside|away))"
)
_FALSE = (
    r"(?:false|untrue|not true|baseless|unfounded|misleading|inaccurate|incorrect|fake|fabricat\w+|lies?|a lie|a hoax|wrong|dishonest|bogus|meritless"
    r"|without merit|unsubstantiated|preposterous|politically motivated|a smear|a distortion)"
)
_BETWEEN = r"(?: (?!(?:about|against|by|for|from|in|of|to|with)\b)[\w'-]+){0,5}?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"^(?:\w+ ){{0,4}}?(?P<words>{_VERB}(?P<owner>{_BETWEEN}) {_MATTER})\b",
        rf"^(?:\w+ ){{0,4}}?(?P<words>(?:call|describ|label|brand|denounc|rat)\w*(?P<owner>{_BETWEEN}) {_MATTER} (?:as )?(?:\w+ )?{_FALSE})\b",
        rf"^(?P<owner>(?:[\w'-]+ ){{0,5}}?)(?P<words>{_MATTER} (?:is|are|was|were) (?:\w+ )?{_FALSE})\b",
        r"\b(?P<words>asserts? (?:his|her|their) innocence|(?:pleaded|pleads|plead) not guilty)\b",
    )
)
_TURNED_DOWN = re.compile(rf"\b{_VERB}\b")
_FALSE_MATTER = re.compile(rf"\b{_MATTER}\b.{{0,60}}\b{_FALSE}\b")
_OF_SOMEBODY = frozenset(["his", "her", "their", "its"])
_ACCUSES = re.compile(r"\b(?:accus\w+|alleg\w+|charg\w+|claim\w*|sue[sd]?|suing|indict\w*|complain\w*|testif\w+)\b")
_REPORTS = re.compile(r"\b(?:report\w*|publish\w*|reveal\w*|detail\w*|wrote|writes)\b")


@dataclass(frozen=True, slots=True)
class Reply:
    """A statement that turns something down."""

    statement: Statement
    words: str
    """The words that do so."""
    owner: frozenset[str]
    """Stems of the words before the matter, those that name whose it is where one does (“the union's claims”)."""
    meant: re.Pattern[str] | None
    """The cue of what may be meant; None where it may be anything said."""
    specific: bool
    """Whether it says itself what it is about (“the idea that …”)."""
    vague: bool
    """Whether a pronoun names whose words are meant."""


def reply(s: Statement) -> Reply | None:
    """The words by which a statement turns down what somebody said; None if it does not, or only says that somebody did not."""
    text = line(s)
    for form in _FORMS:
        found = form.search(text)
        if found and not NEGATIONS & set(text[: found.end("words")].split()):
            return _read(s, found)
    return None


def _read(s: Statement, found: re.Match[str]) -> Reply:
    parts = found.groupdict()
    matter, owner = parts.get("matter") or "", parts.get("owner") or ""
    owner = owner[: owner.find("'s ") + 2] if "'s " in f"{owner} " else owner
    accused = not matter or re.fullmatch(_ACCUSING, matter)
    meant = _ACCUSES if accused else _REPORTS if re.fullmatch(_REPORTED, matter) else None
    specific = bool(matter) and len(stems(found.string[found.end("words") :])) >= SPECIFIC
    return Reply(s, found["words"], stems(owner), meant, specific, not meant and bool(_OF_SOMEBODY & set(owner.split())))


def replies(statements: Sequence[Statement], affair: Affair) -> list[Relation]:
    """For each reply, and each other report, the first statement there that it contradicts: what a report tells first is the gist of the matter."""
    found = {s.id: r for s in statements if (r := reply(s))}
    told = [s for s in statements if s.id not in found and _tells(s)]
    if not found or not told:
        return []
    rows = np.stack([s.vector for s in told])
    order = {s.id: i for i, s in enumerate(statements)}
    own = defaultdict[str, list[Statement]](list)
    for s in told:
        own[s.report].append(s)
    out = []
    for r in found.values():
        about = _about(r, own[r.statement.report])
        met = set[str]()
        for y in _nearest(about or r.statement, told, rows):
            fit = _fits(r, about, y, affair) if y.report not in met else None
            if fit:
                met.add(y.report)
                left, right = sorted((r.statement.id, y.id), key=order.__getitem__)
                out.append(Relation("contradict", left, right, round(fit[0], 3), [_shown(r, *fit)], "polarity"))
    return out


def _nearest(s: Statement, told: Sequence[Statement], rows: Floats) -> list[Statement]:
    """The statements nearest in meaning, in their order: no more are compared with a reply, however large the affair."""
    top = np.argsort(-(rows @ s.vector), kind="stable")[:MOST]
    return [told[k] for k in sorted(top)]


def _shown(r: Reply, score: float, why: str) -> Reason:
    return Reason("reply", round(score, 2), f"one turns down what the other says (“{r.words}”): {why}")


def _tells(s: Statement) -> bool:
    """Whether a statement can be what is turned down: it says something, and turns nothing down itself."""
    says = s.speaker is not None and len(s.stems) > 1
    return says and not _TURNED_DOWN.search(s.cue.lower()) and not _FALSE_MATTER.search(s.text.lower())


def _about(r: Reply, own: Sequence[Statement]) -> Statement | None:
    """What the reply is about among what its own report tells: the nearest fitting statement of somebody else, before it rather than behind."""
    if r.specific or r.vague:
        return None
    s = r.statement
    near = [y for y in own if y.speaker != s.speaker and -BEHIND <= s.start - y.start <= BEFORE]
    meant = [y for y in near if not r.meant or r.meant.search(y.cue.lower())]
    owned = [y for y in meant if r.owner & y.called] or meant
    return min(owned, key=lambda y: (abs(s.start - y.start) + (BEFORE if y.start > s.start else 0), y.id), default=None)


def _fits(r: Reply, about: Statement | None, y: Statement, affair: Affair) -> tuple[float, str] | None:
    """How surely the reply is about a statement of another report, and why."""
    s = r.statement
    if y.report == s.report or y.speaker == s.speaker:
        return None
    p = Pair(s, y, affair)
    near = sentence(p).value
    if about is not None and _like(about, y, affair):
        return SURE + sentence(Pair(about, y, affair)).value / 4, "its report tells the same shortly before it"
    if r.meant and not r.meant.search(y.cue.lower()):
        return None
    if r.owner and r.owner <= y.called and near >= NAMED and not (about and r.owner <= about.called):
        return SURE + near / 4, f"it names the other's speaker ({', '.join(sorted(r.owner))})"
    if r.specific and _reaches(p, BY_ANYBODY):
        return SURE + near / 4, "it repeats what the other says"
    if r.meant is _ACCUSES and not r.specific and s.called & {stem(w) for w in y.words[:FIRST]}:
        return SURE + near / 4, "that is what its speaker is accused of"
    return None


def _like(about: Statement, y: Statement, affair: Affair) -> bool:
    """Whether a statement tells what another report's statement does, at least in part."""
    return _reaches(Pair(about, y, affair), BY_ONE if y.speaker == about.speaker else BY_ANYBODY)


def _reaches(p: Pair, least: tuple[float, float]) -> bool:
    return sentence(p).value >= least[0] and containment(p).value >= least[1]
