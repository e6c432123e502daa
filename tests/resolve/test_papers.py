"""Documents that speak, and whose they are."""

from onrecord.resolve.papers import published, published_by, same_paper

from .marked import ids


def test_nouns_for_one_paper() -> None:
    """A study may be called a report further down, a lawsuit a complaint; a letter is no poll."""
    assert "study" in same_paper("report")
    assert "complaint" in same_paper("lawsuit")
    assert "poll" not in same_paper("letter")


def test_whose_paper_it_is() -> None:
    """Read from “X’s annual report”, “X released a study” and “a poll by X”; not from any noun behind a name."""
    text = "The Coast Institute’s annual report. The Coast Institute released a new study. A poll by the Coast Institute. The Coast Institute building."
    ends = [i + len("Institute") for i in range(len(text)) if text.startswith("Institute", i)]
    assert [published(text, end, len(text)) for end in ends] == ["report", "study", None, None]
    assert published_by(text, text.index("Coast", text.index("poll"))) == "poll"


def test_a_paper_speaks_for_the_body_that_published_it() -> None:
    """“The study” is the institute whose study the report tells of, in the noun it chose or in another."""
    first, again = ids(
        "The Coast Institute released a new study on Monday. <The study> found {no eels}. <The report> found {no fish}."
    )
    assert first == again
    other = ids("<The Coast Institute> said {no}. The Coast Institute released a new study on Monday. <The study> found {no eels}.")
    assert len(set(other)) == 1
