"""What a report says of its own access: whom it asked, which open occasion it covers. Cues of language, never a list of affairs.

Only the way in which words were got counts. A speech or a statement that somebody praises is none, nor is anything that stands
inside a message or a quotation, or in a sentence that credits somebody else.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from onrecord.model import Attribution, Credit, Report, Span, span
from onrecord.text.quotes import quoted
from onrecord.text.sentences import sentences

_OWN = re.compile(
    r"\b(?:told|to) (?:reporters|journalists)\b|\b[Ii]n an? (?:\w+ ){0,2}(?:interview|statement|release|e-?mail|telephone call|phone call)\b|\b(?:said|spoke) by (?:phone|telephone)\b"
    r"|\bpeople (?:familiar|with knowledge|briefed)\b|\b(?:press|news) release\b|\b(?:statement|release) (?:issued|released)\b"
    r"|\b[Ii]n (?:an?|the|his|her|their) (?:\w+ ){0,2}(?:letter|memo|filing) (?:seen|obtained|reviewed|sent)\b"
    r"|\bsaid in (?:an?|the|his|her|their) (?:\w+ ){0,2}(?:statement|release|letter|e-?mail|post|message|interview|speech|address|filing)\b"
    r"|\bwho (?:asked|spoke|insisted|requested) (?:not|on)\b|\bon condition of anonymity\b|\bdid not (?:immediately )?(?:respond|return)\b|\bdeclined to comment\b|\brequests? for comment\b"
)
_OPEN = re.compile(
    r"\b(?:press|news) (?:conference|briefing|availability)\b|\btestified\b|\bfloor of the\b|\b[Tt]weet(?:ed|s)?\b|\b(?:on|via) (?:Twitter|Facebook|Instagram|Truth Social|Telegram)\b"
    r"|\b(?:[Aa]t|[Ii]n|[Dd]uring) (?:(?:an?|the|his|her|their|its) )?(?:(?!(?:to|of|by|with|for|on|and|that)\b)[\w-]+ ){0,3}(?:briefing|speech|address|remarks|rally|hearing|debate|town hall)\b"
    r"|\b(?:voted|vote of|court (?:documents?|papers|filings?|records)|executive order)\b"
)
_TO_ITSELF = re.compile(r"\b(?:told|interview with|spoke (?:to|with)|(?:seen|obtained|reviewed) by) (?:the )?$", re.IGNORECASE)


def states_own(report: Report, attributions: Sequence[Attribution], credits: Sequence[Credit]) -> str | None:  # noqa: A002
    """The words by which a report shows sources or documents of its own, or None."""
    mine = [c.span for c in credits if to_itself(report, c)]
    return next(
        (s.quote for s in _first([*_found(_OWN, report), *_words_before(report, mine)], report, attributions, credits)), None
    )


def states_open(report: Report, attributions: Sequence[Attribution], credits: Sequence[Credit]) -> str | None:  # noqa: A002
    """The words by which the first half of a report names an open occasion (speech, briefing, vote, post, court record), or None."""
    half = len(report.text) // 2
    early = [s for s in _found(_OPEN, report) if s.end <= half]
    return next((s.quote for s in _first(early, report, attributions, credits)), None)


def to_itself(report: Report, credit: Credit) -> bool:
    """Whether a credit names the report's own outlet as the one that was told, or that saw or obtained something."""
    return credit.own and _before(report, credit.span) is not None


def _before(report: Report, name: Span) -> re.Match[str] | None:
    return _TO_ITSELF.search(report.text, max(0, name.start - 24), name.start)


def _found(pattern: re.Pattern[str], report: Report) -> Iterator[Span]:
    return (span(report.text, *m.span()) for m in pattern.finditer(report.text))


def _words_before(report: Report, names: Iterable[Span]) -> Iterator[Span]:
    """“told the Courier”: the name of the own outlet with the words that make it an access."""
    for name in names:
        before = _before(report, name)
        yield span(report.text, before.start() if before else name.start, name.end)


def _first(
    found: Iterable[Span],
    report: Report,
    attributions: Sequence[Attribution],
    credits: Sequence[Credit],  # noqa: A002
) -> Iterator[Span]:
    """The places in text order that are the report's own words and whose sentence credits nobody else."""
    away = [(q.start, q.end) for q in quoted(report.text) if q.kind == "double"]
    away += [part for a in attributions for part in a.content]
    bounds = sentences(report.text)
    away += [
        b for b in bounds if any(b[0] <= c.span.start < b[1] for c in credits if not c.own and c.kind not in ("social", "document"))
    ]
    return (s for s in sorted(found, key=lambda s: s.start) if not any(b <= s.start < e for b, e in away))
