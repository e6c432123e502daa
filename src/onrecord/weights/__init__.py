"""The shipped models: every file is checked against its recorded SHA-256 when it is first used, and kept in memory after that."""

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import ModelError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

FOLDER = Path(__file__).parent
SUMS = "SHA256SUMS"
"""The recorded hashes, in the format that `sha256sum -c` reads."""


@cache
def session(name: str, threads: int) -> "InferenceSession":
    """The model `name` (“minilm”) ready to run on `threads` threads; loaded once."""
    path = _checked(f"{name}.onnx")
    from onnxruntime import ExecutionMode, InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.execution_mode = ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # the fused kernel of skip and normalisation is slower on CPU than its two parts
    return InferenceSession(str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"])


@cache
def tokenizer() -> "Tokenizer":
    """The WordPiece tokenizer of all shipped models, without truncation or padding."""
    path = _checked("tokenizer.json")
    from tokenizers import Tokenizer

    found = Tokenizer.from_file(str(path))
    found.no_truncation()
    found.no_padding()
    return found


@cache
def _sums() -> dict[str, str]:
    path = FOLDER / SUMS
    if not path.is_file():
        raise ModelError(f"{path} is missing: install onrecord again")
    rows = (line.split(maxsplit=1) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return {name.lstrip("*"): digest for digest, name in rows}


def manifest() -> dict[str, str]:
    """File name -> SHA-256 of every shipped model, by name."""
    return dict(sorted(_sums().items()))


def _checked(name: str) -> Path:
    """The path of a shipped file, once it is known to be there and to be the recorded one."""
    path = FOLDER / name
    if not path.is_file():
        raise ModelError(f"{path} is missing: install onrecord again")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    recorded = _sums().get(name)
    if digest != recorded:
        raise ModelError(f"{path} has SHA-256 {digest}, recorded is {recorded}: install onrecord again")
    return path
