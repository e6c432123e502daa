"""Who is mentioned inside what somebody says: names and descriptions already known, pronouns, and the speaker's own “I”."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Range, Reason
from onrecord.resolve.features import explanation
from onrecord.resolve.pronouns import antecedents
from onrecord.resolve.pronouns_passage import Candidate
from onrecord.resolve.pronouns_prose import FEMALE, MALE, Prose
from onrecord.text.words import word_set

_FIRST_PERSON = word_set("i me my mine myself")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words inside a content that mean the candidate of this index."""

    span: Range
    index: int
    reasons: list[Reason]


def mentions_inside(
    prose: Prose,
    content: Sequence[Range],
    candidates: Sequence[Candidate],
    speaker: int | None = None,
    title: str | None = None,
) -> list[Mention]:
    """The candidates that a content mentions, in the order of the text; what cannot be told is left out.

    `speaker` is the index of whoever says it: “I” in quotation marks, and never “he” or “she” in them.
    """
    named = [Mention(s, i, []) for i, c in enumerate(candidates) for s in c.spans if _inside(content, s)]
    meant = [m for word in _pronouns(prose, content) if (m := _meant(prose, word, candidates, speaker, title))]
    return sorted(named + meant, key=lambda m: (m.span, m.index))


def _inside(content: Sequence[Range], span: Range) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in content)


def _pronouns(prose: Prose, content: Sequence[Range]) -> list[int]:
    """The words of the content that are pronouns for one person."""
    wanted = FEMALE | MALE | _FIRST_PERSON
    ranges = [prose.words_of(part) for part in content]
    return [i for first, end in ranges for i in range(first, end) if prose.words[i] in wanted]


def _meant(prose: Prose, word: int, candidates: Sequence[Candidate], speaker: int | None, title: str | None) -> Mention | None:
    span = (prose.starts[word], prose.starts[word] + len(prose.words[word]))
    quoted = bool(prose.quotation(span[0]))
    if prose.words[word] in _FIRST_PERSON:
        return Mention(span, speaker, [_own_word(prose, span)]) if quoted and speaker is not None else None
    among = [i for i in range(len(candidates)) if not (quoted and i == speaker)]
    found = antecedents(prose, span, candidates, title, among)
    return Mention(span, found[0].index, found[0].reasons) if found and found[0].clear else None


def speaks_of_self(_: str) -> float:
    """A speaker's “I” in quotation marks"""
    return 1.0


def _own_word(prose: Prose, span: Range) -> Reason:
    word = prose.text[span[0] : span[1]]
    return Reason(speaks_of_self.__name__, speaks_of_self(word), f"{explanation(speaks_of_self)}: “{word}”")
