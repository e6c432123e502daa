"""Train the pair model of alignment: `python -m training.cross_encoder SHARED OUT` (about 30 minutes on 2 cores; resumes after a stop).

SHARED is ../shared: the corpus and the public sets of data/README.md that may be trained on. OUT gets checkpoint.pt and the ONNX file.
It starts from the sentence encoder (`python -m training.sentence_encoder`), whose checkpoint OUT must hold.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from training import affairs, pairs_corpus, pairs_invented, pairs_public
from training.encoder import WEIGHTS_SHA256, WIDTH, Encoder, base_folder
from training.export import FOLDER, annotate, digest, export_int8, record
from training.pairs_invented import LABELS, Example
from training.sentence_encoder import CHECKPOINT

CLS, SEP = 101, 102
SIDE = 64
"""Subwords of a statement that are read."""
BATCH, EPOCHS, SEED = 32, 2, 5
RATE, HEAD_RATE = 8e-5, 1e-3
SMOOTHING = 0.05
QUOTAS = {
    "affairs": {"nothing": 10000, "same": 6000},
    "invented": {"nothing": 1600},
    "corpus": {"nothing": 1500, "same": 1000, "polarity": 800, "number": 500, "modality": 400},
    "public": {"nothing": 200, "same": 400, "polarity": 600},
}
"""Pairs of a label taken from each kind of data in one epoch at most."""
AGAIN = {"affairs": {"related": 3, "modality": 4, "time": 2}, "invented": {"same": 2, "related": 2, "number": 2, "time": 2}}
"""How often pairs of a label come in one epoch."""

CARD = """# pairs.onnx: what two statements are to each other

- What: the six layers of all-MiniLM-L6-v2 over two statements at once (`cue: content`, each cut at {side} subwords), the mean of either side,
  their difference and product, and a small head: {labels}.
  Inputs `ids` (both statements, as `[CLS] a [SEP] b [SEP]`) and `codes` (0 for the first, 1 for the second), (batch, length) int64 without
  padding; output `logits` (batch, {count}).
- Data: {told} pairs of {affairs} invented affairs as several outlets tell them (training/affairs), {invented} pairs of further invented ones
  (training/invented_pairs); rewritings of statements of PolNeAR (Newell et
  al. 2018; see the corpus for its terms) and other statements of the same reports; CANNOT (CC BY-SA 4.0) and FEVER-symmetric (MIT). {pairs}
  pairs an epoch, {epochs} epochs. No dossier and no pair of NAnCo was seen. No text of the data is in the file.
- Base: the encoder of minilm.onnx as trained, neither mixed nor quantised (all-MiniLM-L6-v2, `model.safetensors` SHA-256 {base}, Apache-2.0, trained on by
  `python -m training.sentence_encoder OUT`).
- Made by: `python -m training.cross_encoder SHARED OUT` (one seed, fp32 training, dynamic, signed weights of seven bits).
- File: {size:.1f} MB, SHA-256 {digest}.
- Figures: docs/quality.md; `python -m evaluation.nanco`, `python -m evaluation.alignment`.
- Limits: English; speakers, dates and occasions are not read, so “same” means “the same message”; contradictions come mostly from invented
  and rewritten sentences, so onrecord uses these scores beside explicit evidence and never alone.
"""


class CrossEncoder(nn.Module):
    """Ids and sides (b, n) -> logits (b, labels)."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.hidden = nn.Linear(4 * WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, len(LABELS))
        self.drop = nn.Dropout(0.1)

    def forward(self, ids: Tensor, codes: Tensor, mask: Tensor | None = None) -> Tensor:
        x = self.encoder(ids, codes, mask)
        second = codes.to(x.dtype)[..., None]
        present = torch.ones_like(second) if mask is None else mask.to(x.dtype)[..., None]
        left, right = mean(x, present * (1 - second)), mean(x, present * second)
        found = torch.cat((left, right, (left - right).abs(), left * right), 1)[:, None]  # as a row, or it cannot be quantised
        logits: Tensor = self.out(self.drop(F.gelu(self.hidden(self.drop(found)))))
        return logits[:, 0]


def mean(states: Tensor, weight: Tensor) -> Tensor:
    return (states * weight).sum(1) / weight.sum(1).clamp(min=1)


def load(shared: Path, seed: int) -> dict[str, list[Example]]:
    """All pairs by kind of data."""
    folder = shared / "data"
    return {
        "affairs": list(affairs.examples()),
        "invented": pairs_invented.examples() + list(pairs_invented.strangers(pairs_invented.affairs())),
        "corpus": pairs_corpus.examples(folder / "attribution/train.jsonl", seed),
        "public": pairs_public.examples(folder / "alignment", seed),
    }


def epoch(data: dict[str, list[Example]], seed: int) -> list[Example]:
    """One epoch's pairs, in a random order, each with a random side first."""
    rng = random.Random(seed)
    found = list[Example]()
    for kind, rows in data.items():
        again = AGAIN.get(kind, {})
        found += [e for e in limited(rows, QUOTAS[kind], rng) for _ in range(again.get(e.label, 1))]
    rng.shuffle(found)
    return [e if rng.random() < 0.5 else Example(e.right, e.left, e.label) for e in found]


