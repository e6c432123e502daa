"""The shipped models."""

import hashlib
from pathlib import Path

import pytest

from onrecord import weights
from onrecord.errors import ModelError


def test_manifest_is_the_files() -> None:
    """Every recorded hash is that of the shipped file, and every model file is recorded and has a card."""
    found = weights.manifest()
    assert {"minilm.onnx", "tokenizer.json"} <= set(found)
    for name, digest in found.items():
        assert hashlib.sha256((weights.FOLDER / name).read_bytes()).hexdigest() == digest
    for model in weights.FOLDER.glob("*.onnx"):
        assert model.name in found
        assert found[model.name] in model.with_suffix(".md").read_text(encoding="utf-8")


def test_no_pickles_among_the_weights() -> None:
    """Weights are ONNX and JSON: formats that run no code when read."""
    kinds = {p.suffix for p in weights.FOLDER.iterdir() if p.is_file()}
    assert kinds <= {".py", ".onnx", ".json", ".md", ""}


def test_a_missing_model_is_one_line() -> None:
    """A model that is not there is named in one line with the mend."""
    with pytest.raises(ModelError, match=r"nosuch\.onnx is missing: install onrecord again$"):
        weights.session("nosuch", 1)


def test_a_changed_model_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is not the recorded one is not loaded."""
    (tmp_path / "odd.onnx").write_bytes(b"something else")
    (tmp_path / weights.SUMS).write_text(f"{'0' * 64}  odd.onnx\n", encoding="utf-8")
    monkeypatch.setattr(weights, "FOLDER", tmp_path)
    weights._sums.cache_clear()
    try:
        with pytest.raises(ModelError, match=r"odd\.onnx has SHA-256 .*recorded is 0{64}"):
            weights.session("odd", 1)
    finally:
        weights._sums.cache_clear()


def test_models_are_loaded_once() -> None:
    """Asking twice gives the same session and the same tokenizer."""
    assert weights.session("minilm", 1) is weights.session("minilm", 1)
    assert weights.tokenizer() is weights.tokenizer()
