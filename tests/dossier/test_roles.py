"""The roles of an actor on the screens, and how words inside statements mean it."""

import msgspec
import pytest

from onrecord.dossier import render_html, render_markdown, words
from onrecord.dossier.index import Index
from onrecord.dossier.verify import verify
from onrecord.errors import VerifyError
from onrecord.model import Dossier, Mention, Role, Span, When

from .sample import QUIST, dossier, place


def role(text: str, since: str | None = None, until: str | None = None) -> Role:
    """A role whose ends have these values."""
    ends = [When(v, Span(9, 13, v)) if v else None for v in (since, until)]
    return Role(text, Span(0, 5, text), "observer", *ends)


@pytest.mark.parametrize(
    ("since", "until", "shown"),
    [
        (None, None, ""),
        ("2031-03", None, "since March 2031"),
        ("2029", "2031-05-02", "from 2029 to 2 May 2031"),
        (None, "2030", "until 2030"),
        ("2031-W19", None, "since 2031-W19"),
    ],
)
def test_terms_in_words(since: str | None, until: str | None, shown: str) -> None:
    """Days, months and years are written out; what is none stands in the report's words."""
    assert words.term(role("mayor", since, until)) == shown


def test_former_is_told() -> None:
    """“Former” before a title is shown with it, and an article is not."""
    former = Role("President", Span(7, 16, "President"), "r", until=When(None, Span(0, 6, "Former")))
    assert words.role(former) == "former President"
    assert words.role(role("the mayor of Lammer")) == "mayor of Lammer"


def test_each_role_is_shown_once() -> None:
    """Of wordings that only leave words out the fullest is shown; a term is never lost."""
    told = [role("Mayor"), role("the mayor of Lammer"), role("mayor", since="2029"), role("chairwoman")]
    index = Index(_with(roles=told))
    shown = [(words.role(r), words.term(r)) for r in index.roles(index.actors[QUIST])]
    assert shown == [("mayor of Lammer", ""), ("mayor", "since 2029"), ("chairwoman", "")]


def test_the_screens_show_terms_and_mentions() -> None:
    """The page leads from the term to the words that tell it; page and Markdown count how statements mean the actor."""
    shown = _with(
        roles=[Role("Mayor", place("observer", "Mayor"), "observer", since=When("2032-05-02", place("observer", "Friday")))]
    )
    page, text = render_html(shown), render_markdown(shown)
    assert "since 2 May 2032</a>)" in page
    assert "Meant inside statements: by name ×1, as “I” or “we” ×1" in page
    assert "- **Edda Quist**: person; Mayor (since 2 May 2032); meant inside statements by name ×1, as “I” or “we” ×1" in text


def test_mentions_are_verified() -> None:
    """Spans of mentions are read again in their report, and their statement must be there."""
    assert verify(_with()) == verify(dossier()) + 2
    with pytest.raises(VerifyError, match="no attribution 'nobody'"):
        verify(_with(within="nobody"))


def _with(roles: list[Role] | None = None, within: str = "courier-3") -> Dossier:
    """The sample with these roles of the mayor, and with two mentions of her inside a statement."""
    mentions = [
        Mention(place("courier", "Quist"), "name", within, "named"),
        Mention(place("courier", "I do not believe"), "first_person", within, "she speaks"),
    ]
    actors = dossier().actors
    changed = [
        msgspec.structs.replace(a, roles=a.roles if roles is None else roles, mentions={"courier": mentions})
        if a.id == QUIST
        else a
        for a in actors
    ]
    return msgspec.structs.replace(dossier(), actors=changed)
