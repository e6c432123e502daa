"""Encodings: UTF-8 first, then marks and declarations, then a guess; losses are counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.encoding import decode, mend_surrogates

ENGLISH = "The mayor called it “a café – nothing more”, and left the harbour. " * 3
RUSSIAN = "Мэр заявил в понедельник, что порт останется открытым. Он добавил, что решение принято советом. " * 3


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_utf8_reads_as_itself(text: str) -> None:
    """UTF-8 without NULs or marks is decoded exactly and without a warning."""
    data = text.lstrip("\ufeff").replace("\0", "").encode()
    decoded = decode(data)
    assert (decoded.text, decoded.warnings) == (data.decode(), [])


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_encodings_are_told_by_mark_or_by_nuls(codec: str) -> None:
    """Marked UTF-8, UTF-16 and UTF-32, and unmarked UTF-16, read without loss."""
    assert decode(ENGLISH.encode(codec)).text == ENGLISH


def test_curly_quotation_marks_of_windows() -> None:
    """Western text that is not UTF-8 is Windows-1252, and the guess is told."""
    decoded = decode(ENGLISH.encode("cp1252"))
    assert decoded.text == ENGLISH
    assert decoded.warnings == ["not UTF-8: read as Windows-1252 (a guess)"]


def test_another_alphabet_is_guessed() -> None:
    """Cyrillic in a one-byte encoding is recognised."""
    assert decode(RUSSIAN.encode("cp1251")).text == RUSSIAN


def test_a_true_declaration_is_followed_in_silence() -> None:
    """What a page declares is used where the bytes are not UTF-8."""
    decoded = decode(RUSSIAN.encode("koi8-r"), "koi8-r")
    assert (decoded.text, decoded.warnings) == (RUSSIAN, [])


def test_a_wrong_declaration_is_overruled_with_a_word() -> None:
    """A page that declares UTF-8 and is not, one that declares a codec nobody knows, and UTF-8 that declares something else."""
    assert decode(ENGLISH.encode("cp1252"), "utf-8").warnings == ["declares utf-8 but is not: read as Windows-1252 (a guess)"]
    assert "unknown encoding" in decode(ENGLISH.encode("cp1252"), "no-such").warnings[0]
    assert decode(RUSSIAN.encode(), "koi8-r").warnings == ["declares koi8-r but is UTF-8: read as UTF-8"]


def test_a_codec_that_is_no_charset_is_not_run() -> None:
    """A page cannot make us decompress its bytes by declaring a transforming codec."""
    assert decode(ENGLISH.encode("cp1252"), "zip").text == ENGLISH


def test_broken_places_are_counted() -> None:
    """UTF-8 with stray bytes stays UTF-8; each place that could not be decoded is counted."""
    decoded = decode("“So — be it”, she said".encode() + b"\xff then\xfe")
    assert decoded.text == "“So — be it”, she said\ufffd then\ufffd"
    assert decoded.warnings == ["2 places could not be decoded as UTF-8 and read U+FFFD"]


def test_a_replacement_character_in_the_file_is_no_loss() -> None:
    """U+FFFD that the file holds is text."""
    assert decode("so\ufffd “said”".encode() + b"\xff").warnings == ["1 place could not be decoded as UTF-8 and reads U+FFFD"]


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    """Decoding never raises, and what it yields can be stored."""
    decode(data).text.encode()


@given(st.text())
def test_lone_surrogates_are_replaced_one_for_one(text: str) -> None:
    """Halves of surrogate pairs become U+FFFD; whole texts are left alone."""
    mended, lone = mend_surrogates(text)
    mended.encode()
    assert (mended == text) == (lone == 0)
    assert lone == 0 or len(mended) <= len(text)


def test_the_number_of_lone_surrogates_is_told() -> None:
    """One half in a text is one replacement."""
    assert mend_surrogates("a\ud800b") == ("a\ufffdb", 1)
