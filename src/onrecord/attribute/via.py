"""Through whom a statement reached the report: the intermediaries of each attribution, nearest to the speaker first."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from onrecord.attribute.told import PRONOUN, Told, outside, same_speaker, told_in
from onrecord.attribute.whole import covering
from onrecord.model import Attribution, Credit, Range, Report, Via, span
from onrecord.text.sentences import sentences

_CARRIERS = ("outlet", "agency", "broadcast_interview")
_ELSEWHERE = re.compile(
    r"\b(?:statement|tweet\w*|Twitter|Facebook|press conference|news conference|briefing|told reporters|letter|speech|rally|email|e-mail|hearing|debate|testified|in an interview)\b"
)
_WRITTEN = re.compile(
    r"\b(?:messages?|e-?mails?|letters?|memos?|documents?|correspondence|recordings?|tapes?|transcripts?|texts|copies)\b",
    re.IGNORECASE,
)
_OPENED_BY = re.compile(
    r"\b(?:obtained|published|released|reported|reviewed|seen|revealed) (?:\w+ )?(?:by|in|on) (?:the )?$", re.IGNORECASE
)
_OPENS = re.compile(r"^,? (?:which )?(?:obtained|published|released)\b", re.IGNORECASE)
_WROTE = re.compile(r"\b(?:wrote|writes|written|writing|replied|responded|answered|messaged|e-?mailed)\b", re.IGNORECASE)
_IN_WRITING = re.compile(r"\b(?:messages?|exchange|in response|in reply|correspondence)\b", re.IGNORECASE)
_PUBLIC = re.compile(
    r"\b(?:statement|tweeted|(?:on|via) (?:Twitter|Facebook)|press|news conference|briefing|told|letter|speech|interview|according to|spokes\w+)\b"
)
_POSTED = re.compile(r"\b(?:tweet(?:ed|s|ing)?|(?:on|to|via) (?:his |her |their )?(?:Twitter|Facebook|Instagram))\b")
_ASKED = re.compile(r"\b(?:told|tells|interview\w*|spoke|speaking|appear\w+|said|says|show|program)\b")
_TO_OWN = re.compile(
    r"\b(?:told|interview (?:with|to|for)|(?:spoke|speaking|talked) (?:to|with)|attended by|present(?:ed)? to) (?:the )?$",
    re.IGNORECASE,
)
_OUR_REPORTER = re.compile(
    r"\b(?:told us\b|(?:told|to|with|by) (?:this|our) (?:(?:own|news|staff) ?)?(?:paper|newspaper|magazine|site|reporters?|correspondents?|journalists?|newsroom)\b)"
)
_NO_RELAY = re.compile(
    r"^(?:an?|the|some|that|this|his|her|its|their)? ?(?:\w+ ){0,2}(?:reports?|statement|letter|documents?|message|email|(?:Facebook |Twitter |Instagram |blog )?post|petition|comments|remarks|tweet|story|article|poll|survey|study|data)\b",
    re.IGNORECASE,
)
_TITLES = r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Senator|Representative|President|Governor|Secretary|Minister|Judge|General|Mayor|Congressman|Congresswoman|Justice|Speaker|Leader|Director|The|Justice)\b"
LEAD = 8
"""Line breaks within which an interview named early also covers the headline and the lead."""

REACH = 3
"""Paragraphs over which an interview goes on without being named again."""


def with_via(report: Report, attributions: Sequence[Attribution], credits: Sequence[Credit]) -> list[Attribution]:  # noqa: A002
    """The attributions with `via` filled; an outlet that is itself the source of an attribution, or the report's own, is none."""
    text, bounds = report.text, sentences(report.text)
    cited = [c for c in credits if c.report == report.id and c.kind in _CARRIERS]
    mine = [c for c in cited if not c.own]
    told = told_in(text, attributions, bounds)
    direct = {t.attribution.id: found for t in told if (found := _in_sentence(text, t, told, mine, bounds))}
    carried = direct | _carried(text, told, direct, cited, bounds)
    carried = _written(text, told, carried, cited, bounds) | carried
    whole = _whole(report, mine)
    first_hand = {t.attribution.id for t in told if _first_hand(text, t, cited, bounds)}
    return [_filled(text, a, told, carried, [] if a.id in first_hand else whole, cited) for a in attributions]


