"""Episodes and occasions of an earlier time, on invented ones."""

import pytest

from onrecord.date import date
from onrecord.model import Attribution, Quotes
from tests.date.test_said import report, statement, time

NEWS = "Dam to close\n\nThe mayor said on Wednesday the dam would close.\n\nRain fell.\n\n"
TODAY = ("Wednesday", "2024-05-15")


def named(text: str, source: str, cue: str, content: str, speaker: str, id_: str) -> Attribution:
    """A statement whose source is named."""
    c, m = text.index(cue), text.index(content)
    s = text.rindex(source, 0, c)
    spans = ([(s, s + len(source))], [(c, c + len(cue))], [(m, m + len(content))])
    return Attribution(id_, "r", *spans, Quotes([source], [cue], [content]), "direct", speaker=speaker)


def test_what_is_told_on_from_an_encounter_is_of_its_time() -> None:
    """“Ode met a diver in March. “Get out,” Ode told the diver Brann. “I will not,” Brann protested”: March, not the day of the news."""
    text = NEWS + "Ode met a diver in March.\n\n“Get out,” Ode told the diver Brann.\n\n“I will not,” Brann protested."
    statements = [
        statement(text, "said", "the dam would close"),
        named(text, "Ode", "told", "“Get out,”", "ode", "b"),
        named(text, "Brann", "protested", "“I will not,”", "brann", "c"),
    ]
    found = date([report(text)], statements, [], [time(text, *TODAY), time(text, "March", "2024-03")])
    assert [a.said for a in found] == ["2024-05-15", "2024-03", "2024-03"]
    for a in found[1:]:
        assert a.said_basis is not None
        assert [p.quote for p in a.said_basis.spans] == ["March"]


def test_a_year_bounds_what_is_told_on_from_it() -> None:
    """“In 2003, she addressed a rally. “We rise,” Ode said”: no day of publication, and between the year's first and last day."""
    text = NEWS + "“We go,” Ode told the council.\n\nIn 2003, she addressed a rally on the quay. “We rise,” Ode said."
    statements = [
        statement(text, "said on", "the dam would close"),
        named(text, "Ode", "told", "“We go,”", "ode", "b"),
        named(text, "Ode", "said.", "“We rise,”", "ode", "c"),
    ]
    found = date([report(text)], statements, [], [time(text, *TODAY), time(text, "2003", "2003")])
    basis = found[2].said_basis
    assert basis is not None
    assert (found[2].said, basis.not_before, basis.not_after) == (None, "2003-01-01", "2003-12-31")


def test_an_office_held_since_long_begins_no_episode() -> None:
    """“Ode, elected in March, …” is no time of what she said."""
    text = NEWS + "Ode was elected in March.\n\n“We rise,” Ode said."
    statements = [statement(text, "said on", "the dam would close"), named(text, "Ode", "said.", "“We rise,”", "ode", "b")]
    found = date([report(text)], statements, [], [time(text, *TODAY), time(text, "March", "2024-03")])
    assert found[1].said == "2024-05-15"


@pytest.mark.parametrize(
    ("later", "source", "cue"),
    [
        ("The letter warned of floods.", "The letter", "warned"),
        ("In the letter, Ode warned of floods.", "Ode", "warned"),
    ],
)
def test_an_occasion_dated_before_dates_what_is_taken_from_it(later: str, source: str, cue: str) -> None:
    """“a letter sent on 19 October”, further down “the letter warned”: of 19 October, however long ago."""
    text = NEWS + f"Ode told the council so in a letter sent on 19 October 2021.\n\nRain fell again.\n\nAnd again.\n\n{later}"
    statements = [statement(text, "said on", "the dam would close"), named(text, source, cue, "of floods", "letter", "b")]
    if source == "Ode":
        statements.append(named(text, "Ode", "told", "so", "letter", "c"))
    found = date([report(text)], statements, [], [time(text, *TODAY), time(text, "19 October 2021", "2021-10-19")])
    basis = found[1].said_basis
    assert basis is not None
    assert found[1].said == "2021-10-19"
    assert "letter" in basis.reason
