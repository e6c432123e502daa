"""What every module may know: stages neither know each other nor the store nor a screen."""

import ast
from pathlib import Path

import pytest

import onrecord

SOURCE = Path(onrecord.__file__).parent
GROUND = {"model", "errors", "config", "version", "text", "outlets", "weights"}
STORE = {"store"}
STAGES = {"read", "attribute", "resolve", "align", "date", "corroborate", "contrast", "dossier"}
MODULES = sorted(SOURCE.rglob("*.py"))


def rooms(path: Path) -> set[str]:
    """The rooms of onrecord (first-level names) that a module imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "onrecord":
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("onrecord."):
            found.add((node.module or "").split(".")[1])
        elif isinstance(node, ast.Import):
            found |= {a.name.split(".")[1] for a in node.names if a.name.startswith("onrecord.")}
        assert not (isinstance(node, ast.ImportFrom) and node.level), f"{path}: relative imports hide the room"
    return found


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", [p for p in MODULES if room(p) in STAGES], ids=lambda p: str(p.relative_to(SOURCE)))
def test_a_stage_knows_only_the_ground_floor_and_itself(path: Path) -> None:
    """A stage imports nouns, text tools, outlets and weights; never another stage, the pipeline or a screen."""
    assert rooms(path) <= GROUND | {room(path)}


@pytest.mark.parametrize("path", [p for p in MODULES if room(p) in GROUND | STORE], ids=lambda p: str(p.relative_to(SOURCE)))
def test_the_ground_floor_and_the_store_know_no_stage(path: Path) -> None:
    """Nouns, text tools and what keeps them import nothing above them."""
    assert rooms(path) <= GROUND | {room(path)}


def test_every_module_has_a_room() -> None:
    """A new folder must be placed in the architecture before it can land."""
    known = GROUND | STORE | STAGES | {"__init__", "__main__", "pipeline", "cli", "options", "demo", "spacy"}
    assert {room(p) for p in MODULES} <= known


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_no_pickle_is_ever_loaded(path: Path) -> None:
    """Models and stored things are never pickles."""
    text = path.read_text(encoding="utf-8")
    assert not {"pickle", "joblib", "torch"} & {n.split(".")[0] for n in imported(text)}


def imported(text: str) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {a.name for a in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


def test_only_the_command_line_prints() -> None:
    """The library neither prints nor exits."""
    for path in MODULES:
        if room(path) in {"cli", "__main__"}:
            continue
        calls = [
            n.func.id
            for n in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)
        ]
        assert not {"print", "exit", "input"} & set(calls), path
