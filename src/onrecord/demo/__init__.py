"""The bundled affair: six reports by five invented outlets on a dam that two invented countries quarrel over.

Every place, person and outlet is made up. `tests/affair` holds the gold dossier and says what each report is there to show.
"""

from importlib.resources import files
from pathlib import Path

SUFFIXES = (".txt", ".html")


def reports() -> list[Path]:
    """Paths of the six reports, sorted by name; the sidecars lie beside them."""
    folder = Path(str(files(__name__) / "reports"))
    return sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES)
