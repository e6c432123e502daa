"""Clashes in which one statement turns on what another says: it denies it, says that it was not said or not meant, or attacks who says it.

One function for each; each must find the words that show it, or stays silent.
"""

from onrecord.align.clashes import MEANING, MOSTLY, SCOPE, asserted, negated
from onrecord.align.features import containment, sentence
from onrecord.align.lexicon import AGAINST, ATTACKS, CHARGES, DENIALS, LIGHT, NEGATIONS, SPEAKING, STOP
from onrecord.align.statements import Pair, Statement, stem, words
from onrecord.model import Reason

SHARED, SOME, CLOSE = 0.35, 0.2, 0.7
"""Share of telling words from which a statement that names who denies it tells what is denied, and the same where two sentences are as close."""
HEAD = 4
"""Words at the head of an attack among which the one attacked is named."""
_SPEAKING = frozenset(stem(w) for w in SPEAKING) | {"said", "told", "spoken", "wrote", "written", "made", "spok"}
_UNDONE = frozenset(["never", "nobody", "didn't", "hadn't", "hasn't", "haven't"])
"""Negations of what was done, “did not” and its like apart; “would not order” denies no order given."""
_BEFORE_NOUN = frozenset(["a", "an", "any", "every", "his", "her", "its", "that", "the", "their", "this", "those"])
_MISTAKES = frozenset(
    ["fallacy", "fiction", "illusion", "misconception", "misconceptions", "misperception", "misperceptions", "myth", "myths"]
)


def meaning(p: Pair) -> Reason | None:
    """one says what the other's words did not mean"""
    for x, y in ((p.a, p.b), (p.b, p.a)):
        if x.speaker == y.speaker or not x.stems & y.called:
            continue
        for i, w in enumerate(x.words):
            if w in MEANING and NEGATIONS & set(x.words[max(0, i - SCOPE) : i]):
                after = x.words[i : i + 2 * SCOPE + 1]
                meant = {stem(v) for v in after[1:] if v and v not in STOP and v not in x.names}
                if len(meant & y.stems) >= min(2, len(meant) or 1) and not MEANING & set(y.words):
                    last = max(k for k, v in enumerate(after) if v and stem(v) in meant & y.stems)
                    return Reason("meaning", 0.9, f"one says what was not meant: “not {' '.join(after[: last + 1])}”")
    return None


def attribution(p: Pair) -> Reason | None:
    """one says that the other's speaker never said it"""
    for x, y in ((p.a, p.b), (p.b, p.a)):
        own = x.speaker is not None and x.speaker == y.speaker
        if not (own or x.stems & y.called) or len((x.stems & y.stems) - y.called) < 2:
            continue
        found = _unsaid(x)
        if found and not _unsaid(y) and not DENIALS & set(y.words) and (own or _of_them(found, x, y)):
            return Reason("attribution", 0.9, f"one says that it was never said: “{found}”")
    return None


def _of_them(found: str, x: Statement, y: Statement) -> bool:
    """Whether it is the other's speaker who is said to have said nothing, and nobody else who is named nearer to the negation."""
    first = found.split()[0]
    if first not in x.words:
        return True
    subject = [w for w in x.words[: x.words.index(first)][-SCOPE - 2 :] if w and w not in STOP]
    return not subject or any(stem(w) in y.called for w in subject)


def _denying(s: Statement) -> frozenset[str]:
    """The words by which a cue denies; none where it says that somebody did not."""
    cue = frozenset(words(s.cue))
    return DENIALS & cue if not NEGATIONS & cue else frozenset()


def _unsaid(s: Statement) -> str:
    """The words by which a statement denies that something was said; empty if it does not."""
    if _denying(s):
        for i, w in enumerate(s.words[: SCOPE + 1]):
            noun = i and (s.words[i - 1] in _BEFORE_NOUN or s.words[i - 1].endswith("'s"))
            if (w.endswith("ing") or i) and stem(w) in _SPEAKING and not noun:
                return " ".join((*words(s.cue), *s.words[: i + 1]))
    for i, w in enumerate(s.words):
        reach = s.words[i + 1 : i + 1 + SCOPE]
        if w in _UNDONE or (w == "not" and i and s.words[i - 1] in ("did", "had", "has", "have")):
            for k, v in enumerate(reach):
                if v and stem(v) in _SPEAKING and reach[k + 1 : k + 2] != ("for",):
                    return f"{w} {' '.join(reach[: k + 1])}"
                if v and v not in STOP and v not in ("ever", "even", "publicly"):
                    break
    return ""


def denial(p: Pair) -> Reason | None:
    """one is a denial of what the other asserts

    What is denied, the first telling word of the content, must stand in the other; or the other tells it of the one who denies it.
    """
    left, right = _denying(p.a), _denying(p.b)
    if bool(left) == bool(right) or p.a.speaker == p.b.speaker:
        return None
    x, y = (p.a, p.b) if left else (p.b, p.a)
    told = [stem(w) for w in x.words if w and w not in STOP | LIGHT | CHARGES and w not in x.names]
    alike = [k for k in told if asserted(k, y)]
    of_them = x.called & y.stems and (len(alike) > 1 or alike[:1] == told[:1]) and _near_enough(p)
    if not alike or not told or DENIALS & set(y.words) or not (of_them or (alike[0] == told[0] and containment(p).value >= MOSTLY)):
        return None
    return Reason("denial", 0.8, f"one is a denial: “{sorted(left | right)[0]}”")


def _near_enough(p: Pair) -> bool:
    share, near = containment(p).value, sentence(p).value
    return share >= SHARED or (share >= SOME and near >= CLOSE)


def mistaken(p: Pair) -> Reason | None:
    """one calls a mistake what the other asserts"""
    for x, y in ((p.a, p.b), (p.b, p.a)):
        for i, w in enumerate(x.words[:-1]):
            about = [v for v in x.words[i + 1 : i + 1 + SCOPE] if v and v not in STOP and v not in x.names][:1]
            if w in _MISTAKES and about and stem(about[0]) in y.stems - negated(y.words).keys() and not _MISTAKES & set(y.words):
                found = " ".join(x.words[i : x.words.index(about[0], i) + 1])
                return Reason("mistaken", 0.9, f"one calls a mistake what the other asserts: “{found}”")
    return None


def attacked(p: Pair) -> Reason | None:
    """one attacks the other's speaker over what the other says"""
    for x, y in ((p.a, p.b), (p.b, p.a)):
        cue = set(words(x.cue))
        attacks = (AGAINST - DENIALS | ATTACKS) & cue and not NEGATIONS & cue
        named = y.named and {stem(w) for w in x.words[:HEAD] if w} & y.called
        over = (x.stems & y.stems) - y.called - x.called
        if attacks and named and len(over) > 1 and x.speaker != y.speaker:
            return Reason("attack", 0.7, f"one attacks the other's speaker over it: “{x.cue}”")
    return None
