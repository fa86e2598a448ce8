from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.dates import bounds, counted_from, explain, is_day, phrases, resolve
from detente.dates.patterns import Pattern, patterns

THURSDAY = date(2021, 3, 18)

FULL = [
    ("March 3, 2016", "2016-03-03"),
    ("on March 3rd, 2016", "2016-03-03"),
    ("Sept. 11, 2001", "2001-09-11"),
    ("3 March 2016", "2016-03-03"),
    ("the 3rd of March, 2016", "2016-03-03"),
    ("Fri, 30 Jul 2021 18:39:44 +0000", "2021-07-30"),
    ("Sun Nov 19, 2006 11:33am EST", "2006-11-19"),
    ("Wednesday, January 20, 2021", "2021-01-20"),
    ("MARCH 3, 2016", "2016-03-03"),
    ("2016-03-03", "2016-03-03"),
    ("2016-03-03T10:00:00Z", "2016-03-03"),
    ("03.03.2016", "2016-03-03"),
    ("31.12.2025", "2025-12-31"),
    ("2/3/2025", "2025"),
    ("12/31/2025", "2025-12-31"),
    ("31/12/2025", "2025-12-31"),
    ("November 2013", "2013-11"),
    ("late December 2025", "2025-12"),
    ("in early August 2008", "2008-08"),
    ("in 1998", "1998"),
    ("since 2014", "2014/.."),
    ("by mid-2007", "../2007"),
    ("during the 2016 presidential campaign", "2016"),
    ("the summer of 2020", "2020-22"),
    ("winter 2019", "2019-24"),
    ("the early 1990s", "199X"),
    ("the 2020s", "202X"),
    ("between April 1944 and October 1945", "1944-04/1945-10"),
    ("from 2010 to 2014", "2010/2014"),
    ("2010–2014", "2010/2014"),
    ("March 18-20, 2021", "2021-03-18/2021-03-20"),
    ("from 3 to 5 May 2016", "2016-05-03/2016-05-05"),
    ("from March 3 to March 5, 2016", "2016-03-03/2016-03-05"),
]

PAST = [
    ("said Wednesday", "2021-03-17"),
    ("said on Thursday", "2021-03-18"),
    ("said on Friday", "2021-03-12"),
    ("late on Monday", "2021-03-15"),
    ("Wednesday evening", "2021-03-17"),
    ("last Wednesday", "2021-03-17"),
    ("last Thursday", "2021-03-11"),
    ("this Monday", "2021-03-15"),
    ("today", "2021-03-18"),
    ("yesterday", "2021-03-17"),
    ("yesterday’s talks", "2021-03-17"),
    ("last night", "2021-03-17"),
    ("this morning", "2021-03-18"),
    ("earlier today", "2021-03-18"),
    ("the day before yesterday", "2021-03-16"),
    ("two days ago", "2021-03-16"),
    ("10 days ago", "2021-03-08"),
    ("a week ago", "2021-03-08/2021-03-14"),
    ("three months ago", "2020-12"),
    ("a year ago", "2020"),
    ("two decades ago", "200X"),
    ("last week", "2021-03-08/2021-03-14"),
    ("last month", "2021-02"),
    ("last year", "2020"),
    ("last quarter", "2020-10/2020-12"),
    ("earlier this week", "2021-03-15/2021-03-18"),
    ("this month", "2021-03"),
    ("earlier this year", "2021"),
    ("in the outgoing year", "2021"),
    ("last summer", "2020-22"),
    ("last winter", "2020-24"),
    ("in the fall", "2020-23"),
    ("over the weekend", "2021-03-13/2021-03-14"),
    ("last weekend", "2021-03-13/2021-03-14"),
    ("in August", "2020-08"),
    ("in March", "2021-03"),
    ("last March", "2020-03"),
    ("last December", "2020-12"),
    ("in early August", "2020-08"),
    ("on March 9", "2021-03-09"),
    ("on 9 December", "2020-12-09"),
    ("Tuesday, March 9", "2021-03-09"),
    ("the past six years", "2015-03-18/2021-03-18"),
    ("the past week", "2021-03-11/2021-03-18"),
    ("March 9-11", "2021-03-09/2021-03-11"),
    ("from March 9 to March 11", "2021-03-09/2021-03-11"),
    ("from Monday to Wednesday", "2021-03-15/2021-03-17"),
]

