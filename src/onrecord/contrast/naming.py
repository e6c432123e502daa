"""What each report calls the same people, bodies and places, where the words differ noticeably."""

import re
from collections import defaultdict
from collections.abc import Sequence

from onrecord.contrast.words import content_words
from onrecord.model import Actor, Name, Naming, Report, Span
from onrecord.text.places import COUNTRY

_PRONOUN = re.compile(
    r"(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|i|we|us|our|you|who|himself|herself|themselves|itself)",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|sen|rep|gov|gen|col|capt|lt|rev|hon|president|senator|representative|congressman|congresswoman|governor|judge|the)\b\.?",
    re.IGNORECASE,
)
_NAME = r"(?:[A-Z][\w’'-]+(?:\s(?:and\s)?[A-Z][\w’'-]+){0,4})"
_KIND = r"(?:regions?|territor(?:y|ies)|provinces?|republics?|enclaves?|states?|countr(?:y|ies)|nations?|islands?|cit(?:y|ies)|towns?|district|party|movement|group|organi[sz]ation|association|lobby|union|militia|regime|government|administration|army|forces|troops|company|firm|bank|network|alliance|coalition|bloc|agency|watchdog|newspaper|magazine|war|conflict|invasion|occupation|annexation|operation|uprising|revolt|coup|crisis|dispute|protests?|riots?|law|bill|measure|act|deal|agreement|treaty)"
_WORD = (
    r"(?!(?:the|a|an|on|of|in|and|or|for|to|with|by|from|at|over|its|his|her|their|this|that|other|many|some|most)\b)[a-z][\w-]+"
)
_DESCRIBED = re.compile(rf"\b(?P<label>(?:[Tt]he\s)?(?:{_WORD}\s){{1,3}}{_KIND}\s(?:of|in|over)\s(?P<name>{_NAME}))")
_APPOSED = re.compile(rf"\b(?P<name>{_NAME}),\s(?P<label>(?:a|an|the)\s(?:{_WORD}\s){{1,4}}{_KIND})\b")
_MODIFIER = r"(?:breakaway|self-proclaimed|self-declared|so-called|separatist|occupied|disputed|annexed|rebel-held|embattled|disgraced|war-torn|oil-rich|independent|autonomous|contested|[a-z]+-(?:backed|held|run|controlled|led|aligned|funded)|pro-[A-Z]?[a-z]+|anti-[A-Z]?[a-z]+)"
_MODIFIED = re.compile(rf"\b(?P<label>{_MODIFIER}\s(?:{_KIND}\s)?(?P<name>{_NAME}))")
_PATTERNS = (_DESCRIBED, _APPOSED, _MODIFIED)


def naming(reports: Sequence[Report], actors: Sequence[Actor]) -> list[Naming]:
    """Actors whose names differ between reports by more than a title or a first name, then things that reports describe differently."""
    people = [n for actor in actors if (n := _of_actor(reports, actor))]
    known = {" ".join(name.text.split()) for actor in actors for names in actor.names.values() for name in names}
    return people + _things(reports, known)


def _of_actor(reports: Sequence[Report], actor: Actor) -> Naming | None:
    labels: dict[str, list[Name]] = {}
    for report in reports:
        names = [n for n in actor.names.get(report.id, []) if not _PRONOUN.fullmatch(n.text.strip())]
        if names:
            labels[report.id] = names
    return Naming(labels, actor=actor.id) if _differ(labels) else None


def _differ(labels: dict[str, list[Name]]) -> bool:
    """Whether some report has a name that is neither part of nor a longer form of any name in another report."""
    bare = {report: [_bare(n.text) for n in names] for report, names in labels.items()}
    return any(
        words and not any(words <= other or other <= words for other in bare[there] if other)
        for here, names in bare.items()
        for words in names
        for there in bare
        if there != here and any(bare[there])
    )


def _bare(text: str) -> frozenset[str]:
    return content_words(_TITLE.sub(" ", text))


def _things(reports: Sequence[Report], known: set[str]) -> list[Naming]:
    """Places, groups and events that two or more reports describe in different words beside one proper name."""
    found: dict[str, dict[str, list[tuple[str, Span]]]] = defaultdict(lambda: defaultdict(list))
    for report in reports:
        for pattern in _PATTERNS:
            for m in pattern.finditer(report.text):
                name = " ".join(m["name"].split())
                if name not in known and not _is_a_part(m["label"], name) and not _PRONOUN.fullmatch(name):
                    found[name][report.id].append((_core(m["label"]), Span(m.start("label"), m.end("label"), m["label"])))
    out = []
    for name in sorted(found):
        by_report = found[name]
        if len(by_report) >= 2 and len({frozenset(core for core, _ in spans) for spans in by_report.values()}) > 1:
            out.append(Naming({r: _names(spans) for r, spans in by_report.items()}, thing=name))
    return out


_PART = re.compile(
    r"\b(?P<kind>regions?|territor(?:y|ies)|provinces?|enclaves?|islands?|cit(?:y|ies)|towns?|districts?)\sof\s", re.IGNORECASE
)


def _is_a_part(label: str, name: str) -> bool:
    """“the occupied territories of” a country are a part of it, and no name for it; several regions of one name are parts too."""
    part = _PART.search(label)
    return part is not None and (name.lower() in COUNTRY or (part["kind"].lower().endswith("s") and " and " not in name))


def _core(label: str) -> str:
    return " ".join(sorted(content_words(label)))


def _names(spans: list[tuple[str, Span]]) -> list[Name]:
    by_text: dict[str, list[Span]] = defaultdict(list)
    for _, span in spans:
        by_text[span.quote].append(span)
    return [Name(text, len(places), places) for text, places in by_text.items()]
