"""Drafts become attributions whose spans re-read, with a form."""

import pytest

from onrecord.attribute.statements import form
from onrecord.text.quotes import quoted

CASES = [
    ("“We will go,” she said. “Soon.”", ["“We will go,”", "“Soon.”"], "direct"),
    ("She said they would go soon.", ["they would go soon"], "indirect"),
    ("She called it “a disgrace” for the town.", ["it “a disgrace” for the town"], "mixed"),
    ("“We will go,", ["“We will go,"], "direct"),
    ("He told them: “Go.", ["“Go."], "direct"),
]


@pytest.mark.parametrize(("text", "content", "expected"), CASES)
def test_form(text: str, content: list[str], expected: str) -> None:
    """Wholly quoted is direct, partly quoted mixed, else indirect; a missing closing mark changes nothing."""
    ranges = [(text.index(c), text.index(c) + len(c)) for c in content]
    assert form(text, ranges, quoted(text)) == expected
