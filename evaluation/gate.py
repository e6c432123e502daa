"""The quality gate: referee figures against pinned floors.

    python -m evaluation.gate                  fails when a figure falls below its floor
    python -m evaluation.gate --write          writes the figures into docs/quality.md
    python -m evaluation.gate --only dossiers  one data set

Floors stand in floors.json and are raised by hand; a lowered floor shows in the diff. “false independence” is a ceiling.
"""

import argparse
import json
import re
import sys
from pathlib import Path

from evaluation.referees import ALL, Figures

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
PAGE = HERE.parent / "docs/quality.md"
CEILINGS = {"false independence"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=HERE.parent.parent / "shared")
    parser.add_argument("--only", choices=list(ALL), action="append")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    if not (args.shared / "data").is_dir():
        print(f"floors: SKIPPED, the development data is absent ({args.shared / 'data'})")
        return 0
    figures = {name: ALL[name](args.shared) for name in args.only or ALL}
    floors: dict[str, Figures] = json.loads(FLOORS.read_text())
    broken = [row for name, found in figures.items() for row in _check(name, found, floors.get(name, {}))]
    if args.write:
        _write(figures)
    print("\n".join(broken) if broken else "floors: all hold")
    return 1 if broken else 0


def _check(name: str, found: Figures, floors: Figures) -> list[str]:
    broken = []
    for figure, value in found.items():
        floor = floors.get(figure)
        print(f"{name:12} {figure:20} {value:6.1f}" + (f"  (floor {floor})" if floor is not None else ""))
        if floor is not None and ((value > floor) if figure in CEILINGS else (value < floor)):
            broken.append(f"floors: BROKEN {name} {figure}: {value} against {floor}")
    missing = [f"floors: BROKEN {name} {figure}: not measured" for figure in floors if figure not in found]
    return broken + missing


def _write(figures: dict[str, Figures]) -> None:
    """Replace the table of each measured data set in docs/quality.md, between its two marks."""
    page = PAGE.read_text(encoding="utf-8")
    for name, found in figures.items():
        table = "\n".join(["| figure | value |", "| --- | --- |", *(f"| {k} | {v:.1f} |" for k, v in found.items())])
        page, n = re.subn(
            rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", lambda m, t=table: f"{m[1]}{t}\n{m[2]}", page, flags=re.DOTALL
        )
        if n != 1:
            sys.exit(f"{PAGE}: the marks of {name} are missing")
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
