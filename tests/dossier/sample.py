"""An invented affair made by hand: a closed bridge, three reports, one near copy, a contradiction, a weak link, hostile text."""

import datetime
import hashlib
import re
from typing import Literal

from onrecord.dossier import compose
from onrecord.model import (
    Actor,
    Attribution,
    Claim,
    Conflict,
    Credit,
    Decided,
    Decision,
    Dossier,
    Dropped,
    Event,
    Lineage,
    Located,
    Name,
    Naming,
    Occasion,
    Omission,
    Passage,
    Pointer,
    Position,
    Quotes,
    Range,
    Reaction,
    Reason,
    Relation,
    Report,
    Role,
    Run,
    SaidBasis,
    SharedPassage,
    Span,
    StandsFor,
    Time,
    Via,
    span,
)

OBSERVER = """Bridge at Lammer to stay shut, mayor says

LAMMER, May 2 — The old bridge at Lammer will stay shut until autumn, Mayor Edda Quist said on Friday.

“Four cables have failed, and we will not gamble with lives,” Quist told a press conference in the town hall. The repair will cost 12 million, she said.

Olav Brandt, the engineer who inspected the bridge in March, denied that. “Not one cable has failed,” he told the Tarn Observer.

Shopkeepers on the east bank fear that the summer is lost.
"""
COURIER = """Lammer bridge shut until autumn

The old bridge at Lammer will stay shut until autumn, Mayor Edda Quist said on Friday, the Tarn Observer reports.

“Four cables have failed, and we will not gamble with lives,” Quist told a press conference in the town hall, as quoted by the Tarn Observer. The repair will cost 15 million.

“Brandt told me that ‘not one cable has failed’, and I do not believe him,” the mayor said.

Sign up for our newsletter
"""
HOSTILE = (
    "Bridge <script>alert(1)</script> row\u202e deepens\u202c\n"
    "The <b>mayor</b> said that five cables\u200b had failed & more would, see [here](javascript:alert(2)) **now**.\n"
    "\x1b]0;owned\x07Critics\x1b[0m call it a \u2066“swindle”\u2069, http://evil.example/?a=1&b=2 www.evil.example says it all 😀👩\u200d🔧.\n"
    "# The council said it “could not say”\x00 when\n"
    "Read on with a subscri"
)
TEXTS = {"observer": OBSERVER, "courier": COURIER, "dis'patch\"><x>": HOSTILE}
DISPATCH = "dis'patch\"><x>"


def place(report: str, quote: str, nth: int = 0) -> Span:
    """The nth place of `quote` in the text of `report`."""
    at = -1
    for _ in range(nth + 1):
        at = TEXTS[report].index(quote, at + 1)
    return span(TEXTS[report], at, at + len(quote))


def near(report: str, quote: str, content: Span) -> Span:
    """The place of `quote`, as whole words outside `content`, that lies nearest to it."""
    found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(quote)}(?!\w)", TEXTS[report])]
    start, end = min(
        (x for x in found if not content.start <= x[0] < content.end),
        key=lambda x: min(abs(x[0] - content.end), abs(x[1] - content.start)),
    )
    return span(TEXTS[report], start, end)


def passage(report: str, quote: str) -> Passage:
    found = place(report, quote)
    return Passage(report, found.start, found.end, found.quote)


def report(name: str, outlet: str, **more: object) -> Report:
    text = TEXTS[name]
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Report(name, f"{name}.txt", text, digest, outlet=outlet, lang="en", **more)  # type: ignore[arg-type]


def say(
    number: str,
    where: str,
    source: str,
    cue: str,
    *content: str,
    form: Literal["direct", "indirect", "mixed"] = "indirect",
    **more: object,
) -> Attribution:
    """A statement in report `where`, from the texts of its spans: source and cue are the places nearest to the content."""
    contents = [place(where, c) for c in content]
    spans = {"source": [near(where, source, contents[0])], "cue": [near(where, cue, contents[0])], "content": contents}
    ranges: dict[str, list[Range]] = {k: [(s.start, s.end) for s in v] for k, v in spans.items()}
    quotes = Quotes(**{k: [s.quote for s in v] for k, v in spans.items()})
    return Attribution(number, where, quotes=quotes, form=form, **ranges, **more)  # type: ignore[arg-type]


def name(where: str, text: str, count: int = 1) -> Name:
    return Name(text, count, [place(where, text)])


