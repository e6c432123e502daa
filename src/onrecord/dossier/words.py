"""The fixed phrases of every screen: what a reader sees for each value of the model. True and false are not among them."""

from collections import Counter
from collections.abc import Sequence

from onrecord.model import Actor, Attribution, Claim, Decided, Event, Lineage, MentionKind, Relation, Report, Role, When

GRADES = {
    "several": "several independent origins",
    "one_behind_several": "one origin behind several reports",
    "single_report": "single report",
    "not_stated": "lineage not stated",
}
GRADE_SIGNS = {"several": "●●", "one_behind_several": "●○", "single_report": "●", "not_stated": "◌"}
GRADE_NOTES = {
    "several": "at least two reports say how they come to the statement, and by separate ways",
    "one_behind_several": "several reports carry it, but they go back to the same source of reporting",
    "single_report": "only one of these reports carries it",
    "not_stated": "several reports carry it, but they do not say how they come to it, so nothing is counted in their favour",
}
CONTRADICTIONS = {
    "polarity": "one affirms what the other denies",
    "number": "the numbers differ",
    "time": "the times differ",
    "attribution": "it is disputed who said it, or whether it was said",
    "stance": "the stances are opposed",
    "modality": "one is certain where the other is not",
    "meaning": "what was meant is disputed",
}
CONTRADICTED = "both cannot stand"
CONFLICTS = {
    "number": "the numbers differ",
    "date": "the dates differ",
    "name": "the names differ",
    "sequence": "the order of events differs",
    "object": "it is about different things",
}
LINEAGES = {
    "copy": "{a} and {b} are near copies",
    "a_rests_on_b": "{a} rests on {b}",
    "b_rests_on_a": "{b} rests on {a}",
    "shared_origin": "{a} and {b} share an origin",
    "independent": "{a} and {b} are independent",
    "unstated": "how {a} and {b} depend on each other is not stated",
}
LINEAGE_ORDER = ["copy", "a_rests_on_b", "b_rests_on_a", "shared_origin", "independent", "unstated"]
ACTORS = {
    "person": "person",
    "organisation": "organisation",
    "government": "government body",
    "collective": "collective",
    "unnamed": "unnamed source",
    "document": "document",
}
CREDITS = {
    "outlet": "another outlet",
    "agency": "a news agency",
    "broadcast_interview": "a broadcast interview",
    "social": "a post",
    "document": "a document",
}
FILTERS = {
    "contradicted": "contradicted",
    "agreeing": "agreeing",
    "reworded": "quoted with other words",
    "shared": "in several reports",
    "single": "in one report only",
    "answering": "answering or answered",
}
NAMINGS = {"actor": "", "place": "place", "group": "group", "event": "event or matter"}
TONES = {
    "neutral": "",
    "distance": "the report does not vouch for it",
    "concession": "told as a concession",
    "fact": "told as a fact",
    "force": "told with force",
    "other": "",
}
TONE_EXAMPLES = {"distance": "claim", "concession": "admit", "fact": "reveal", "force": "insist"}
STANCE_SIGNS = {"for": "+", "against": "−", "conditional": "±", "unclear": "?"}
STANCES = {"for": "for", "against": "against", "conditional": "on conditions", "unclear": "unclear"}
EVENTS = {"said": "said", "published": "published", "happened": "told of"}
RELATIONS = {"same": "the same statement", "agree": "agreement", "contradict": "contradiction"}
OUTCOMES = {
    "applied": "applied",
    "confirmed": "confirmed",
    "overruled": "overruled",
    "unmatched": "not applied",
}
"""What became of a person's decision."""
UNKNOWN_SPEAKER = "speaker not named"
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


def count(number: int, noun: str, plural: str | None = None) -> str:
    """“1 report”, “3 reports”."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def first_up(text: str) -> str:
    """A phrase as a line begins."""
    return text[:1].upper() + text[1:]


def spelled(number: int) -> str:
    """A number as a word up to twelve."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)


def day(iso: str) -> str:
    """“5 May 2031” for an ISO date, “May 2031” for a month; anything else as it stands."""
    parts = iso[:10].split("-")
    if not all(p.isascii() and p.isdigit() for p in parts) or len(parts[0]) != 4:
        return iso
    if len(parts) == 1:
        return iso
    month = int(parts[1])
    if not 1 <= month <= 12:
        return iso
    name = f"{MONTHS[month - 1]} {parts[0]}"
    return f"{int(parts[2])} {name}" if len(parts) == 3 else name


def period(event: Event) -> str:
    """The day, month or interval of an event."""
    if event.precision == "interval" and event.start != event.end:
        return f"{day(event.start)} to {day(event.end)}"
    length = {"month": 7, "year": 4}.get(event.precision, 10)
    return day(event.start[:length])


