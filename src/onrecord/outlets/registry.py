"""The registry of outlets: a CSV of sourced facts, read once and looked up by name, alias, short form or domain."""

import csv
import re
from collections.abc import Iterable
from functools import lru_cache
from io import StringIO
from itertools import product
from pathlib import Path

from msgspec import Struct, field

from onrecord.errors import OnRecordError
from onrecord.outlets.families import akin, houses, one_house, site
from onrecord.outlets.ordinary import ORDINARY
from onrecord.outlets.outlet import TOKEN, Outlet, Tokens, key

__all__ = ["BY_NAME", "REQUIRED", "Match", "Outlet", "OutletsError", "Registry", "build", "key", "load", "with_names"]

_GAP = re.compile(r"[ \u00a0]|[.'’/+&-]| & |\. ")
_DOMAIN = re.compile(r"(?:https?://)?(?:www\d?\.)?([\w-]+(?:\.[\w-]+)+)(?:/\S*)?", re.ASCII)
_BRACKET = re.compile(r"\s*\([^)]*\)\s*$")
BY_NAME = "outlet"
"""The kind of an outlet that is known by its name alone."""
REQUIRED = ("name", "aliases", "domain", "country", "kind", "owner", "successor_of", "source")


class OutletsError(OnRecordError):
    """A registry file that cannot be used."""


class Match(Struct, frozen=True):
    """A known name in a text; `sure` is false for a name that is also an ordinary word and needs a cue beside it."""

    start: int
    end: int
    outlet: Outlet
    sure: bool


class Registry(Struct):
    """Outlets with their look-ups; make one with `load`."""

    outlets: list[Outlet]
    names: dict[Tokens, Outlet] = field(default_factory=dict)
    domains: dict[str, Outlet] = field(default_factory=dict)
    starts: dict[str, list[tuple[Tokens, Outlet]]] = field(default_factory=dict)
    kept: dict[Outlet, set[Tokens]] = field(default_factory=dict)
    """Owners already looked up."""

    def canonical(self, name: str) -> Outlet | None:
        """The outlet of a name, alias, short form, domain or address; None when the registry has none."""
        bare = _BRACKET.sub("", name).strip()
        if found := self.names.get(key(bare)):
            return found
        domain = _DOMAIN.fullmatch(bare)
        return self._by_domain(domain[1].casefold()) if domain else None

    def _by_domain(self, domain: str) -> Outlet | None:
        parts = domain.split(".")
        return next((self.domains[d] for i in range(len(parts) - 1) if (d := ".".join(parts[i:])) in self.domains), None)

    def find(self, text: str) -> list[Match]:
        """Known names in `text`, the longest at each place, in order and without overlap."""
        spans = [m.span() for m in TOKEN.finditer(text)]
        out: list[Match] = []
        i = 0
        while i < len(spans):
            found = self._at(text, spans, i)
            if found:
                out.append(found[0])
            i += found[1] if found else 1
        return out

    def _at(self, text: str, spans: list[tuple[int, int]], i: int) -> tuple[Match, int] | None:
        start, end = spans[i]
        if text[start].islower() and text[start:end] != "dpa":
            return None
        for tokens, outlet in self.starts.get(text[start:end].casefold(), ()):
            if _fits(text, spans, i, tokens):
                last = spans[i + len(tokens) - 1][1]
                return Match(start, last, outlet, _sure(text, start, tokens)), len(tokens)
        return None

    def same_family(self, a: str, b: str) -> bool:
        """Whether one publisher stands behind two names or addresses; unknown ones are one family when they are alike or of one site."""
        left, right = self.canonical(a), self.canonical(b)
        if left is None or right is None:
            return key(a) == key(b) or (site(a) != "" and site(a) == site(b))
        return akin(left, right) or any(one_house(x, y) for x, y in product(self._houses(left), self._houses(right)))

    def _houses(self, outlet: Outlet) -> set[Tokens]:
        """Looked up once for each outlet: large affairs compare all their outlets."""
        if outlet not in self.kept:
            self.kept[outlet] = houses(outlet, self.canonical)
        return self.kept[outlet]


