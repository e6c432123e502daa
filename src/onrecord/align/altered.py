"""Quotations of one utterance compared word by word: what differs inside the marks."""

from difflib import SequenceMatcher
from itertools import pairwise

from onrecord.align.statements import Statement
from onrecord.model import Reason

Words = tuple[str, ...]
LEAST = 5
"""Words that two quotations must share before their differences mean anything."""


def altered(a: Statement, b: Statement) -> list[Reason]:
    """One reason that names the words by which two quotations of one passage differ; none where they agree."""
    found = [d for x in a.fragments for y in b.fragments for d in differences(x, y)]
    if not found:
        return []
    text = "; ".join(f"“{left or '–'}” against “{right or '–'}”" for left, right in found[:4])
    return [Reason("altered", 1.0, f"words differ inside the quotation marks: {text}")]


def differences(a: Words, b: Words) -> list[tuple[str, str]]:
    """The differing words between the first and the last words that two quotations share; none if they share too little."""
    blocks = [m for m in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks() if m.size]
    shared = sum(m.size for m in blocks)
    if shared < LEAST:
        return []
    gaps = [(a[m.a + m.size : n.a], b[m.b + m.size : n.b]) for m, n in pairwise(blocks)]
    if sum(max(len(x), len(y)) for x, y in gaps) > shared / 2:
        return []
    return [(" ".join(x), " ".join(y)) for x, y in gaps]