def limited(found: Sequence[Example], quota: dict[str, int], rng: random.Random) -> list[Example]:
    out, taken = [], Counter[str]()
    for e in rng.sample(found, len(found)):
        if taken[e.label] < quota.get(e.label, len(found)):
            taken[e.label] += 1
            out.append(e)
    return out


def batches(found: Sequence[Example], tokenizer: Tokenizer, seed: int) -> Iterator[tuple[Tensor, Tensor, Tensor, Tensor]]:
    """Ids, sides, mask and labels of pairs of like length, batch by batch in a random order."""
    rows = [(*encoded(e, tokenizer), LABELS.index(e.label)) for e in found]
    order = sorted(range(len(rows)), key=lambda i: (len(rows[i][0]) // 6, i))
    groups = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
    random.Random(seed).shuffle(groups)
    for group in groups:
        longest = max(len(rows[i][0]) for i in group)
        ids, codes, mask = (torch.zeros(len(group), longest, dtype=torch.int64) for _ in range(3))
        for k, i in enumerate(group):
            size = len(rows[i][0])
            ids[k, :size], codes[k, :size], mask[k, :size] = torch.tensor(rows[i][0]), torch.tensor(rows[i][1]), 1
        yield ids, codes, mask, torch.tensor([rows[i][2] for i in group])


def encoded(e: Example, tokenizer: Tokenizer) -> tuple[list[int], list[int]]:
    left, right = (tokenizer.encode(text, add_special_tokens=False).ids[:SIDE] for text in (e.left, e.right))
    return [CLS, *left, SEP, *right, SEP], [0] * (len(left) + 2) + [1] * (len(right) + 1)


def train(shared: Path, out: Path) -> CrossEncoder:
    torch.manual_seed(SEED)
    tokenizer = Tokenizer.from_file(str(base_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    model = CrossEncoder()
    model.encoder.load_state_dict(torch.load(out / CHECKPOINT, weights_only=True), strict=False)  # all but the sides
    steps = [b for n in range(EPOCHS) for b in batches(epoch(load(shared, SEED + n), SEED + n), tokenizer, n)]
    body = [p for n, p in model.named_parameters() if n.startswith("encoder")]
    head = [p for n, p in model.named_parameters() if not n.startswith("encoder")]
    optimizer = torch.optim.AdamW([{"params": body, "lr": RATE}, {"params": head, "lr": HEAD_RATE}], weight_decay=0.01)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / 100, max(0.0, 1 - s / len(steps))))
    begin = resume(out / "checkpoint.pt", model, optimizer, rate)
    model.train()
    shown, since = 0.0, time.time()
    for step in range(begin, len(steps)):
        ids, codes, mask, labels = steps[step]
        loss = F.cross_entropy(model(ids, codes, mask), labels, label_smoothing=SMOOTHING)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        rate.step()
        shown += loss.item()
        if (step + 1) % 50 == 0:
            print(f"step {step + 1}/{len(steps)} loss {shown / 50:.4f} {(time.time() - since) / 50:.2f} s/step", flush=True)
            shown, since = 0.0, time.time()
        if (step + 1) % 200 == 0 or step + 1 == len(steps):
            state = {"step": step + 1, "model": model.state_dict(), "optimizer": optimizer.state_dict(), "rate": rate.state_dict()}
            torch.save(state, out / "checkpoint.pt")
    return model


def resume(path: Path, model: nn.Module, optimizer: torch.optim.Optimizer, rate: torch.optim.lr_scheduler.LambdaLR) -> int:
    """The step from which to go on."""
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    rate.load_state_dict(state["rate"])
    return int(state["step"])


def ship(model: CrossEncoder, shared: Path, target: Path) -> str:
    """Write the ONNX file and its card; the card's text."""
    export_int8(model, model.encoder, ["ids", "codes"], ["logits"], target)
    annotate(target, {"labels": " ".join(LABELS), "side": str(SIDE)})
    card = CARD.format(
        side=SIDE,
        labels=", ".join(LABELS),
        count=len(LABELS),
        told=len(list(affairs.examples())),
        affairs=len(affairs.affairs()),
        invented=len(pairs_invented.examples()),
        pairs=len(epoch(load(shared, SEED), SEED)),
        epochs=EPOCHS,
        base=WEIGHTS_SHA256,
        size=target.stat().st_size / 1e6,
        digest=digest(target),
    )
    target.with_suffix(".md").write_text(card, encoding="utf-8")
    return card


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--ship", action="store_true", help="write into the package's weights folder")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    model = train(given.shared, given.out)
    folder = FOLDER if given.ship else given.out
    print(ship(model, given.shared, folder / "pairs.onnx"))
    if given.ship:
        record()


if __name__ == "__main__":
    main()
