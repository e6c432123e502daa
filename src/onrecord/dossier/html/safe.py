"""Source text as inert HTML."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from onrecord.dossier.inert import pieces, title

if TYPE_CHECKING:  # comes with jinja2, loaded only when a page is asked for
    from markupsafe import Markup

LONG = 80
"""Words longer than this are given places to break, so that a line of a megabyte neither overflows nor stalls the browser."""


def shown(text: str | None) -> "Markup":
    """`text` escaped, hidden and steering characters made visible, overlong words breakable."""
    from markupsafe import Markup, escape

    out = Markup()
    for run, hidden in pieces(text or ""):
        if hidden:
            out += Markup('<span class="ctl" title="{}">{}</span>').format(title(run), f"U+{ord(run):04X}")
        else:
            out += escape(run) if len(run) <= LONG else _breakable(run)
    return out


def brief(text: str, limit: int = 130) -> str:
    """`text`, cut with an ellipsis where it is longer than `limit`; not yet escaped."""
    return text if len(text) <= limit else text[: limit - 10] + "…"


def _breakable(run: str) -> "Markup":
    from markupsafe import Markup, escape

    return Markup(" ").join(_chopped(word) if len(word) > LONG else escape(word) for word in run.split(" "))


def _chopped(word: str) -> "Markup":
    from markupsafe import Markup

    return Markup("<wbr>").join(word[i : i + LONG] for i in range(0, len(word), LONG))


def link(url: str | None) -> str | None:
    """`url` if it may be followed: http or https with a host, nothing else."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
