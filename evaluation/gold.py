"""Gold dossiers of ../shared/data/dossiers as onrecord's nouns, so that a stage can be measured on gold input."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.attribute.nesting import nested
from onrecord.model import Attribution, Quotes, Report


@dataclass(frozen=True, slots=True)
class Story:
    """A gold dossier: `attributions` carry spans and form only (no speaker, via, said); `gold` is the JSON as annotated."""

    name: str
    reports: list[Report]
    attributions: list[Attribution]
    gold: dict[str, Any]


def stories(folder: Path) -> Iterator[Story]:
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        reports = [_report(r) for r in gold["reports"]]
        texts = {r.id: r.text for r in reports}
        found = [_attribution(a, texts[a["report"]]) for a in gold["attributions"]]
        of = {r.id: iter(nested([a for a in found if a.report == r.id])) for r in reports}
        yield Story(path.stem, reports, [next(of[a.report]) for a in found], gold)


def _report(row: dict[str, Any]) -> Report:
    digest = hashlib.sha256(row["text"].encode()).hexdigest()
    return Report(row["id"], row["path"], row["text"], digest, outlet=row["outlet"], published=row["published"], lang="en")


def _attribution(row: dict[str, Any], text: str) -> Attribution:
    roles = {k: [(s, e) for s, e in row[k]] for k in ("source", "cue", "content")}
    quotes = Quotes(**{k: [text[s:e] for s, e in v] for k, v in roles.items()})
    return Attribution(row["id"], row["report"], quotes=quotes, form=row["form"], **roles)
