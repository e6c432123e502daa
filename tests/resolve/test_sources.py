"""What a source span is, where it begins with words that only tell when or where."""

import pytest

from .marked import speakers


@pytest.mark.parametrize(
    "before",
    ["Speaking after the 12th ", "After a tense ", "After the "],
)
def test_occasion_before_the_speaker(before: str) -> None:
    """The body whose meeting it was does not speak, nor is it “he” afterwards."""
    found = speakers(
        f"{before}<session of the Norvik Harbour Commission, Hale, the eel minister,> said {{no}}. <He> said {{never}}."
    )
    assert found == ["Hale", "Hale"]


def test_speaker_behind_a_setting_stays() -> None:
    """A person who stands straight behind the setting speaks, not another named in passing."""
    found = speakers("Tom Moor frowned. On the pier <Captain Ida Hale, Mr. Moor beside her,> said {no}.")
    assert found == ["Ida Hale"]
