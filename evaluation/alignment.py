"""Measure alignment on gold attributions with gold speakers, as ../shared/eval/compare.py scores it.

usage: python -m evaluation.alignment [DOSSIERS]
Every story is measured with weights fitted on the other stories.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import structs, to_builtins

from evaluation.gold import Story
from onrecord.align import relate
from onrecord.align.scores import Scores
from onrecord.model import Attribution, Occasion, Span

if TYPE_CHECKING:
    from training.pairs import Prepared

GOLD = Path("/work/shared/data/dossiers")
COMPARE = Path("/work/shared/eval/compare.py")
KINDS = (
    ("post", ("tweet", "twitter", "facebook", "post", "instagram", "blog", "social media")),
    ("interview", ("interview", "appearance")),
    ("press conference", ("press conference", "news conference", "briefing", "reporters")),
    ("letter", ("letter", "email", "e-mail", "memo")),
    ("speech", ("speech", "remarks", "address", "rally")),
    ("video", ("video",)),
    ("document", ("report", "filing", "notice", "petition", "lawsuit", "returns")),
    ("statement", ("statement", "release")),
)


def with_speakers(story: Story) -> list[Attribution]:
    """The gold attributions with gold speakers, and occasions as the kinds that the attribute stage would give."""
    rows = {row["id"]: row for row in story.gold["attributions"]}
    return [
        structs.replace(a, speaker=rows[a.id]["speaker"], occasion=_occasion(rows[a.id]["occasion"])) for a in story.attributions
    ]


def _occasion(label: str | None) -> Occasion | None:
    kind = next((k for k, marks in KINDS if label and any(m in label.lower() for m in marks)), None)
    return Occasion(kind, Span(0, 0, "")) if kind else None


def predict(data: "Prepared", scores: Scores) -> dict[str, Any]:
    """A dossier with the gold attributions and onrecord's own relations and claims."""
    found = relate(data.statements, data.affair, {a.id: a for a in data.story.attributions}, scores)
    made = to_builtins(found)
    return {**data.story.gold, "relations": made["relations"], "claims": made["claims"]}


def main() -> None:
    from training.pairs import fit, load

    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD
    data = load(folder)
    with tempfile.TemporaryDirectory() as out:
        for held in data:
            scores = fit([d for d in data if d is not held])
            Path(out, f"{held.story.name}.json").write_text(json.dumps(predict(held, scores)), encoding="utf-8")
        subprocess.run([sys.executable, str(COMPARE), str(folder), out, "--per-story"], check=True)


if __name__ == "__main__":
    main()
