"""How names and descriptions are compared: by their content words, and by the words that no other report uses."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.contrast.words import content_words
from onrecord.model import Name, Report, Span

Labels = dict[str, list[Name]]
_TITLE = re.compile(
    r"\b(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|sen|rep|gov|gen|col|capt|lt|rev|hon|president|senator|representative|congressman|congresswoman|governor|judge|the)\b\.?",
    re.IGNORECASE,
)
_PLAIN = content_words(
    "second third following best last latest next higher lower average own earlier later previous current former recent entire whole various certain"
    " planned late early original full different same one two"
)
"""Words that order, date or measure, and call a thing nothing."""
_LOWER = re.compile(r"(?<![\w’'-])[a-z][\w-]+")


def differ(labels: Mapping[str, Sequence[Name]]) -> bool:
    """Whether some report has a name that is neither part of nor a longer form of any name in another report."""
    bare = {report: [_bare(n.text) for n in names] for report, names in labels.items()}
    return any(
        words and not any(words <= other or other <= words for other in bare[there] if other)
        for here, names in bare.items()
        for words in names
        for there in bare
        if there != here and any(bare[there])
    )


def _bare(text: str) -> frozenset[str]:
    return content_words(_TITLE.sub(" ", text))


class Vocabulary:
    """The content words of each report of an affair."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.words = {r.id: content_words(r.text) for r in reports}

    def own(self, report: str, label: str) -> frozenset[str]:
        """The label's lower-case words that no other report uses anywhere."""
        words = content_words(" ".join(_LOWER.findall(label)))
        return words - _PLAIN - frozenset().union(*(w for r, w in self.words.items() if r != report))


def telling(labels: Mapping[str, Sequence[Name]], vocabulary: Vocabulary) -> bool:
    """Whether two or more reports give labels that differ, one in words that no other report uses."""
    return len(labels) > 1 and differ(labels) and any(vocabulary.own(r, n.text) for r, names in labels.items() for n in names)


def names(spans: Sequence[Span]) -> list[Name]:
    """Spans gathered by their text, in the order in which the texts first occur."""
    by_text: dict[str, list[Span]] = defaultdict(list)
    for span in sorted(set(spans), key=lambda s: (s.start, s.end)):
        by_text[span.quote].append(span)
    return [Name(text, len(places), places) for text, places in by_text.items()]
