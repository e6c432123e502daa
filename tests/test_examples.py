"""The notebooks run from top to bottom."""

from pathlib import Path

import nbformat
from nbclient import NotebookClient

EXAMPLES = Path(__file__).parent.parent / "examples"


def outputs(name: str) -> list[nbformat.NotebookNode]:
    """What each code cell of a notebook shows, after it has run; every cell must show something."""
    notebook = nbformat.read(EXAMPLES / name, as_version=4)
    NotebookClient(notebook, timeout=240, kernel_name="python3").execute()
    cells = [c for c in notebook.cells if c["cell_type"] == "code"]
    assert not [c["source"] for c in cells if not c["outputs"]]
    return [c["outputs"][0] for c in cells]


def test_the_notebook_runs_and_shows_the_page() -> None:
    """Every cell runs and shows something, and the last one shows the dossier's page."""
    assert "srcdoc=" in outputs("dossier.ipynb")[-1]["data"]["text/html"]


def test_the_notebook_with_pandas_reads_every_span_again() -> None:
    """Every cell shows a table, and the last one finds that every span reads as quoted."""
    *shown, last = outputs("pandas.ipynb")
    assert all("text/html" in o["data"] or "dtype" in o["data"]["text/plain"] for o in shown)
    fitting, _, spans, *_ = last["text"].split()
    assert int(fitting) == int(spans) > 0
