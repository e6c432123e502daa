"""Time expressions: values, anchors and spans, on invented sentences."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribute.times import find_times
from onrecord.model import Report, Time

WEDNESDAY = "2024-05-15"


def times(text: str, published: str | None = WEDNESDAY) -> list[Time]:
    return find_times(Report("r", "r.txt", text, "", published=published))


def values(text: str, published: str | None = WEDNESDAY) -> list[tuple[str, str]]:
    return [(t.span.quote, t.value) for t in times(text, published)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge opened on 3 March 2021.", "2021-03-03"),
        ("The bridge opened on March 3, 2021.", "2021-03-03"),
        ("The bridge opened on March 3rd, 2021.", "2021-03-03"),
        ("The bridge opened on 2021-03-03.", "2021-03-03"),
        ("The bridge opened on 14.3.2021.", "2021-03-14"),
        ("The bridge opened on 3/14/2021.", "2021-03-14"),
        ("The bridge opened on Feb. 29, 2020.", "2020-02-29"),
        ("The bridge opened on Dec. 12.", "2023-12-12"),
        ("The bridge will open on June 2.", "2024-06-02"),
        ("The bridge opened in March 2021.", "2021-03"),
        ("The bridge opened in November.", "2023-11"),
        ("The bridge will open in November.", "2024-11"),
        ("The bridge opened in 1987.", "1987"),
        ("The bridge was planned in the 1970s.", "197"),
        ("The bridge opened in the third quarter of 2019.", "2019-Q3"),
        ("The bridge opened last summer.", "2023-SU"),
        ("The bridge opened on Christmas Eve 2020.", "2020-12-24"),
        ("The bridge opened on Good Friday 2024.", "2024-03-29"),
    ],
)
def test_a_date_has_its_iso_value(text: str, value: str) -> None:
    """Days, months, years, decades, quarters, seasons and feasts; without a year, by nearness and tense."""
    assert value in [v for _, v in values(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She said on Monday that it would.", "2024-05-13"),
        ("She said Wednesday that it would.", "2024-05-15"),
        ("The council will vote on Sunday.", "2024-05-19"),
        ("He resigned last Friday.", "2024-05-10"),
        ("He arrives next Tuesday.", "2024-05-21"),
        ("He spoke on Monday evening.", "2024-05-13TEV"),
        ("The doors close at 9 a.m. Thursday, and the vote will follow.", "2024-05-16T09:00"),
        ("She left yesterday.", "2024-05-14"),
        ("She leaves tomorrow.", "2024-05-16"),
        ("She spoke last night.", "2024-05-14TNI"),
        ("They met last week.", "2024-W19"),
        ("They meet next month.", "2024-06"),
        ("They met last year.", "2023"),
        ("They met three days ago.", "2024-05-12"),
        ("They met two months ago.", "2024-03"),
        ("They met five years ago.", "2019"),
        ("They met over the weekend.", "2024-W19-WE"),
    ],
)
def test_a_relative_date_is_counted_from_the_day_of_publication(text: str, value: str) -> None:
    """Weekdays, yesterday, last week, N days ago; the anchor names the date they were counted from."""
    found = [t for t in times(text) if t.value == value]
    assert found
    assert found[0].anchor == "published 2024-05-15"


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("It took two weeks.", "P2W", "DURATION"),
        ("It took five hours.", "PT5H", "DURATION"),
        ("It took two and a bit, or 2 1/2 years.", "P2Y6M", "DURATION"),
        ("The three-day visit ended.", "P3D", "DURATION"),
        ("They waited for months.", "PXM", "DURATION"),
        ("They met several days in a row.", "PXD", "DURATION"),
        ("They meet every day.", "P1D", "SET"),
        ("They meet each July.", "XXXX-07", "SET"),
        ("They meet every Sunday.", "XXXX-WXX-7", "SET"),
        ("The weekly meeting moved.", "P1W", "SET"),
        ("The road is now closed.", "PRESENT_REF", "DATE"),
        ("The road was recently closed.", "PAST_REF", "DATE"),
        ("The road may close in the near future.", "FUTURE_REF", "DATE"),
    ],
)
def test_durations_sets_and_vague_words_have_timex_values(text: str, value: str, kind: str) -> None:
    """Stretches of time, repeated times and open references carry TIMEX3 values of their own types."""
    assert (value, kind) in [(t.value, t.type) for t in times(text)]


def test_earlier_and_later_count_from_the_date_named_before() -> None:
    """“two days later”, “that day” and “the next morning” go on from the text's own last date, and say so."""
    found = times("The dam broke on April 2, 2019. Two days later the mayor fled. The same day her deputy followed.")
    assert [t.value for t in found] == ["2019-04-02", "2019-04-04", "2019-04-04"]
    assert found[1].anchor == "“April 2, 2019” in the text"