def _first_hand(text: str, t: Told, cited: Sequence[Credit], bounds: Sequence[Range]) -> bool:
    """Whether the sentence, outside the message, says that the words were said to the report's own outlet."""
    start, end = bounds[t.sentence] if t.sentence >= 0 else (t.at, t.at)
    own = [c for c in cited if c.own and start <= c.span.start < end and not _in_message(t.attribution, c)]
    return (
        any(_TO_OWN.search(text[start : c.span.start]) for c in own) or _OUR_REPORTER.search(outside(text, t, bounds)) is not None
    )


def _filled(
    text: str, a: Attribution, told: Sequence[Told], carried: dict[str, list[Via]], whole: Sequence[Via], cited: Sequence[Credit]
) -> Attribution:
    outer = _outer(a, told) if a.within else None
    relay = _relay(text, a, outer, told, cited) if outer else []
    beyond = carried.get(outer.id, []) if outer else []
    kept: dict[str, Via] = {}
    for v in [*relay, *carried.get(a.id, []), *beyond, *whole]:
        kept.setdefault(v.name.casefold(), v)
    return msgspec.structs.replace(a, via=list(kept.values()))


def _in_sentence(text: str, t: Told, told: Sequence[Told], found: Sequence[Credit], bounds: Sequence[Range]) -> list[Via]:
    if t.sentence < 0:
        return []
    start, end = bounds[t.sentence]
    peers = [o for o in told if o.sentence == t.sentence]
    near = [c for c in found if start <= c.span.start < end and not _is_source(t.attribution, c) and _nearest(c, t, peers)]
    vias = [_via(c, "statement") for c in near if not _in_message(t.attribution, c)]
    posted = _POSTED.search(outside(text, t, bounds)) is not None
    return [v for v in vias if not posted or _asked(text, v, bounds)]


def _is_source(a: Attribution, credit: Credit) -> bool:
    return any(
        s < credit.span.end and credit.span.start < e and not _OPENED_BY.search(q[: max(0, credit.span.start - s)])
        for (s, e), q in zip(a.source, a.quotes.source, strict=True)
    )


def _in_message(a: Attribution, credit: Credit) -> bool:
    """An outlet that the message itself talks about."""
    return any(s <= credit.span.start and credit.span.end <= e for s, e in a.content)


def _nearest(credit: Credit, t: Told, peers: Sequence[Told]) -> bool:
    """The credit belongs to the attribution whose cue stands nearest, and to those nested with it at the same cue."""
    gap = min(abs(p.at - credit.span.start) for p in peers if not _is_source(p.attribution, credit)) if peers else 0
    return abs(t.at - credit.span.start) <= gap + 5


def _carried(
    text: str, told: Sequence[Told], direct: dict[str, list[Via]], cited: Sequence[Credit], bounds: Sequence[Range]
) -> dict[str, list[Via]]:
    """An interview's speaker goes on in the next sentences, and stands before it in the headline and the lead."""
    out: dict[str, list[Via]] = {}
    elsewhere = {t.attribution.id for t in told if _elsewhere(text, t, cited, bounds)}
    for i, t in enumerate(told):
        via = [v for v in direct.get(t.attribution.id, []) if _asked(text, v, bounds)]
        if via:
            reached = [*_onward(told[i + 1 :], t, elsewhere), *(_backward(told[:i], t, elsewhere) if t.paragraph <= LEAD else ())]
            for other in reached:
                out.setdefault(other.attribution.id, via)
    return {k: v for k, v in out.items() if k not in direct}


def _asked(text: str, via: Via, bounds: Sequence[Range]) -> bool:
    """Whether the outlet was told something, so that more may follow; a report of an outlet ends with its sentence."""
    start = next((s for s, e in bounds if s <= via.span.start < e), via.span.start)
    return _ASKED.search(text[max(start, via.span.start - 60) : via.span.start]) is not None


def _onward(later: Sequence[Told], t: Told, elsewhere: set[str]) -> Iterator[Told]:
    paragraph = t.paragraph
    for other in later:
        if not same_speaker(other, t) or other.attribution.id in elsewhere or other.paragraph - paragraph > 2 * REACH:
            return
        paragraph = other.paragraph
        yield other


def _backward(earlier: Sequence[Told], t: Told, elsewhere: set[str]) -> Iterator[Told]:
    for other in reversed(earlier):
        if same_speaker(other, t):
            if other.attribution.id in elsewhere:
                return
            yield other


def _elsewhere(text: str, other: Told, cited: Sequence[Credit], bounds: Sequence[Range]) -> bool:
    """Whether the sentence, outside the message, names another place where the words were said, or another outlet."""
    start, end = bounds[other.sentence] if other.sentence >= 0 else (other.at, other.at)
    return _ELSEWHERE.search(outside(text, other, bounds)) is not None or any(start <= c.span.start < end for c in cited)