FUTURE = [
    ("is due on Saturday", "2021-03-20"),
    ("will meet on Thursday", "2021-03-18"),
    ("next Friday", "2021-03-19"),
    ("next Thursday", "2021-03-25"),
    ("tomorrow", "2021-03-19"),
    ("next week", "2021-03-22/2021-03-28"),
    ("next month", "2021-04"),
    ("next year", "2022"),
    ("later this week", "2021-03-18/2021-03-21"),
    ("this weekend", "2021-03-20/2021-03-21"),
    ("set to expire Feb. 5", "2022-02-05"),
    ("in August", "2021-08"),
    ("in the spring", "2021-21"),
    ("next spring", "2022-21"),
    ("the next two years", "2021-03-18/2023-03-18"),
]

UNKNOWN = [
    "recently",
    "in recent weeks",
    "a few weeks ago",
    "over the past few decades",
    "marking seven years since the takeover",
    "the 20th anniversary of the attacks",
    "on the eve of the summit",
    "three weeks after the order",
    "the same day",
    "at the time",
]

NOT_DATES = [
    "Theresa May said so",
    "you may march to the sun",
    "the Sunday Times",
    "Good Friday",
    "USA Today",
    "on Mondays",
    "1,500 warheads",
    "February 30, 2021",
    "he sat down",
    "in 2000 warheads",
    "March 3,500 miles",
    "the fall of the wall",
]


def _only(text: str, anchor: date | None, direction: str = "past") -> str | None:
    (phrase,) = phrases(text)
    assert text[phrase.start : phrase.end] == phrase.text
    return resolve(phrase, anchor, "future" if direction == "future" else "past")


@pytest.mark.parametrize(("text", "edtf"), FULL)
def test_a_full_date_needs_no_anchor(text: str, edtf: str) -> None:
    assert _only(text, None) == edtf
    assert _only(text, THURSDAY) == edtf


@pytest.mark.parametrize(("text", "edtf"), PAST)
def test_a_report_counts_back_from_its_anchor(text: str, edtf: str) -> None:
    assert _only(text, THURSDAY) == edtf


@pytest.mark.parametrize(("text", "edtf"), FUTURE)
def test_an_announcement_counts_forward_from_its_anchor(text: str, edtf: str) -> None:
    assert _only(text, THURSDAY, "future") == edtf


@pytest.mark.parametrize("text", [text for text, _ in PAST + FUTURE])
def test_without_an_anchor_there_is_no_date(text: str) -> None:
    assert _only(text, None) is None


@pytest.mark.parametrize("text", UNKNOWN)
def test_a_vague_phrase_is_found_but_has_no_date(text: str) -> None:
    assert _only(text, THURSDAY) is None


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert phrases(text) == ()


@pytest.mark.parametrize("pattern", patterns(), ids=lambda pattern: pattern.example)
def test_each_pattern_finds_its_example(pattern: Pattern) -> None:
    assert pattern.regex.search(pattern.example)
    assert pattern.kind in {phrase.kind for phrase in phrases(f"It was {pattern.example} it.")}


NEARLY = [
    ("2024-08-28", "on August 29", "2024-08-29"),
    ("2021-06-15", "June 16", "2021-06-16"),
    ("2021-12-20", "on January 11", "2022-01-11"),
    ("2016-01-10", "on Dec. 5", "2015-12-05"),
    ("2016-01-10", "on July 20", "2015-07-20"),
    ("2021-06-15", "in July", "2020-07"),
]


