"""Invented passages with their attributions marked, for what the corpus lacks (speech inside speech, odd layouts).

A file holds passages between lines of `=== kind: title`. Spans are marked in braces with a role (s source, c cue, q content), the number
of their attribution, and a colon; they nest, and a key that comes again is another piece of the same span:

    {s1:The mayor} {c1:said} {q1:{s2:her deputy} had {c2:told} her {q2:that the bridge “was never safe”}}.

`python -m training.invented` checks every file and counts.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "invented"
ROLES = {"s": "source", "c": "cue", "q": "content"}
_HEAD = re.compile(r"^=== *([\w-]+) *: *(.+)$", re.MULTILINE)
_MARK = re.compile(r"\{([scq])(\d+):|\}")

Row = dict[str, Any]
"""A report in the shape of the corpus: doc_id, text, attributions."""


def load(folder: Path = FOLDER) -> list[Row]:
    """All passages of a folder's .txt files, in order."""
    return [row for path in sorted(folder.glob("*.txt")) for row in passages(path)]


def passages(path: Path) -> Iterator[Row]:
    """The passages of one file; ValueError names the passage whose marks do not fit."""
    text = path.read_text(encoding="utf-8")
    heads = list(_HEAD.finditer(text))
    for head, after in zip(heads, [*heads[1:], None], strict=True):
        name = f"{path.stem}/{head[2].strip()}"
        body = text[head.end() : after.start() if after else len(text)].strip("\n ")
        yield {"doc_id": name, "kind": head[1], **unmarked(body, name)}


def unmarked(marked: str, name: str) -> Row:
    """The text without its marks, and its attributions with `depth` 0, or 1 when the cue stands inside another's content."""
    text, at = "", 0
    open_: list[tuple[str, str, int]] = []
    spans: dict[str, dict[str, list[list[int]]]] = {}
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark[1]:
            open_.append((mark[1], mark[2], len(text)))
        elif not open_:
            raise ValueError(f"{name}: a closing brace without an opening one after “{text[-40:]}”")
        else:
            role, number, start = open_.pop()
            spans.setdefault(number, {r: [] for r in ROLES.values()})[ROLES[role]].append([start, len(text)])
    text += marked[at:]
    if open_ or "{" in text:
        raise ValueError(f"{name}: a brace that is not closed, or no mark")
    for number, a in spans.items():
        if not a["cue"] or not a["content"]:
            raise ValueError(f"{name}: attribution {number} has no {'cue' if a['content'] else 'content'}")
    attributions = [{"id": n, **{r: sorted(p) for r, p in a.items()}} for n, a in spans.items()]
    return {"text": text, "attributions": [a | {"depth": _depth(a, attributions)} for a in attributions]}


def _depth(a: Row, others: list[Row]) -> int:
    at = a["cue"][0][0]
    return int(any(s <= at < e for b in others if b is not a for s, e in b["content"]))


def main() -> None:
    rows = load()
    kinds = Counter(row["kind"] for row in rows)
    inner = sum(a["depth"] for row in rows for a in row["attributions"])
    every = sum(len(row["attributions"]) for row in rows)
    words = sum(len(row["text"].split()) for row in rows)
    print(f"{len(rows)} passages, {words} words, {every} attributions, {inner} of them inside another")
    print(", ".join(f"{kind} {n}" for kind, n in kinds.most_common()))


if __name__ == "__main__":
    main()