REPORTS = [
    report(
        "observer",
        "Tarn Observer",
        published="2032-05-02",
        title="Bridge at Lammer to stay shut, mayor says",
        url="https://tarn.example/bridge",
    ),
    report(
        "courier",
        "Lowmark Courier",
        published="2032-05-03",
        byline="Ina Moor",
        furniture=[place("courier", "Sign up for our newsletter")],
    ),
    report(DISPATCH, "Inland <i>Dispatch</i>", url="javascript:alert(3)", partial=True, warnings=["cut off: ends inside a word"]),
]
QUIST, BRANDT, SHOPS, CRITICS, COUNCIL = "quist", "brandt", "shops", "critics", "council"
ACTORS = [
    Actor(
        QUIST,
        "Edda Quist",
        "person",
        roles=[Role("Mayor", place("observer", "Mayor"), "observer")],
        names={
            "observer": [name("observer", "Edda Quist"), Name("Quist", 1, [place("observer", "Quist", 1)])],
            "courier": [name("courier", "Edda Quist"), name("courier", "the mayor")],
            DISPATCH: [Name("The <b>mayor</b>", 1, [place(DISPATCH, "The <b>mayor</b>")])],
        },
        reasons=[Reason("title", 0.9, "“the mayor” is the title that the reports give to Edda Quist")],
    ),
    Actor(
        BRANDT,
        "Olav Brandt",
        "person",
        names={"observer": [name("observer", "Olav Brandt")], "courier": [name("courier", "Brandt")]},
    ),
    Actor(SHOPS, "Shopkeepers", "collective", names={"observer": [name("observer", "Shopkeepers")]}),
    Actor(CRITICS, "Critics", "unnamed", names={DISPATCH: [name(DISPATCH, "Critics")]}),
    Actor(
        COUNCIL,
        "The council",
        "government",
        names={DISPATCH: [name(DISPATCH, "The council")]},
        stands_for=StandsFor(QUIST, "the mayor speaks for the council"),
    ),
]
PRESS = "press conference in the town hall"
VIA = Via("Tarn Observer", place("courier", "the Tarn Observer", 1), "statement")
CREDIT = Via("Tarn Observer", place("courier", "Tarn Observer"), "report")
SAID = SaidBasis([passage("observer", "Friday"), passage("observer", "May 2")], "the Friday of the dateline May 2")
OPEN = SaidBasis([], "the report has no date", not_before="2032-04-30")
STATEMENTS = [
    say(
        "observer-1",
        "observer",
        "Mayor Edda Quist",
        "said",
        "The old bridge at Lammer will stay shut until autumn",
        speaker=QUIST,
        said="2032-04-30",
        said_basis=SAID,
        confidence=0.97,
    ),
    say(
        "observer-2",
        "observer",
        "Quist",
        "told",
        "“Four cables have failed, and we will not gamble with lives,”",
        form="direct",
        speaker=QUIST,
        occasion=Occasion("press conference", place("observer", PRESS)),
    ),
    say("observer-3", "observer", "she", "said", "The repair will cost 12 million", speaker=QUIST, confidence=0.71),
    say("observer-4", "observer", "he", "told", "“Not one cable has failed,”", form="direct", speaker=BRANDT),
    say("observer-5", "observer", "Shopkeepers on the east bank", "fear", "the summer is lost", speaker=SHOPS),
    say(
        "courier-1",
        "courier",
        "Mayor Edda Quist",
        "said",
        "The old bridge at Lammer will stay shut until autumn",
        speaker=QUIST,
        via=[CREDIT],
        said="2032-04-30",
    ),
    say(
        "courier-2",
        "courier",
        "Quist",
        "told",
        "“Four cables have failed, and we will not gamble with lives,”",
        form="direct",
        speaker=QUIST,
        via=[VIA],
    ),
    say(
        "courier-3",
        "courier",
        "the mayor",
        "said",
        "“Brandt told me that ‘not one cable has failed’, and I do not believe him,”",
        form="direct",
        speaker=QUIST,
    ),
    say(
        "courier-4", "courier", "Brandt", "told me", "‘not one cable has failed’", form="direct", speaker=BRANDT, within="courier-3"
    ),
    say(
        "dispatch-1",
        DISPATCH,
        "The <b>mayor</b>",
        "said",
        "five cables\u200b had failed & more would",
        speaker=QUIST,
        said_basis=OPEN,
    ),
    say("dispatch-2", DISPATCH, "Critics", "call", "“swindle”", form="mixed", speaker=CRITICS),
    say(
        "dispatch-3", DISPATCH, "The council", "said", "it “could not say”\x00 when", form="mixed", speaker=COUNCIL, confidence=0.4
    ),
]
SAME = Reason("same words", 0.98, "both print the same 12 words")
RELATIONS = [
    Relation("same", "observer-1", "courier-1", 0.98, [SAME]),
    Relation("same", "observer-2", "courier-2", 0.99, [SAME, Reason("speaker", 1.0, "the same speaker")]),
    Relation("same", "observer-4", "courier-4", 0.8, [Reason("paraphrase", 0.8, "the words say the same")]),
    Relation(
        "contradict", "observer-2", "observer-4", 0.9, [Reason("negation", 0.9, "“failed” is denied by “not one”")], type="polarity"
    ),
    Relation("contradict", "observer-2", "dispatch-1", 0.85, [Reason("numbers", 0.9, "four here, five there")], type="number"),
]
WEAK = [Relation("agree", "observer-5", "dispatch-2", 0.31, [Reason("stance", 0.31, "both are unhappy with it")], weak=True)]
LIFT = Reason("shared intermediary", 1.0, "the Lowmark Courier names the Tarn Observer as its source")


