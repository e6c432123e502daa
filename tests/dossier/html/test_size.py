"""How large a page grows."""

import hashlib

import msgspec

from onrecord.dossier import render_html, verify
from onrecord.model import Report

from ..crowd import crowd
from ..sample import dossier


def test_thirty_reports_stay_under_three_megabytes() -> None:
    """600 statements, 400 pairs of reports, 1,200 omissions."""
    many = crowd()
    assert verify(many) > 3000
    assert len(render_html(many).encode()) < 3_000_000


def test_a_line_of_a_megabyte_is_printed_once() -> None:
    """A report that is one endless word adds its own length and little more, and its word can break."""
    text = "x" * 1_000_000
    endless = Report("endless", "endless.txt", text, hashlib.sha256(text.encode()).hexdigest())
    html = render_html(msgspec.structs.replace(dossier(), reports=[*dossier().reports, endless]))
    assert len(html) < 1_300_000
    assert "x" * 200 not in html
