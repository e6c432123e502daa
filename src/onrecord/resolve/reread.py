"""Sources that are cut short, missing, or not whoever the cue speaks for: read again from the words around."""

import re

from onrecord.model import Attribution, Range
from onrecord.resolve.mentions import NameMention
from onrecord.resolve.nominals import nominal_at
from onrecord.resolve.reread_papers import last_paper, paper
from onrecord.resolve.roles import noun
from onrecord.resolve.whose_words import passed_on, whose
from onrecord.text.titles import DOCUMENTS
from onrecord.text.words import word_set

FRAGMENTS = word_set("the a an and or of to at by in for with mr mrs ms dr")
"""Words that mean nobody when they stand alone."""
_PASSIVE = re.compile(r"(?:.*\s)?(?:is|are|was|were|been|being)\s.*\w", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:[Tt]he|[Aa]n?)\s")
_BY = re.compile(r",?\sby\s")
_SAID = re.compile(
    r"said|says|added|adds|wrote|writes|explained|continued|noted|argued|recalled|replied|declared|concluded|insisted"
)
_HANDED_ON = re.compile(r"(?:.*\s)?(?:releas|issu|publish|post|shar|circulat|distribut|cit|quot)\w*\s(.+)\s(?:from|by)")


def source_span(text: str, a: Attribution, names: list[NameMention]) -> Range | None:
    """Where whoever speaks is named or described, by the tagged source or better by the words around; `names` are those of the report."""
    given = a.source[0] if a.source else None
    whole = given if given is None or not _cut_short(text, given) else _phrase_at(text, given[0], names)
    if not a.cue:
        return whole or given
    if other := whose(text, a, whole, names):
        return other
    if whole is None or whole != given:
        whole = _agent(text, a, names) or whole
    if whole is None:
        whole = _inverted(text, a, names)
    if whole and (quoted := passed_on(text, a, whole, names)):
        return quoted
    return paper(text, a, whole) or last_paper(text, a, whole) or _author(text, a, names) or whole or given


def _cut_short(text: str, span: Range) -> bool:
    return re.sub(r"\W", "", text[slice(*span)]).casefold() in FRAGMENTS


def _phrase_at(text: str, at: int, names: list[NameMention]) -> Range | None:
    """The name or description that begins here, with its article and titles."""
    article = _ARTICLE.match(text, at)
    starts = {at, article.end()} if article else {at}
    named = next((n for n in names if {n.lead, n.start} & starts), None)
    found = nominal_at(text, at)
    if named and (found is None or found[1] <= named.end):
        return at, named.end
    return found


def _agent(text: str, a: Attribution, names: list[NameMention]) -> Range | None:
    """“Was first reported by X”."""
    if not _PASSIVE.fullmatch(a.quotes.cue[-1]):
        return None
    ends = [a.cue[-1][1], *(e for _, e in a.content)]
    by = next((m for e in ends if (m := _BY.match(text, e))), None)
    return _phrase_at(text, by.end(), names) if by else None


def _inverted(text: str, a: Attribution, names: list[NameMention]) -> Range | None:
    """““…,” said X.”"""
    start, end = a.cue[-1]
    if not _SAID.fullmatch(text[start:end]):
        return None
    told_before = a.content and a.content[0][0] < start
    person = any(n.lead == end + 1 and n.kind == "person" for n in names)
    return _phrase_at(text, end + 1, names) if told_before or person else None


def _author(text: str, a: Attribution, names: list[NameMention]) -> Range | None:
    """“Released a statement from X”: X speaks."""
    start, end = a.cue[-1]
    handed_on = _HANDED_ON.fullmatch(text[start:end])
    paper = handed_on and any(noun(w) in DOCUMENTS for w in handed_on[1].split())
    return _phrase_at(text, end + 1, names) if paper else None
