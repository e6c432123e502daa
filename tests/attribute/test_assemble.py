"""Cues take their contents."""

import numpy as np

from onrecord.attribute.assemble import Tags, draft
from onrecord.attribute.scan import Links


def links(cue: int, members: list[int], n: int) -> Links:
    """A cue that surely points at no source and at the member subwords."""
    source = np.eye(1, n + 1, dtype=np.float32)[0]
    member = np.asarray([0, *[float(i in members) for i in range(n)]], dtype=np.float32)
    return Links(cue, 0, source, *(np.concatenate([[0], np.cumsum(x)]).astype(np.float32) for x in (source, member)))


def tags(cues: list[tuple[int, int]], contents: list[tuple[int, int]], n: int) -> Tags:
    likely = np.full((n, 3), 0.01, dtype=np.float32)
    for column, spans in ((1, cues), (2, contents)):
        for s, e in spans:
            likely[s:e, column] = 0.95
    return Tags(likely, [], cues, contents)


def test_a_cue_takes_the_contents_that_belong_to_it() -> None:
    """Pieces that the linker gives to the cue are its content, others are not."""
    found = draft(tags([(4, 5)], [(0, 4), (6, 9)], 10), {4: links(4, [0, 1, 2, 3], 10)})
    assert [(d.cue, d.content) for d in found] == [((4, 5), [(0, 4)])]


def test_no_cue_introduces_words_that_hold_it() -> None:
    """“We pay. He said so in May,” she said: the quotation goes to the cue outside it, not to the one inside."""
    tagged = tags([(3, 4), (9, 10)], [(0, 8)], 11)
    everything = list(range(8))
    found = draft(tagged, {3: links(3, everything, 11), 9: links(9, everything, 11)})
    assert [(d.cue, d.content) for d in found] == [((9, 10), [(0, 8)])]


def test_a_content_left_over_looks_for_a_cue_outside_itself() -> None:
    """An untagged but possible cue behind the content takes it; one inside never does."""
    tagged = tags([], [(0, 8)], 11)
    tagged.likely[[3, 9], 1] = 0.4
    everything = list(range(8))
    found = draft(tagged, {3: links(3, everything, 11), 9: links(9, everything, 11)})
    assert [(d.cue, d.content) for d in found] == [((9, 10), [(0, 8)])]
