"""Which names in a report are its own outlet's."""

import re

from onrecord.model import Report
from onrecord.outlets import Registry
from onrecord.outlets.registry import key


def is_own(report: Report, name: str, registry: Registry) -> bool:
    """Whether a name is the report's own outlet, which may be given as a name, an address or a short code of its letters."""
    own = report.outlet or ""
    if not own:
        return False
    home = registry.canonical(own) or (registry.canonical(report.url) if report.url else None)
    if home is not None and registry.canonical(name) == home:
        return True
    mine, other = "".join(key(re.sub(r"\(.*?\)", "", own))), "".join(key(name))
    return mine == other or (home is None and own.islower() and len(own) <= 4 and _abbreviates(own, name.casefold()))


def _abbreviates(code: str, name: str) -> bool:
    """Whether the letters of a code occur in a name in order, the first at the name's first word."""
    letters = iter(name.removeprefix("the "))
    return name.removeprefix("the ")[:1] == code[:1] and all(c in letters for c in code)
