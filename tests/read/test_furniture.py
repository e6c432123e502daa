"""Furniture is marked, never cut; sentences of the report are left alone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.furniture import furniture
from onrecord.read.furniture_rules import WHOLE, WITHIN

BODY = "The harbour board will decide on Monday whether the dredging goes on, its chair said in Port Amsel."


def marked(text: str) -> list[str]:
    return [m.span.quote for m in furniture(text)]


@pytest.mark.parametrize(
    "line",
    [
        "Leave a review",
        "Leave a comment  23",
        "Comments (12)",
        "Share this article",
        "Share this article: Pennant | E-mail | Copy link",
        "Facebook Twitter WhatsApp Telegram",
        "Follow us on Telegram",
        "Follow Ines Falk on Twitter @inesfalk.",
        "Sign up for Morning Tide, our free newsletter",
        "Get the day's news straight to your inbox",
        "Read more: Dredging divides the town",
        "READ ALSO – What the dockers want",
        "Related: Dredging divides the town",
        "Click here",
        "Click here to read the decision.",
        "Photo: Ines Falk/Tidewire",
        "(Photo by Ines Falk)",
        "Subscribe to continue reading",
        "Already a subscriber? Log in",
        "This article is for subscribers only.",
        "We use cookies to improve your experience.",
        "Advertisement",
        "© 2031 Harbour Post. All rights reserved.",
        "If you notice an error, select it and press Ctrl+Enter.",
        "Tags: harbour, dredging",
        "3 min read",
    ],
)
def test_lines_of_furniture(line: str) -> None:
    """Each is marked where it is a paragraph, or the last sentence of one."""
    assert marked(f"{BODY}\n  {line} \n{BODY}") == [line]
    assert marked(f"{BODY} {line}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        BODY,
        "Share prices fell in Port Amsel",
        "Follow the money, the mayor said.",
        "Comments by the mayor were met with laughter.",
        "Read the law, she told the dockers.",
        "“Leave a review”",
        "“Subscribe to our newsletter,” the mayor joked.",
        "Related companies were searched, too.",
        "Photographs of the meeting do not exist.",
        "Print workers walk out",
        "Cookies were served to the dockers.",
        "Advertisement spending fell.",
        "Copyright law is to change, the minister said.",
        "More: “We shall not go,” the mayor said.",
        "Click, and the lock opened.",
        "Support for the dockers grew.",
        "Sources: two officials",
    ],
)
def test_sentences_of_the_report(line: str) -> None:
    """Lines that only begin like furniture are the report's."""
    assert marked(f"{BODY}\n{line}\n{BODY}") == []


def test_links_under_a_heading() -> None:
    """Short lines without a full stop after “Related articles” are links; the next sentence ends them."""
    text = f"{BODY}\nRelated articles\nDredging divides the town\nWhat the dockers want\n{BODY}\nWhat comes next"
    assert marked(text) == ["Related articles", "Dredging divides the town", "What the dockers want"]


def test_a_photo_credit_within_a_paragraph() -> None:
    """A credit in brackets is marked without the sentence around it."""
    assert marked(f"The board met. (Photo: Ines Falk/Tidewire) {BODY}") == ["(Photo: Ines Falk/Tidewire)"]


@given(
    st.lists(
        st.sampled_from(
            [BODY, "Leave a review", "Related articles", "x", " ", "(Photo: a)", "Read more: b", "… [+12 chars]", "\u2028"]
        )
    )
)
def test_marks_are_in_order_and_reread_verbatim(parts: list[str]) -> None:
    """Spans do not overlap, are in order, and hold what stands there."""
    for joint in ("\n", " "):
        text = joint.join(parts)
        spans = [m.span for m in furniture(text)]
        assert all(text[s.start : s.end] == s.quote for s in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))


def test_every_rule_explains_itself() -> None:
    """Rules have a name of their own in their table and one line of explanation."""
    for table in (WHOLE, WITHIN):
        assert len({r.name for r in table}) == len(table)
        assert all(r.why and "\n" not in r.why for r in table)