@pytest.mark.parametrize(("anchor", "text", "edtf"), NEARLY)
def test_a_day_without_a_year_is_the_coming_one_if_it_comes_soon(
    anchor: str, text: str, edtf: str
) -> None:
    """Of last year's day an article would have told the year."""
    assert _only(text, date.fromisoformat(anchor)) == edtf


def test_a_coming_day_is_explained_as_the_nearest() -> None:
    (phrase,) = phrases("on August 29")
    reason = explain(phrase, date(2024, 8, 28)).reason
    assert reason == "“August 29” is 2024-08-29, nearest to 2024-08-28."


COUNTED = [
    ("at the time", "2015-12", "2015-12"),
    ("the same day", "2016-03-07", "2016-03-07"),
    ("that year", "2016-03-07", "2016"),
    ("the following day", "2016-02-29", "2016-03-01"),
    ("the previous week", "2016-03-07", "2016-02-29/2016-03-06"),
    ("two days later", "2016-03-07", "2016-03-09"),
    ("a month earlier", "2016-03-07", "2016-02"),
    ("three weeks after", "2016-03-07", None),
    ("the next day", "2016-03", None),
]


@pytest.mark.parametrize(("text", "named", "edtf"), COUNTED)
def test_a_phrase_may_count_from_a_date_named_before(
    text: str, named: str, edtf: str | None
) -> None:
    """Not from an event that follows: "three weeks after the vote"."""
    (phrase,) = phrases(text)
    assert counted_from(phrase, named) == edtf


def test_on_a_sunday_last_week_is_the_one_that_ends() -> None:
    sunday, monday = date(2016, 7, 31), date(2016, 8, 1)
    assert _only("last week", sunday) == _only("last week", monday) == "2016-07-25/2016-07-31"


TITLES = [
    "on “Fox News Sunday,” she said",
    "told ABC's “This Week” that",
    'on NBC\'s "Today" show',
]


@pytest.mark.parametrize("text", TITLES)
def test_the_title_of_a_programme_is_no_date(text: str) -> None:
    assert phrases(text) == ()


def test_a_quotation_may_begin_with_a_date() -> None:
    assert [phrase.text for phrase in phrases("“Today we are free,” he said.")] == ["Today"]


def test_phrases_know_their_preposition() -> None:
    text = "since Monday, until May 3, before 2014"
    assert [phrase.lead for phrase in phrases(text)] == ["since", "until", "before"]


@given(st.dates(date(1700, 1, 1), date(2090, 1, 1)))
def test_every_day_is_read_back_from_its_usual_forms(day: date) -> None:
    forms = (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}", day.isoformat())
    assert {_only(form, None) for form in forms} == {day.isoformat()}


@given(st.dates(date(1900, 1, 1), date(2090, 1, 1)), st.integers(0, 6))
def test_a_weekday_lies_within_a_week_on_its_side(anchor: date, shift: int) -> None:
    name = f"{date(2024, 1, 1 + shift):%A}"
    past, future = _only(name, anchor), _only(name, anchor, "future")
    assert past is not None
    assert future is not None
    assert 0 <= (anchor - date.fromisoformat(past)).days < 7
    assert 0 <= (date.fromisoformat(future) - anchor).days < 7


@given(st.text(max_size=80))
def test_any_text_gives_ordered_phrases_that_hold_their_text(text: str) -> None:
    found = phrases(text)
    assert all(text[phrase.start : phrase.end] == phrase.text for phrase in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@given(st.dates(date(1900, 1, 1), date(2090, 1, 1)), st.sampled_from([t for t, _ in PAST]))
def test_a_report_lies_before_its_anchor_or_shortly_behind(anchor: date, text: str) -> None:
    edtf = _only(text, anchor)
    days = any(phrase.day for phrase in phrases(text))
    late = timedelta(60) if days else timedelta(6) if text.startswith("this Monday") else None
    assert edtf is None or bounds(edtf)[0] <= anchor + (late or timedelta(0))
    assert edtf is None or is_day(edtf) == (bounds(edtf)[0] == bounds(edtf)[1] and "/" not in edtf)
