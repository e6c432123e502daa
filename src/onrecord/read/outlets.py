"""Which outlet a report is from: its metadata, else what its text says, else the host of its address."""

from urllib.parse import urlsplit

from onrecord.read.draft import Metadata
from onrecord.read.metadata import Finding


def outlet_of(known: Metadata, found: dict[str, Finding]) -> str | None:
    """The outlet's name as stated, not yet the canonical one."""
    if known.outlet:
        return known.outlet
    return found["outlet"].value if "outlet" in found else _host(known.url)


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
