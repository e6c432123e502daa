"""Whom words are about, or are said to, is not who says them: “X faced criticism for …”, “… told X” are not X's words."""

import re

from onrecord.model import Range

_WORDS = r"(?:[\w’'-]+\s){0,3}?"
_OUTCRY = (
    r"(?:criticisms?|backlash|fire|condemnations?|pressure|scrutiny|outcry|rebukes?|ridicule|flak|accusations?|allegations?|complaints?|questions|anger|outrage|mockery|scorn|derision"
    r"|uproar|furore?|denunciations?|censure|praise|applause)"
)
"""What others say against somebody, or for them."""
_DRAWS = r"(?:fac(?:e|es|ed|ing)|dr[ae]w(?:s|n|ing)?|(?:met|meets?|meeting)\swith|(?:com(?:e|es|ing)|came|been|was|were|is|are)\sunder|(?:spark|provok|prompt|stir|receiv|earn|attract|trigger|incur|invit|endur)(?:e|es|s|ed|ing))"
_FACES = re.compile(rf"{_WORDS}{_DRAWS}\s{_WORDS}{_OUTCRY}(?:\s[\w’'-]+){{0,2}}", re.IGNORECASE)
_CONDEMNED = re.compile(
    r"(?:[\w’'-]+\s){0,2}?(?:is|are|was|were|been|being|[’']s|got|gets)\s(?:\w+\s){0,3}?"
    r"(?:criticiz|criticis|condemn|accus|blam|prais|mock|attack|denounc|rebuk|ridicul|lambast|pilloried|hail|applaud|derid|vilified|excoriat|chid|fault|censur|assail|decried)(?:e?d)?"
    r"(?:\s[\w’'-]+){0,2}",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r",?\s(?:by|from)\s(?P<who>[\w’'.-]+(?:\s(?!(?:for|over|after|about|as|when|while|who|that|which|in|on|at|and|but|since|ever)\b)[\w’'-]+){0,6})"
)
_TELLS = re.compile(r"(?:(?:has|had|have|later|then|also)\s){0,2}(?:told|tells?|assure[sd]?|informed|reminded)", re.IGNORECASE)
"""Verbs whose object, straight behind them, hears the words."""
_SUBJECT = re.compile(r"[\s,.!?”\"’']*(?P<who>\w[^“”\"\n]{0,118}?)[\s,]*")
_CLAUSE = re.compile(r"\b(?:and|but|s[ae]id|says|told|when|while|as)\b", re.IGNORECASE)
_AGENT_IN_CUE = re.compile(r"\b(?:by|from)$", re.IGNORECASE)


def spoken_of(text: str, source: list[Range], cue: Range, content: list[Range]) -> tuple[list[Range], list[Range]]:
    """Source and content: a source that the cue makes the target is a part of the content, and whoever “by” or “from” names is the source."""
    before = source and source[-1][1] <= cue[0]
    told_of = before and (_FACES.fullmatch(text, *cue) or _CONDEMNED.fullmatch(text, *cue))
    if not told_of or _AGENT_IN_CUE.search(text[slice(*cue)]):
        return source, content
    behind = next((m for end in (cue[1], *(e for _, e in content)) if (m := _BEHIND.match(text, end))), None)
    return ([behind.span("who")] if behind else []), sorted([*source, *content])


def spoken_to(text: str, source: list[Range], cue: Range, content: list[Range]) -> list[Range]:
    """The source; one that stands straight behind “told” hears the words, and who speaks stands between them and the verb."""
    if not source or not _TELLS.fullmatch(text, *cue) or not content or text[cue[1] : source[0][0]] != " ":
        return source
    ends = [end for _, end in content if end <= cue[0]]
    subject = _SUBJECT.fullmatch(text, max(ends), cue[0]) if ends else None
    return [subject.span("who")] if subject and not _CLAUSE.search(subject["who"]) else []