def _written(
    text: str, told: Sequence[Told], carried: dict[str, list[Via]], found: Sequence[Credit], bounds: Sequence[Range]
) -> dict[str, list[Via]]:
    """Writings that an outlet laid open: who wrote or replied in them speaks through that outlet."""
    opened = next((c for c in found if not c.own and _lays_open(text, c, bounds)), None)
    if opened is None:
        return {}
    out: dict[str, list[Via]] = {}
    public = _in_public(text, told, found, bounds) | carried.keys()
    for i, t in enumerate(told):
        if t.attribution.id not in public and _is_written(text, t, bounds):
            for one in (t, *_onward(told[i + 1 :], t, public)):
                out[one.attribution.id] = [_via(opened, "report")]
    return out


def _in_public(text: str, told: Sequence[Told], found: Sequence[Credit], bounds: Sequence[Range]) -> set[str]:
    """What was said in the open, with what its speaker goes on to say; and what an outlet says itself."""
    out: set[str] = set()
    for i, t in enumerate(told):
        if any(_is_source(t.attribution, c) for c in found):
            out.add(t.attribution.id)
        elif _PUBLIC.search(outside(text, t, bounds)):
            out |= {one.attribution.id for one in (t, *_onward(told[i + 1 :], t, set()))}
    return out


def _lays_open(text: str, credit: Credit, bounds: Sequence[Range]) -> bool:
    start, end = next(((s, e) for s, e in bounds if s <= credit.span.start < e), (0, 0))
    near = _OPENED_BY.search(text[start : credit.span.start]) or _OPENS.search(text[credit.span.end : end])
    return bool(near) and _WRITTEN.search(text[start:end]) is not None


def _is_written(text: str, t: Told, bounds: Sequence[Range]) -> bool:
    around = outside(text, t, bounds)
    return _WROTE.search(" ".join(t.attribution.quotes.cue)) is not None or _IN_WRITING.search(around) is not None


def _whole(report: Report, found: Sequence[Credit]) -> list[Via]:
    order = covering(report)
    covers = [c for c in found if c.span.start in order]
    return [_via(c, "report") for c in sorted(covers, key=lambda c: order.index(c.span.start))]


def _via(credit: Credit, scope: str) -> Via:
    return Via(credit.name, credit.span, "report" if scope == "report" else "statement")


def _outer(a: Attribution, told: Sequence[Told]) -> Attribution | None:
    """The attribution in whose message this one stands, if another speaks there."""
    outer = next(t.attribution for t in told if t.attribution.id == a.within)
    return outer if outer.source and not _same_source(a, outer) else None


def _same_source(a: Attribution, b: Attribution) -> bool:
    return a.source == b.source or (a.speaker is not None and a.speaker == b.speaker)


def _relay(text: str, a: Attribution, outer: Attribution, told: Sequence[Told], cited: Sequence[Credit]) -> list[Via]:
    """The outer speaker passes the inner one's words on; an outlet or a writing as inner source speaks for itself."""
    start, end = outer.source[0]
    source = text[start:end]
    inner = " ".join(a.quotes.source)
    if not inner or _NO_RELAY.match(source) or _NO_RELAY.search(inner) or any(_is_source(a, c) for c in cited):
        return []
    credit = next((c for c in cited if start <= c.span.start and c.span.end <= end), None)
    if credit:
        return [] if credit.own else [_via(credit, "statement")]
    name = _full_name(text, _named(outer, told) if PRONOUN.match(source) else source)
    return [Via(name, span(text, start, end), "statement")] if name else []


def _named(a: Attribution, told: Sequence[Told]) -> str:
    """The last source before a pronoun that names the same speaker."""
    mine = next(t for t in told if t.attribution.id == a.id)
    before = [t for t in told if t.at < mine.at and same_speaker(t, mine)]
    named = [" ".join(t.attribution.quotes.source) for t in before]
    return next((n for n in reversed(named) if n and not PRONOUN.match(n)), "")


def _full_name(text: str, source: str) -> str:
    """A person's name as the report first gives it in full, without title; other sources without their article."""
    head = re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", source).split(",")[0]
    surname = re.search(r"(?:^|[a-z.] |[A-Z][\w.’'-]* )([A-Z][\w’'-]+)$", head)
    if not surname:
        return head
    full = re.search(rf"\b((?!{_TITLES})[A-Z][\w’'-]+(?: [A-Z]\.)? {re.escape(surname[1])})\b", text)
    return full[1] if full else surname[1]
