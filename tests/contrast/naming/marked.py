"""Reports whose mentions are marked with brackets, so that a case reads as its text."""

import hashlib
import re

from onrecord.contrast.naming import Mention
from onrecord.model import Report


def report(name: str, text: str) -> Report:
    return Report(name, f"{name}.txt", text, hashlib.sha256(text.encode()).hexdigest(), lang="en")


def read(*marked: str) -> tuple[list[Report], list[Mention]]:
    """Reports a, b, … and their mentions in order, from texts in which each mention stands in square brackets."""
    reports: list[Report] = []
    mentions: list[Mention] = []
    for name, text in zip("abcdef", marked, strict=False):
        plain = re.sub(r"[\[\]]", "", text)
        reports.append(report(name, plain))
        for n, m in enumerate(re.finditer(r"\[([^\]]+)\]", text)):
            start = m.start() - 2 * n
            mentions.append(Mention(name, start, start + len(m[1]), m[1]))
    return reports, mentions
