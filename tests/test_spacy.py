"""The spaCy component, on a blank English pipeline."""

import pytest

spacy = pytest.importorskip("spacy")

import onrecord  # noqa: E402
from onrecord.errors import OnRecordError  # noqa: E402
from onrecord.spacy import ROLES, Statement  # noqa: E402

TEXT = "Mayor Ann Roe said on Monday that the harbour will stay open.\n\n“We will not close it,” Roe told the Tarn Observer.\n"


@pytest.fixture(scope="module")
def nlp() -> "spacy.Language":
    pipeline = spacy.blank("en")
    pipeline.add_pipe("onrecord", config={"threads": 1})
    return pipeline


def test_the_statements_are_those_of_the_library(nlp: "spacy.Language") -> None:
    """As many attributions as `onrecord.attribute` finds, with the same characters; each span covers them with whole tokens."""
    doc = nlp(TEXT)
    found = doc._.attributions
    plain = onrecord.attribute(onrecord.Report("doc", "-", TEXT, "", lang="en"))
    assert [s.attribution for s in found] == plain.attributions
    assert found
    for statement in found:
        for role in ROLES:
            ranges, spans = getattr(statement.attribution, role), getattr(statement, role)
            assert len(spans) == len(ranges)
            for span, (start, end) in zip(spans, ranges, strict=True):
                assert span.start_char <= start
                assert end <= span.end_char
                assert TEXT[start:end] in span.text


def test_a_statement_knows_its_speaker(nlp: "spacy.Language") -> None:
    """The actor stands beside the spans."""
    statements: list[Statement] = nlp(TEXT)._.attributions
    assert any(s.speaker is not None and "Roe" in s.speaker.name for s in statements)


def test_the_spans_are_groups_too(nlp: "spacy.Language") -> None:
    """For displaCy and for rules: a group for each role, with every span."""
    doc = nlp(TEXT)
    for role in ROLES:
        assert len(doc.spans[f"onrecord.{role}"]) == sum(len(getattr(s, role)) for s in doc._.attributions)


def test_a_doc_keeps_its_statements_when_it_is_saved(nlp: "spacy.Language") -> None:
    """The extension is plain data: it survives bytes."""
    doc = nlp(TEXT)
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert [s.attribution for s in again._.attributions] == [s.attribution for s in doc._.attributions]


def test_days_are_counted_from_the_date_of_publication(nlp: "spacy.Language") -> None:
    """“on Monday”, in a text of Tuesday, May 6, 2031, is May 5."""
    doc = nlp.make_doc(TEXT)
    doc._.report = {"outlet": "The Tide", "published": "2031-05-06"}
    assert nlp(doc)._.onrecord["report"]["published"] == "2031-05-06"
    assert "2031-05-05" in {t["value"] for t in doc._.onrecord["times"]} | {s.attribution.said for s in doc._.attributions}


def test_unknown_metadata_is_refused(nlp: "spacy.Language") -> None:
    """A misspelt key is named, not dropped."""
    doc = nlp.make_doc(TEXT)
    doc._.report = {"publisher": "The Tide"}
    with pytest.raises(OnRecordError, match="publisher"):
        nlp(doc)


def test_an_empty_doc_has_none(nlp: "spacy.Language") -> None:
    """No text, no statement, no error; nor in a Doc that has not been processed."""
    assert nlp("")._.attributions == []
    assert nlp.make_doc(TEXT)._.attributions == []
    assert nlp.make_doc(TEXT)._.onrecord is None


def test_another_language_has_none() -> None:
    """A pipeline of another language finds nothing rather than something wrong."""
    pipeline = spacy.blank("de")
    pipeline.add_pipe("onrecord")
    assert pipeline(TEXT)._.attributions == []
