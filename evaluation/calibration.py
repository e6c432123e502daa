"""Is the confidence of an attribution the share of right ones? Prints the reliability table on PolNeAR dev and draws the picture.

usage: python -m evaluation.calibration [--shared DIR] [--picture FILE.svg]
Right means joint in the referee's sense; 15 bins of equal mass; the expected calibration error is the mean distance of a bin's confidence
from its share of right ones (Naeini et al. 2015).
"""

import argparse
from pathlib import Path

import numpy as np

from evaluation.attribution_dev import SHARED, matched, read_all, told

BINS = 15
SIZE, EDGE = 360, 40


def bins(confidence: np.ndarray, correct: np.ndarray) -> list[tuple[int, float, float]]:
    """(members, mean confidence, share right) of each bin, in order of confidence."""
    order = np.argsort(confidence, kind="stable")
    return [
        (len(part), float(confidence[part].mean()), float(correct[part].mean()))
        for part in np.array_split(order, BINS)
        if len(part)
    ]


def error(found: list[tuple[int, float, float]]) -> float:
    return sum(n * abs(sure - share) for n, sure, share in found) / sum(n for n, _, _ in found)


def picture(found: list[tuple[int, float, float]]) -> str:
    """The reliability diagram as SVG: on the diagonal confidence means what it says."""

    def at(x: float, y: float) -> tuple[float, float]:
        return EDGE + x * (SIZE - 2 * EDGE), SIZE - EDGE - y * (SIZE - 2 * EDGE)

    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in (at(sure, share) for _, sure, share in found))
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="#0b5394"/>' for x, y in (at(s, r) for _, s, r in found))
    ticks = "".join(
        f'<text x="{at(t, 0)[0]:.0f}" y="{SIZE - EDGE + 16}" text-anchor="middle">{t:.1f}</text>'
        f'<text x="{EDGE - 6}" y="{at(0, t)[1] + 4:.0f}" text-anchor="end">{t:.1f}</text>'
        for t in (0, 0.5, 1)
    )
    (x0, y0), (x1, y1) = at(0, 0), at(1, 1)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" width="{SIZE}" height="{SIZE}" font-family="sans-serif" '
        f'font-size="11"><title>Reliability of the confidence of attributions</title><rect width="{SIZE}" height="{SIZE}" fill="#fff"/>'
        f'<rect x="{x0}" y="{y1}" width="{x1 - x0}" height="{y0 - y1}" fill="none" stroke="#999"/>'
        f'<line x1="{x0}" y1="{y0}" x2="{x1}" y2="{y1}" stroke="#999" stroke-dasharray="4 4"/>'
        f'<polyline points="{line}" fill="none" stroke="#0b5394" stroke-width="2"/>{dots}{ticks}'
        f'<text x="{SIZE / 2}" y="{SIZE - 6}" text-anchor="middle">confidence (mean of bin)</text>'
        f'<text transform="translate(12 {SIZE / 2}) rotate(-90)" text-anchor="middle">share that is right</text></svg>\n'
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--picture", type=Path)
    args = parser.parse_args()
    sure, correct = [], []
    for read in read_all(args.shared):
        found = told(read)
        sure += [a.confidence for a in found]
        correct += matched(read, found)[1]
    table = bins(np.asarray(sure), np.asarray(correct))
    print("| attributions | confidence | share right |\n| --- | --- | --- |")
    for n, confidence, share in table:
        print(f"| {n} | {confidence:.3f} | {share:.3f} |")
    print(f"\nexpected calibration error {error(table):.3f} over {len(sure)} attributions")
    if args.picture:
        args.picture.write_text(picture(table), encoding="utf-8")


if __name__ == "__main__":
    main()
