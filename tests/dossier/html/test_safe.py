"""Source text as inert HTML."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dossier.html.safe import link, shown


class Reader(HTMLParser):
    """The tags and the words of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


@given(st.text(st.sampled_from(list("<>&\"'/ab =;:!-\u202e\u200b\x00")) | st.characters(), max_size=60))
def test_only_our_own_tags_come_out(text: str) -> None:
    """No character of a report opens a tag, an entity or a comment."""
    reader = Reader()
    reader.feed(str(shown(text)))
    reader.close()
    assert reader.tags <= {"span", "wbr"}


def test_hidden_characters_show_with_their_names() -> None:
    """A right-to-left override is a labelled box, not a command."""
    html = str(shown("a\u202eb"))
    assert "\u202e" not in html
    assert html == 'a<span class="ctl" title="hidden character U+202E right-to-left override">U+202E</span>b'


def test_a_word_of_a_megabyte_can_break() -> None:
    """Places to break are given, and no letter is lost."""
    html = str(shown("x" * 1_000_000))
    assert html.count("<wbr>") > 10_000
    assert html.replace("<wbr>", "") == "x" * 1_000_000


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " javascript:x",
        "data:text/html,x",
        "//host/x",
        "file:///etc/passwd",
        "http://",
        "http://[",
        "",
        None,
    ],
)
def test_only_web_addresses_may_be_followed(url: str | None) -> None:
    """Anything that is not http or https with a host is shown as text."""
    assert link(url) is None
    assert link("https://tarn.example/a?b=1") == "https://tarn.example/a?b=1"