def test_a_report_without_a_date_gets_no_invented_values() -> None:
    """Without a date to count from, weekdays and days without a year stay open and the rest is left out."""
    found = values("On Sunday she spoke. On September 28 he answered. Yesterday they met, two days ago they did not.", None)
    assert ("Sunday", "XXXX-WXX-7") in found
    assert ("September 28", "XXXX-09-28") in found
    assert not any(v[:4].isdigit() for _, v in found)


@pytest.mark.parametrize(
    "text", ["The fair was held on Sept. 31.", "The fair was held on February 30, 2024.", "The fair was held on April 31."]
)
def test_a_day_that_does_not_exist_gets_no_day(text: str) -> None:
    """“Sept. 31” is at most its month."""
    assert all(len(v) < 10 for _, v in values(text))


def test_a_leap_day_without_a_year_falls_in_a_leap_year() -> None:
    """“Feb. 29” read in 2025 or 2026 is a day of 2024, the nearest year that has it."""
    assert values("The fair was held on Feb. 29.", "2025-06-01") == [("Feb. 29", "2024-02-29")]


@pytest.mark.parametrize(
    "text", ["The fair ran 3-5 May.", "The fair ran May 3-5.", "The fair ran May 3 to 5.", "The fair ran 3 to 5 May."]
)
def test_a_range_of_days_is_its_two_ends(text: str) -> None:
    """A range of days gives its first and its last day, each on its own span."""
    assert [v for _, v in values(text)] == ["2024-05-03", "2024-05-05"]


def test_a_range_of_years_is_its_two_ends() -> None:
    """“1991-97” is 1991 and 1997."""
    assert [v for _, v in values("She led the guild 1991-97.")] == ["1991", "1997"]


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "They march on the palace.",
        "Jan Overbeek spoke.",
        "It cost $1999.",
        "Some 2000 people came.",
        "The index closed at 1899.4.",
        "She is 34 years old.",
        "A 12-year-old boy won.",
        "A second group came.",
        "Three quarters of the voters stayed away.",
    ],
)
def test_words_that_only_look_like_times_are_left_alone(text: str) -> None:
    """“may”, ages, counts and amounts are no times."""
    assert values(text) == []


PIECES = st.sampled_from(
    [
        "on Monday",
        "May 3-5",
        "Sept. 31",
        "2024",
        "3 to 5 May",
        "“",
        "yesterday",
        "two days later",
        "\n",
        " ",
        "the 1990s",
        "9:61 p.m.",
        "29 Feb",
        "é",
        "a year earlier",
        "99999",
        "0000-00-00",
        "12/31/2020",
        "next quarter",
        "every other week",
    ]
)


