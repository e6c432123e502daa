"""What a person types on the command line, as pointers that outlast the ids of the dossier."""

import hashlib

import pytest

from onrecord.dossier import pointer
from onrecord.errors import OnRecordError
from onrecord.model import Pointer

from .sample import DISPATCH, OBSERVER, dossier

SHA = hashlib.sha256(OBSERVER.encode()).hexdigest()


def test_an_actor_is_pointed_at_where_it_goes_by_its_name() -> None:
    """The id becomes exact characters with the hash of the text."""
    at = OBSERVER.index("Edda Quist")
    assert pointer(dossier(), "quist") == Pointer("Edda Quist", "observer", SHA, at, at + 10)


def test_characters_of_a_report() -> None:
    """REPORT:START-END takes the words that stand there, in a report with an odd name too."""
    assert pointer(dossier(), "observer:0-6").quote == "Bridge"
    assert pointer(dossier(), f"{DISPATCH}:0-6").report == DISPATCH


def test_names() -> None:
    """NAME and REPORT:NAME, in any case, as a report writes them or as a source reads."""
    assert pointer(dossier(), "olav brandt") == Pointer("olav brandt")
    assert pointer(dossier(), "courier:the mayor") == Pointer("the mayor", "courier")
    assert pointer(dossier(), "she") == Pointer("she")


@pytest.mark.parametrize(
    "who",
    [
        "nobody",
        "courier:Shopkeepers",
        "observer:0-99999",
        "observer:9-9",
        "observer:2-6",
        "observer:0-3",
        "observer:",
        "",
        "gone:1-2",
        "\x1b[2J",
    ],
)
def test_what_the_dossier_does_not_have_is_refused(who: str) -> None:
    """A slip of the pen never reaches the file."""
    with pytest.raises(OnRecordError):
        pointer(dossier(), who)
