"""Words that nobody said: denied, refused, asked for or only imagined speech is no statement."""

import re

from onrecord.model import Attribution

REACH = 40
"""Characters before source or cue in which a condition may stand."""
_NEGATED = re.compile(r"\b(?:not|never|without)\b|n[’']t\b", re.IGNORECASE)
_NOT_SO = re.compile(r"\b(?:not|n[’']t) (?:ruled?|ruling) out\b|\bnot (?:only|just|merely|so much)\b|n[’']t just\b|\b(?:not|n[’']t) (?:believe|think|want|expect|agree|accept|support|trust|like|approve|see|know|intend|plan|regret|consider|recognis|recogniz)", re.IGNORECASE)  # fmt: skip
"""Negations that are somebody's word or stance all the same."""
_SPEECH = re.compile(r"\b(?:s[ae]id|say(?:s|ing)?|t(?:ell|old)|tell(?:s|ing)|claim\w*|suggest\w*|mention\w*|specif\w*|comment\w*|disclos\w*|reveal\w*|identif\w*|elaborat\w*|explain\w*|promis\w*|admit\w*|confirm\w*|announc\w*)\b", re.IGNORECASE)  # fmt: skip
_NOBODY = re.compile(r"(?:no(?:body| one|ne|t one)|neither|no \w+)\b", re.IGNORECASE)
_REFUSED = re.compile(r"\b(?:declin|refus)\w*(?: to)?$", re.IGNORECASE)
_TO_SPEAK = re.compile(
    r"(?:to )?(?:comment|say|discuss|answer|be (?:interviewed|named|identified|drawn)|elaborate|speak|talk|disclose|identify|name|respond)\b",
    re.IGNORECASE,
)
_IMAGINED = re.compile(r"\b(?:if|unless|whether|suppose|imagine)(?: \w+)?\s*$", re.IGNORECASE)
_WISHED = re.compile(r"^(?:should|ought to|must|might|could|would)(?: (?:have|at least|also|then|now|simply))? ", re.IGNORECASE)


def unspoken(text: str, a: Attribution) -> str | None:
    """Why the words of an attribution were not said, or None."""
    if not a.cue:
        return None
    cue = " ".join(a.quotes.cue)
    at = min(s for s, _ in (*a.source, *a.cue))
    before = text[max(0, at - REACH) : at]
    if _SPEECH.search(cue) and not _NOT_SO.search(cue) and (_NEGATED.search(cue) or any(map(_NOBODY.match, a.quotes.source))):
        return "tells what was not said"
    if _REFUSED.search(cue) and any(map(_TO_SPEAK.match, a.quotes.content)):
        return "tells that somebody would not speak"
    if _SPEECH.search(cue) and (_IMAGINED.search(before.split("\n")[-1]) or _WISHED.match(cue)):
        return "speaks of words that may be said, or should be"
    return None
