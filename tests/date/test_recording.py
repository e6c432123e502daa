"""What recordings show, on an invented quarrel at a ferry."""

from onrecord.date import date
from onrecord.model import Attribution
from tests.date.test_said import report, statement, time

SCENE = (
    "Ferry warden sorry\n\nThe warden said on Tuesday she was sorry.\n\nIn the video, the warden is seen on the quay while a man asks"
    " if it sails.\n\n“Who are you?” she demands."
)


def scene(text: str, id_: str = "r") -> list[Attribution]:
    """The apology and the two utterances of the recording."""
    return [
        statement(text, "said", "she was sorry", "warden", f"{id_}1", id_),
        statement(text, "asks", "if it sails", "man", f"{id_}2", id_),
        statement(text, "demands", "“Who are you?”", "warden", f"{id_}3", id_),
    ]


def test_what_a_recording_shows_is_of_the_time_when_it_was_made() -> None:
    """Asked and answered on the quay “last week”, not on the day of the apology, with the words that say when it was made."""
    text = f"{SCENE}\n\nThe video was made last week by a passenger."
    times = [time(text, "Tuesday", "2024-05-14"), time(text, "last week", "2024-W19")]
    found = date([report(text)], scene(text), [], times)
    assert [a.said for a in found] == ["2024-05-14", "2024-05", "2024-05"]
    for a in found[1:]:
        assert a.said_basis is not None
        assert "recording" in a.said_basis.reason
        assert [p.quote for p in a.said_basis.spans] == ["last week"]
        assert (a.said_basis.not_before, a.said_basis.not_after) == ("2024-05-06", "2024-05-12")


def test_another_report_of_the_recording_may_say_when_it_was_made() -> None:
    """The report that does not say takes it from the one that does."""
    other = f"{SCENE}\n\nThe confrontation occurred on Friday."
    reports = [report(SCENE, id_="here"), report(other, id_="there")]
    found = date(reports, [*scene(SCENE, "here"), *scene(other, "there")], [], [time(other, "Friday", "2024-05-10", "there")])
    assert [a.said for a in found if a.id in ("here2", "here3")] == ["2024-05-10", "2024-05-10"]


def test_a_recording_that_nobody_dates_leaves_its_words_open() -> None:
    """Neither the day of the apology nor that of publication is taken for it."""
    found = date([report(SCENE)], scene(SCENE), [], [time(SCENE, "Tuesday", "2024-05-14")])
    assert [a.said for a in found] == ["2024-05-14", None, None]
    assert found[1].said_basis is not None
    assert "nothing says when it was made" in found[1].said_basis.reason