def claim(number: str, *members: str, **more: object) -> Claim:
    first = next(a for a in STATEMENTS if a.id == members[0])
    (start, end), quote = first.content[0], first.quotes.content[0]
    return Claim(number, Passage(first.report, start, end, quote), list(members), **more)  # type: ignore[arg-type]


CHAIN = [["Edda Quist", "press conference", "Tarn Observer", "Lowmark Courier"]]
CLAIMS = [
    claim("c1", "observer-1", "courier-1", grade="one_behind_several", reasons=[LIFT], chains=CHAIN),
    claim("c2", "observer-2", "courier-2", grade="one_behind_several", reasons=[LIFT], chains=CHAIN, contradicts=["c4", "c7"]),
    claim("c3", "observer-3"),
    claim(
        "c4",
        "observer-4",
        "courier-4",
        grade="several",
        origins=2,
        origins_stated=2,
        contradicts=["c2"],
        chains=[["Olav Brandt", "Tarn Observer"], ["Olav Brandt", "Edda Quist", "Lowmark Courier"]],
    ),
    claim("c5", "observer-5"),
    claim("c6", "courier-3"),
    claim("c7", "dispatch-1", contradicts=["c2"]),
    claim("c8", "dispatch-2"),
    claim("c9", "dispatch-3"),
]
COPY = SharedPassage(
    place("observer", "The old bridge at Lammer will stay shut"), place("courier", "The old bridge at Lammer will stay shut")
)
LINEAGE = [Lineage("observer", "courier", "b_rests_on_a", [LIFT], [COPY]), Lineage("observer", DISPATCH, "unstated", [])]
CREDITS = [Credit("courier", place("courier", "the Tarn Observer reports"), "Tarn Observer", "outlet", "report")]
TIMES = [Time("observer", place("observer", "Friday"), "2032-04-30", "DATE", "2032-05-02")]
EVENTS = [
    Event("happened", "2032-03-01", "2032-03-31", "month", [], [place("observer", "in March")], "observer"),
    Event("said", "2032-04-30", "2032-04-30", "day", ["observer-1", "courier-1"], [place("observer", "Friday")], "observer"),
    Event("published", "2032-05-02", "2032-05-02", "day", [], [], "observer"),
    Event("published", "2032-05-03", "2032-05-03", "day", [], [], "courier"),
    Event("happened", "2032-09-01", "2032-11-30", "interval", [], [place("observer", "autumn")], "observer"),
]
NAMING = [Naming({"observer": [name("observer", "The old bridge")], DISPATCH: [name(DISPATCH, "“swindle”")]}, thing="the bridge")]
COSTS = Conflict(
    Located("observer", place("observer", "12 million")),
    Located("courier", place("courier", "15 million")),
    "number",
    "the cost of the repair",
)
JOINED = Decision(
    "same",
    [Pointer("Edda Quist"), Pointer("The <b>mayor</b>", DISPATCH)],
    "Ina <i>Moor</i>\x1b[2J",
    datetime.date(2032, 5, 4),
    "[her](x) office",
)
PARTED = Decision("different", [Pointer("Brandt"), Pointer("the engineer", "gone.txt")], "Bo Lind", datetime.date(2032, 5, 5))
DECIDED = [
    Decided(
        1,
        JOINED,
        "applied",
        "“Edda Quist” and “The <b>mayor</b>” are one actor: decided by Ina <i>Moor</i>\x1b[2J on 2032-05-04 ([her](x) office). Joined.",
        [QUIST],
        [passage("observer", "Edda Quist"), passage(DISPATCH, "The <b>mayor</b>")],
    ),
    Decided(
        2, PARTED, "unmatched", "“Brandt” and “the engineer” are different actors: decided by Bo Lind on 2032-05-05. Not applied."
    ),
]
RUN = Run(
    "0.0", {"fast": False}, {f"{k}.txt": hashlib.sha256(v.encode()).hexdigest() for k, v in TEXTS.items()}, {"tagger": "0" * 64}
)


def dossier() -> Dossier:
    """The whole affair."""
    return compose(
        reports=REPORTS,
        actors=ACTORS,
        attributions=STATEMENTS,
        relations=RELATIONS,
        weak_relations=WEAK,
        claims=CLAIMS,
        credits=CREDITS,
        lineage=LINEAGE,
        times=TIMES,
        omissions=[Omission("observer", "c6", ["courier"], 1), Omission("courier", "c3", ["observer"], 1)],
        naming=NAMING,
        timeline=EVENTS,
        positions=[Position(QUIST, "the bridge stays shut", "for", "2032-04-30", ["observer-1", "courier-1"])],
        reactions=[Reaction("courier-3", "observer-4", "do not believe")],
        conflicts=[COSTS],
        dropped=[Dropped("observer", place("observer", "who inspected the bridge"), "a relative clause without a message")],
        run=RUN,
        decisions=DECIDED,
    )
