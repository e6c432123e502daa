"""A text that is only the beginning of its report is said to be, with the reason."""

import pytest

from onrecord.read.furniture import furniture
from onrecord.read.partial import cut_short

SENTENCE = "The harbour board will decide on Monday whether the dredging goes on, its chair said. "


def why(text: str) -> str | None:
    return cut_short(text, furniture(text))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (SENTENCE * 20 + "\nSubscribe to continue reading", "paywall"),
        (SENTENCE * 20 + "\nThis article is for subscribers only.", "paywall"),
        (SENTENCE * 20 + "The mayor… [+1234 chars]", "count of the characters"),
        (SENTENCE * 3 + "The mayor then…", "ellipsis"),
        (SENTENCE * 3 + "The mayor then...\nShare this article", "ellipsis"),
        (SENTENCE + "\nRead more", "teaser"),
    ],
)
def test_cut_texts(text: str, reason: str) -> None:
    """Paywalls, counted cuts, ellipses in short texts and teasers."""
    assert reason in (why(text) or "")


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        SENTENCE * 20 + "The mayor then…",
        SENTENCE * 3 + "“I do not know…”",
        SENTENCE * 20 + "\nRead more",
        SENTENCE * 3 + "\nSubscribe to our newsletter",
    ],
)
def test_whole_texts(text: str) -> None:
    """A long text may trail off, a speaker too, and links follow whole reports."""
    assert why(text) is None