def published(report: Report) -> str:
    return day(report.published) if report.published else "no date stated"


def said(statement: Attribution) -> str:
    """When it was said, or the bounds that are known."""
    if statement.said:
        return day(statement.said)
    basis = statement.said_basis
    if basis and basis.not_before and basis.not_after:
        return f"between {day(basis.not_before)} and {day(basis.not_after)}"
    if basis and basis.not_before:
        return f"not before {day(basis.not_before)}"
    if basis and basis.not_after:
        return f"not after {day(basis.not_after)}"
    return "day not known"


def role(role: Role) -> str:
    """The role without its article; with “former” where that stands before it."""
    text = role.text.removeprefix("the ").removeprefix("The ").removeprefix("an ").removeprefix("a ")
    before = role.until is not None and role.until.value is None and role.until.span.end <= role.span.start
    return f"{role.until.span.quote.casefold()} {text}" if role.until and before else text


def term(role: Role) -> str:
    """“since March 2020”, “from 2010 to 2016”, “until 2016”; empty where the report gives no day, month or year."""
    since, until = _end(role.since), _end(role.until)
    if since and until:
        return f"from {since} to {until}"
    return f"since {since}" if since else f"until {until}" if until else ""


def _end(when: When | None) -> str:
    """The end of a term in words; those of the report where they say it better than the value (“2031-W19”)."""
    if when is None or when.value is None:
        return ""
    told = day(when.value)
    return when.span.quote if told == when.value and not told.isdigit() else told


MENTIONS: dict[str, tuple[MentionKind, ...]] = {
    "by name": ("name", "title"),
    "by description": ("role", "nominal", "collective"),
    "by pronoun": ("pronoun",),
    "as “I” or “we”": ("first_person",),
}


def inside(actor: Actor) -> str:
    """“by name ×12, by pronoun ×3”: how often and how words inside statements mean the actor."""
    numbers = Counter(m.how for found in actor.mentions.values() for m in found)
    told = {way: sum(numbers[how] for how in kinds) for way, kinds in MENTIONS.items()}
    return ", ".join(f"{way} ×{number}" for way, number in told.items() if number)


def decided(decisions: Sequence[Decided]) -> str:
    """“2 decisions by people: 1 applied, 1 overruled”."""
    numbers = Counter(OUTCOMES[d.outcome] for d in decisions)
    told = ", ".join(f"{numbers[o]} {o}" for o in OUTCOMES.values() if numbers[o])
    return f"{count(len(decisions), 'decision')} by people: {told}"


def graded(claim: Claim) -> str:
    """The grade in words, with the count where it says more."""
    if claim.grade == "several":
        return f"{spelled(claim.origins_stated) if claim.origins_stated > 2 else 'several'} independent origins"
    return GRADES[claim.grade]


def contradiction(relation: Relation, left: Attribution, right: Attribution) -> str:
    """What clashes and, where a speaker clashes with an own statement, when both were made."""
    reason = CONTRADICTIONS[relation.type] if relation.type else CONTRADICTED
    if left.speaker is None or left.speaker != right.speaker:
        return reason
    days = list(dict.fromkeys(said(a) for a in sorted((left, right), key=lambda a: a.said or "~")))
    when = f" ({' and '.join(days)})" if left.said or right.said else ""
    return f"{reason}, by one speaker{when}"


def lineage(link: Lineage, a: str, b: str) -> str:
    """How two reports, called `a` and `b`, depend on each other."""
    return LINEAGES[link.label].replace("{a}", "\0").replace("{b}", b).replace("\0", a)


METHOD = [
    "A statement is a passage in which a report ascribes words, a speech act or a stance to somebody. It has a source, a cue and a content, "
    "each marked at exact characters of the report. Every quotation here was read again from the report's text and found there to the letter.",
    "Two statements are joined to one claim where they report the same utterance of the same speaker. Claims agree or contradict one another "
    "only where the words give a reason, and the reason is named. What fell short of that is under weak links.",
    "An origin is an independent line of reporting. Copies, shared intermediaries, one agency and one family of publishers count once. "
    "A report that does not say how it came to a statement counts for nothing in its favour: its lineage is not stated.",
    "The grades say how often and by how many separate ways something was reported, never whether it is true.",
    "Statements are found by a trained model and can be missed, cut wrongly or given to the wrong speaker. Confidence is the model's own estimate. "
    "Read the passage before you rely on a line: every line leads to it.",
    "A claim that a report lacks may stand in another version of it. Nothing is counted as left out by a report whose text is incomplete, nor words that were "
    "said only after it was published or last updated, where their day is told.",
]
"""How to read a dossier, and where it can be wrong."""