@lru_cache(maxsize=8)
def load(path: str | None = None) -> Registry:
    """The shipped registry, with the user's own file laid over it."""
    rows = _rows((Path(__file__).parent / "outlets.csv").read_text(encoding="utf-8"), "outlets.csv")
    if path is None:
        return build(rows)
    try:
        own = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise OutletsError(f"{path}: cannot be read as a registry of outlets ({error})") from error
    return build([*_rows(own, path), *rows])


def build(outlets: Iterable[Outlet]) -> Registry:
    """A registry; where two outlets share a name or a domain the earlier keeps it."""
    registry = Registry(list(outlets))
    for outlet in registry.outlets:
        registry.names.setdefault(key(outlet.name), outlet)
        if outlet.domain:
            registry.domains.setdefault(outlet.domain.casefold(), outlet)
    for outlet in registry.outlets:
        for alias in outlet.aliases:
            registry.names.setdefault(key(alias), outlet)
            if _DOMAIN.fullmatch(alias):
                registry.domains.setdefault(alias.casefold(), outlet)
    registry.names.pop((), None)
    _index(registry)
    return registry


def with_names(registry: Registry, names: Iterable[str]) -> Registry:
    """The registry with further outlets that are known by name alone, such as those of the reports at hand; `registry` stays as it is."""
    new = {key(bare): bare for name in sorted(set(names)) if (bare := _new_name(registry, name))}
    if not new:
        return registry
    outlets = {tokens: Outlet(name, kind=_kind_by_name(tokens)) for tokens, name in new.items()}
    starts = dict(registry.starts)
    for tokens, outlet in outlets.items():
        starts[tokens[0]] = sorted([*starts.get(tokens[0], ()), (tokens, outlet)], key=lambda c: -len(c[0]))
    return Registry([*registry.outlets, *outlets.values()], registry.names | outlets, registry.domains, starts)


def _new_name(registry: Registry, name: str) -> str | None:
    """The name without its bracket, unless it is known already or an address or a code rather than a name."""
    bare = _BRACKET.sub("", name).strip()
    coded = bare.islower() or _DOMAIN.fullmatch(bare) is not None or len("".join(key(bare))) < 3
    return None if coded or registry.canonical(name) else bare


def _kind_by_name(tokens: Tokens) -> str:
    return "broadcaster" if {"radio", "tv", "television", "channel"} & set(tokens) else BY_NAME


def _index(registry: Registry) -> None:
    for tokens, outlet in registry.names.items():
        if len(tokens) > 1 or len(tokens[0]) > 1:
            registry.starts.setdefault(tokens[0], []).append((tokens, outlet))
    for candidates in registry.starts.values():
        candidates.sort(key=lambda c: -len(c[0]))


def _rows(text: str, path: str) -> list[Outlet]:
    reader = csv.reader(StringIO(text))
    header = next(reader, [])
    if "name" not in header:
        raise OutletsError(f"{path}: no column “name”; the first line must be {','.join(REQUIRED)}")
    at = [header.index(c) if c in header else -1 for c in REQUIRED]
    out = []
    for row in reader:
        name, aliases, *rest = (row[i] if 0 <= i < len(row) else "" for i in at)
        if name.strip():
            out.append(Outlet(name, tuple(a for a in aliases.split("|") if a), *rest))
    return out


def _fits(text: str, spans: list[tuple[int, int]], i: int, tokens: Tokens) -> bool:
    if i + len(tokens) > len(spans):
        return False
    words = [text[s:e] for s, e in spans[i : i + len(tokens)]]
    if any(w.casefold() != t for w, t in zip(words, tokens, strict=True)):
        return False
    if words[-1][0].islower() and len(words) > 1:
        return False
    gaps = [text[spans[j][1] : spans[j + 1][0]] for j in range(i, i + len(tokens) - 1)]
    return all(_GAP.fullmatch(g) and (g != ". " or len(w) < 3) for g, w in zip(gaps, words, strict=False))


def _sure(text: str, start: int, tokens: Tokens) -> bool:
    if len(tokens) > 1:
        return True
    word = text[start : start + len(tokens[0])]
    return tokens[0] not in ORDINARY and (len(word) > 3 or word.isupper())
