"""A report laid out for dating: its sentences, its settled times and its attributions in text order."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import accumulate, groupby, islice
from operator import attrgetter, itemgetter

from onrecord.model import Attribution, Passage, Report, Time
from onrecord.text.quotes import paragraphs
from onrecord.text.sentences import sentences
from onrecord.text.timex import Interval

NEWS = timedelta(days=2)
"""Days before publication that still are news."""
REACH = 400
"""Characters before a place in which its own sentence is read: no sentence of the news is longer."""
_START = attrgetter("start")
_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]+")
_UPDATE = re.compile(r"\s*(?:UPDATED?\b|Update:)")


@dataclass(frozen=True, slots=True)
class Settled:
    """A time expression with the days it covers; `reason` tells how they were found where the report alone could not."""

    time: Time
    days: Interval | None
    reason: str | None = None

    @property
    def day(self) -> bool:
        """Whether it is one single day."""
        return self.days is not None and self.days.first == self.days.last

    @property
    def start(self) -> int:
        return self.time.span.start

    @property
    def end(self) -> int:
        return self.time.span.end

    @property
    def passage(self) -> Passage:
        return Passage(self.time.report, self.start, self.end, self.time.span.quote)


@dataclass(frozen=True)
class Page:
    """One report with what dating it needs."""

    report: Report
    published: date | None
    times: list[Settled]
    attributions: list[Attribution]
    sentences: Sequence[tuple[int, int]] = ()
    paragraphs: Sequence[tuple[int, int]] = ()

    @property
    def printed(self) -> date | None:
        """The last day on which its words may have been written: of its update, where it was updated."""
        return max(filter(None, (self.published, _day(self.report.updated))), default=None)

    @property
    def label(self) -> str:
        """What readers know the report by."""
        return self.report.outlet or self.report.id

    def beside_text(self, at: int) -> bool:
        """Whether a place belongs to a dateline, byline, credit or page furniture rather than to what the report tells."""
        found = [span for kind, span in self.report.found.items() if kind != "title"]
        return any(s.start <= at < s.end for s in (*found, *self.report.furniture))

    def is_old(self, days: Interval) -> bool:
        """Whether days are too long before publication to be the news of the report."""
        return self.published is not None and self.published - days.last > NEWS

    def is_update(self, at: int) -> bool:
        """Whether a place is in what an outlet added under “UPDATE:”, in that paragraph or the one after it."""
        n = self.paragraph(at)
        return any(_UPDATE.match(self.report.text, *self.paragraphs[i]) for i in (n, n - 1) if 0 <= i < len(self.paragraphs))

    def at_top(self, at: int) -> bool:
        """Whether a place is in the headline or the lead: the first two paragraphs of what the report tells."""
        return any(s <= at < e for s, e in self.top)

    @cached_property
    def top(self) -> list[tuple[int, int]]:
        return list(islice((p for p in self.paragraphs if not self._all_beside(*p)), 2))

    def _all_beside(self, start: int, end: int) -> bool:
        """Whether a paragraph is nothing but datelines, bylines, credits and furniture."""
        rest = list(self.report.text[start:end])
        for span in (*(s for kind, s in self.report.found.items() if kind != "title"), *self.report.furniture):
            for at in range(max(start, span.start), min(end, span.end)):
                rest[at - start] = " "
        return not "".join(rest).strip(" \t|,.;:–—-")

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence that holds a place."""
        return _holding(self.sentences, at)

    def before(self, at: int, reach: int = REACH) -> int:
        """Where its sentence begins, or where what can matter to a place does in one without end."""
        return max(self.sentence(at)[0], at - reach)

    def times_in(self, low: int, high: int) -> list[Settled]:
        """The times that begin in a range, in text order."""
        return self.times[bisect_left(self.times, low, key=_START) : bisect_left(self.times, high, key=_START)]

    def told_in(self, low: int, high: int) -> list[Attribution]:
        """The attributions whose act of saying begins in a range, in text order."""
        return self.attributions[bisect_left(self._heads, low) : bisect_left(self._heads, high)]

    def contents_at(self, at: int) -> Iterator[tuple[int, int, str]]:
        """What is said at a place: where it begins and ends, and whose attribution it is."""
        index = bisect_right(self._contents, at, key=itemgetter(0))
        while index and self._ends[index - 1] > at:
            index -= 1
            if self._contents[index][1] > at:
                yield self._contents[index]

    @cached_property
    def last_names(self) -> dict[str, frozenset[str]]:
        """The last names under which the report quotes each speaker."""
        sources = ((a.speaker, q.split(",")[0]) for a in self.attributions if a.speaker is not None for q in a.quotes.source)
        named = ((speaker, _CAPITALISED.findall(q.removesuffix("'s").removesuffix("’s"))) for speaker, q in sources)
        found = sorted((speaker, words[-1]) for speaker, words in named if words)
        return {speaker: frozenset(name for _, name in group) for speaker, group in groupby(found, key=itemgetter(0))}

    @cached_property
    def _heads(self) -> list[int]:
        return [head(a)[0] for a in self.attributions]

    @cached_property
    def _contents(self) -> list[tuple[int, int, str]]:
        return sorted((s, e, a.id) for a in self.attributions for s, e in a.content)

    @cached_property
    def _ends(self) -> list[int]:
        """How far the contents reach that begin up to each of them."""
        return list(accumulate((end for _, end, _ in self._contents), max))

    def paragraph(self, at: int) -> int:
        """The number of the paragraph that holds a place."""
        return max(0, bisect_right(self.paragraphs, at, key=itemgetter(0)) - 1)


def _holding(ranges: Sequence[tuple[int, int]], at: int) -> tuple[int, int]:
    index = bisect_right(ranges, at, key=itemgetter(0)) - 1
    return ranges[index] if index >= 0 else (0, at)


def lay_out(report: Report, times: Sequence[Settled], attributions: Sequence[Attribution]) -> Page:
    """The page of a report."""
    ordered = sorted((a for a in attributions if a.report == report.id), key=lambda a: (head(a)[0], a.id))
    own = sorted((t for t in times if t.time.report == report.id), key=lambda t: t.start)
    return Page(report, published(report), own, ordered, sentences(report.text), paragraphs(report.text))


def published(report: Report) -> date | None:
    """The day a report was published, if it is known."""
    return _day(report.published)


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat((iso or "")[:10])
    except ValueError:
        return None


def head(attribution: Attribution) -> tuple[int, int]:
    """The range that stands for the act of saying: the cue, else the source, else the content's beginning."""
    spans = attribution.cue or attribution.source or attribution.content
    return (spans[0][0], spans[0][1]) if spans else (0, 0)
