"""What every format yields before a report is made of it: a text, and what is known about it from outside the text."""

from msgspec import Struct, field


class Metadata(Struct, frozen=True):
    """What a sidecar, a page's head or a JSON object says about a report; dates as stated there."""

    id: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    byline: str | None = None


class Draft(Struct, frozen=True):
    """A text with its metadata; `name` is the id the report would like to have."""

    path: str
    name: str
    text: str
    metadata: Metadata = Metadata()
    warnings: list[str] = field(default_factory=list)


def titled(title: str | None, text: str) -> str:
    """`text` with the title before it as a first paragraph, unless it already begins with it."""
    line = " ".join((title or "").split())
    if not line or _letters(text[: 4 * len(line) + 100]).startswith(_letters(line)):
        return text
    return f"{line}\n\n{text}"


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
