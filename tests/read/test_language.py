"""The language of a report: English by its function words, others by the model."""

import sys
from pathlib import Path

import pytest

from onrecord.read.language import foreign
from onrecord.read.language import language as language_of
from onrecord.read.reading import read

ENGLISH = "The harbour board will decide on Monday whether the dredging goes on, its chair said in Port Amsel on Friday."
FRENCH = (
    "Le conseil du port décidera lundi si le dragage continue, a déclaré sa présidente vendredi soir, malgré les critiques "
    "des dockers et de plusieurs habitants de la ville qui demandent une consultation publique."
)


def test_a_report_in_french_is_kept_as_text(tmp_path: Path) -> None:
    """Its language is told in words and code, and the text is there."""
    (tmp_path / "a.txt").write_text(FRENCH)
    (report,) = read([tmp_path / "a.txt"]).reports
    assert (report.text, report.lang) == (FRENCH, "fr")
    assert report.warnings == ["in French (fr): kept as text, not analysed"]


def test_clear_english_needs_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """The model, slow to load, is not asked about ordinary English."""
    monkeypatch.setattr(sys.modules[language_of.__module__], "_identify", None)
    assert language_of(ENGLISH) == "en"


@pytest.mark.parametrize("text", ["Mayor quits", "Dredging: dockers threaten strike", "", "12 34", "Bürgermeister geht"])
def test_short_texts_are_english_when_in_doubt(text: str) -> None:
    """A few words tell too little."""
    assert language_of(text) == "en"


def test_another_alphabet_is_told_even_if_short() -> None:
    """Where the model is sure, a short text need not be English."""
    assert language_of("Мэр города заявил в понедельник, что порт останется открытым.") == "ru"


def test_a_language_without_a_name() -> None:
    """An unknown code is still told."""
    assert foreign("xx") == "in another language (xx): kept as text, not analysed"
    assert foreign("en") is None
