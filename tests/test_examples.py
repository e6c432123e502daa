"""The notebook runs from top to bottom."""

from pathlib import Path

import nbformat
from nbclient import NotebookClient


def test_the_notebook_runs_and_shows_the_page() -> None:
    """Every cell runs and shows something, and the last one shows the dossier's page."""
    path = Path(__file__).parent.parent / "examples/dossier.ipynb"
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=240, kernel_name="python3").execute()
    silent = [c["source"] for c in notebook.cells if c["cell_type"] == "code" and not c["outputs"]]
    assert not silent
    shown = notebook.cells[-1]["outputs"][0]["data"]["text/html"]
    assert "srcdoc=" in shown
