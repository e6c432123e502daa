"""The dossier as Markdown."""

from markdown_it import MarkdownIt

from onrecord.dossier import render_markdown

from .sample import dossier


def test_every_section_is_there() -> None:
    """Reports, findings, contradictions, claims, lineage, omissions, names, timeline, method, weak links, dropped, run."""
    heads = [line[3:] for line in render_markdown(dossier()).splitlines() if line.startswith("## ")]
    assert heads[:3] == ["Reports", "Findings", "Contradictions"]
    assert heads[-4:] == ["Method and limits", "Weak links", "What was left out, and why", "Run"]


def test_hostile_text_stays_text() -> None:
    """A Markdown reader finds no link, no HTML and no image in what the reports brought."""
    tokens = [
        c for t in MarkdownIt("gfm-like", {"linkify": False}).parse(render_markdown(dossier())) for c in [t, *(t.children or [])]
    ]
    assert not {t.type for t in tokens} & {"link_open", "image", "html_inline", "html_block", "code_inline", "fence"}
    words = "".join(t.content for t in tokens if t.type == "text")
    assert "five cables" in words
    assert "\x00" not in words


def test_claims_carry_grade_chain_and_reason() -> None:
    """Under each claim: its words, the grade in words, who tells it, by what way, and why."""
    text = render_markdown(dossier())
    block = text.split("### Claim 2\n")[1].split("### ")[0]
    assert "**Edda Quist**: “Four cables have failed, and we will not gamble with lives,”" in block
    assert "*one origin behind several reports*" in block
    assert "- chain: Edda Quist → press conference → Tarn Observer → Lowmark Courier" in block
    assert "- why: the Lowmark Courier names the Tarn Observer as its source" in block


def test_an_omission_is_told_in_words() -> None:
    """Who said what, and who carries it, rather than a number to look up."""
    text = render_markdown(dossier())
    assert "- **Lowmark Courier** lacks: **Edda Quist** said: The repair will cost 12 million (carried by Tarn Observer)" in text


def test_no_row_of_the_timeline_is_empty() -> None:
    """A publication names its report; what happened is told by its sentence."""
    text = render_markdown(dossier())
    assert "- 2 May 2032, published: **Tarn Observer**" in text
    assert ":  (" not in text


def test_words_that_are_not_quoted_stand_behind_their_cue() -> None:
    """In the contradictions too: without its cue a denial would read as an assertion."""
    disputed = render_markdown(dossier()).split("## Contradictions")[1].split("## Claims")[0]
    assert "**Edda Quist** said: five cables" in disputed


def test_what_people_decided_is_told() -> None:
    """A section of its own, each decision with its outcome, as text."""
    block = render_markdown(dossier()).split("## Decisions by people")[1].split("## ")[0]
    assert "- **applied**: “Edda Quist” and “The &lt;b&gt;mayor" in block
    assert "- **not applied**: “Brandt” and" in block
    assert "[her](x)" not in block
