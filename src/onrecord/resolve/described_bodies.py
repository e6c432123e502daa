"""Descriptions of bodies: “the group”, “the newspaper”, “the ruling party”."""

from onrecord.model import Reason
from onrecord.resolve.context import Context
from onrecord.resolve.entities import Entity, give_reasons
from onrecord.resolve.features import Feature, explanation
from onrecord.resolve.mentions import Nominal
from onrecord.text.names import fold
from onrecord.text.titles import OUTLET_NOUNS
from onrecord.text.words import word_set

_ANY_BODY = word_set(
    "group organisation organization company firm agency association lobby nonprofit charity outfit body powerhouse giant watchdog"
)


def body_by_kind(_: float) -> float:
    """The body mentioned before that fits the word."""
    return 0.7


def because(context: Context, entity: int, feature: Feature[float], nominal: Nominal) -> int:
    reason = Reason(feature.__name__, feature(0.0), f"{explanation(feature)}: “{nominal.text}”")
    give_reasons(context.entities[entity], [reason])
    return entity


def body_meant(context: Context, nominal: Nominal) -> int | None:
    """“The group”, “the newspaper”, “the ruling party”: the body mentioned before that fits the word."""
    place = context.place(nominal.start, nominal.end)
    entity, _ = context.salience.best(
        place, context.entities, lambda i: _body_fit(context.entities[i], nominal), f"“{nominal.text}”"
    )
    if entity is None:
        entity = _body_by_role(context, nominal)
    if entity is None:
        return None
    return because(context, entity, body_by_kind, nominal)


def _body_by_role(context: Context, nominal: Nominal) -> int | None:
    """A body that the report names later and describes with the same words (“the ruling party”)."""
    for i in sorted(context.affair.here[context.report.id]):
        entity = context.entities[i]
        for _, held in entity.roles if entity.kind == "organisation" else []:
            countries = nominal.role.country and held.country and nominal.role.country == held.country
            if held.head == nominal.head and (countries or nominal.role.words & held.words):
                return i
    return None


def _body_fit(entity: Entity, nominal: Nominal) -> float:
    if entity.kind != "organisation":
        return -1.0
    stated = [role for _, role in entity.roles if role.head == nominal.head]
    if stated:
        return 0.8 + 0.3 * any(nominal.role.words & role.words for role in stated)
    last = {fold(m.text).split()[-1] for m in entity.mentions}
    if nominal.head in last:
        return 0.8
    if nominal.head in OUTLET_NOUNS:
        return 0.4 if last & _OUTLET_WORDS else -1.0
    return 0.0 if nominal.head in _ANY_BODY and not last & _OUTLET_WORDS else -1.0


_OUTLET_WORDS = word_set(
    "times post journal news tribune herald gazette telegraph guardian observer chronicle magazine monitor globe press"
)