@given(
    st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=12).map(" ".join),
    st.one_of(st.none(), st.dates().map(date.isoformat)),
)
def test_spans_re_read_verbatim_and_never_overlap(text: str, published: str | None) -> None:
    """Whatever the text and the date, spans are in order, apart, and cover what they quote."""
    end = 0
    for t in times(text, published):
        assert t.span.start >= end
        assert text[t.span.start : t.span.end] == t.span.quote
        assert t.value
        end = t.span.end


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The fair ended. The guild announced another one for Saturday.", "2024-05-18"),
        ("The union called a strike for Friday.", "2024-05-17"),
        ("The guild called for calm after Saturday's fire.", "2024-05-11"),
        ("The guild announced a fund for Saturday's losers.", "2024-05-11"),
    ],
)
def test_what_is_announced_for_a_day_is_to_come(text: str, value: str) -> None:
    """“announced … for Saturday” looks ahead; a day that belongs to another event does not."""
    assert [v for _, v in values(text)] == [value]


def test_hours_and_the_same_evening_belong_to_the_last_day_named() -> None:
    """Years, seasons and months between do not come in the way; the anchor names the day's words."""
    text = "They met on Monday evening. The wells were dry in 2019. It ended at 10 p.m. She wrote the same night."
    found = times(text)
    assert [t.value for t in found] == ["2024-05-13TEV", "2019", "2024-05-13T22:00", "2024-05-13TNI"]
    assert [t.anchor for t in found[2:]] == ["“Monday evening” in the text", "“10 p.m.” in the text"]


def test_without_a_date_the_same_evening_is_that_of_the_weekday_named() -> None:
    """The week stays open for both."""
    found = values("She spoke on Tuesday. He answered the same evening.", None)
    assert found == [("Tuesday", "XXXX-WXX-2"), ("the same evening", "XXXX-WXX-2TEV")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Until Monday, they had not paid.", "2024-05-13"),
        ("On Friday, the league plans to march.", "2024-05-17"),
        ("In June, they brought in a new chief.", "2023-06"),
        ("In a televised March debate, she said so.", "2024-03"),
        ("He was shot last Oct. 23 at home.", "2023-10-23"),
        ("It was signed under an August agreement with the guild.", "2023-08"),
        ("The house approved it in early February this year.", "2024-02"),
        ("The house approved it in October last year.", "2023-10"),
        ("The deal should close by year-end.", "2024"),
        ("Sales fell in the first nine months of the year.", "2024"),
        ("Sales have slowed in recent quarters.", "PAST_REF"),
    ],
)
def test_the_words_about_a_date_choose_its_year_and_day(text: str, value: str) -> None:
    """Tense before or behind, “last”, “this year”, a month that modifies a noun, the year of the report."""
    assert value in [v for _, v in values(text)]


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("He shouted at a student this weekend.", "2024-05-13", "2024-W19-WE"),
        ("She will speak this weekend.", "2024-05-13", "2024-W20-WE"),
        ("He shouted at a student this weekend.", "2024-05-18", "2024-W20-WE"),
    ],
)
def test_this_weekend_is_the_last_one_early_in_a_week(text: str, published: str, value: str) -> None:
    """On a Monday what happened “this weekend” happened two days ago; what is to come is the next; on a Saturday it is now."""
    assert values(text, published) == [("this weekend", value)]


def test_a_day_named_inside_a_quotation_is_no_anchor() -> None:
    """“I did it today,” he wrote then: the narrative goes on from its own date, not from the quoted “today”."""
    text = "He wrote on 3 March 2021 that it was done. “I did it today,” he added. A week later, she answered."
    assert values(text)[-1] == ("A week later", "2021-W10")


def test_nine_months_compare_with_a_year() -> None:
    """“a year earlier” beside nine months' figures is the year before, not the quarter last named."""
    text = "Profit rose in the third quarter of 2023. For the nine months, sales fell from $4 million a year earlier."
    assert values(text)[-1] == ("a year earlier", "2022")


def test_a_paper_called_daily_is_no_set() -> None:
    """“the party daily Lantern” is a newspaper."""
    assert values("The party daily Lantern wrote of it.") == []
