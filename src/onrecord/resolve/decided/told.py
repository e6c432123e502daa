"""Decisions in words, for the reasons on actors and the lines of the dossier."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from onrecord.model import Decision, Outcome, Reason
from onrecord.resolve.decided.places import Places, pointed
from onrecord.resolve.decided.standing import Fitted, usable


def reason(decision: Decision) -> Reason:
    """The decision as the reason on an actor: a person decided so."""
    return Reason(f"decided_{decision.decision}", 1.0, verdict(decision))


def verdict(decision: Decision) -> str:
    """“Ann Roe” and “the mayor” are one actor: decided by Ina Moor on 2031-05-07 (her office confirmed it)."""
    quotes = [p.quote for p in decision.actors]
    *most, last = [f"“{p.quote}”" if quotes.count(p.quote) == 1 else pointed(p) for p in decision.actors]
    held = "are one actor" if decision.decision == "same" else "are different actors"
    note = f" ({decision.note})" if decision.note else ""
    return f"{', '.join(most)} and {last} {held}: decided by {decision.author} on {decision.date}{note}"


def outcome(fitted: Fitted, overruled: Mapping[int, Fitted], places: Places) -> Outcome:
    """What became of a decision."""
    if not usable(fitted):
        return "unmatched"
    if fitted.number in overruled:
        return "overruled"
    return "confirmed" if _machine_agrees(fitted, places) else "applied"


def consequence(fitted: Fitted, result: Outcome, overruled: Mapping[int, Fitted]) -> str:
    """The decision with what became of it and why."""
    told = [_became(fitted, result, overruled)]
    if fitted.lost:
        told.append(f"Fits no mention: {'; '.join(fitted.lost)}.")
    if beaten := [str(n) for n, by in overruled.items() if by.number == fitted.number]:
        told.append(f"It overrules decision {' and '.join(beaten)}.")
    return f"{verdict(fitted.decision)}. {' '.join(told)}"


def _became(fitted: Fitted, result: Outcome, overruled: Mapping[int, Fitted]) -> str:
    if result == "overruled":
        later = overruled[fitted.number]
        return f"Overruled by decision {later.number} of {later.decision.author} on {later.decision.date}, which is later."
    if result == "confirmed":
        return "The machine holds so too."
    if result == "unmatched":
        return "Not applied, and kept in the file: point at its mentions again."
    if fitted.decision.decision == "same":
        return "Joined: the machine had not held them to be one."
    return "Parted: the machine had held them to be one; mentions that no one pointed at stay with those nearest to them."


def _machine_agrees(fitted: Fitted, places: Places) -> bool:
    owners: Sequence[set[str | None]] = [{places.owner.get(p) for p in side} for side in fitted.sides]
    if fitted.decision.decision == "same":
        every = set().union(*owners)
        return len(every) == 1 and None not in every
    return not any(a & b - {None} for a, b in combinations(owners, 2))
