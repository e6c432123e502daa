"""The bundled affair, compared once for all tests that look at it."""

from pathlib import Path

import pytest

import onrecord
from onrecord import demo
from onrecord.model import Dossier


@pytest.fixture(scope="session")
def affair() -> Dossier:
    """The dossier of the bundled affair."""
    return onrecord.compare(demo.reports())


@pytest.fixture
def two(tmp_path: Path) -> list[Path]:
    """Two short reports of an invented affair, with sidecars."""
    texts = {
        "tide": "Harbour to stay open\n\nMayor Ann Roe said on Monday that the harbour will stay open. “We will not close it,” Roe said.\n",
        "quay": "The harbour will not be closed, Mayor Ann Roe said.\n\nThe fishermen's union called the promise “hollow”.\n",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"{name}.meta.json").write_text(f'{{"outlet": "The {name.title()}", "date": "2031-05-06"}}', encoding="utf-8")
    return [tmp_path / f"{name}.txt" for name in texts]
