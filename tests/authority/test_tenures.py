"""Who held an office on a day; the expectations were written down apart from the tables."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from detente.authority import Authority
from detente.errors import DataError

HELD = [
    ("president-of-the-united-states", "2001-09-11", "George W. Bush"),
    ("president-of-the-united-states", "2010-04-08", "Barack Obama"),
    ("president-of-the-united-states", "2018-07-16", "Donald Trump"),
    ("president-of-the-united-states", "2021-03-18", "Joe Biden"),
    ("president-of-the-united-states", "2025-08-15", "Donald Trump"),
    ("president-of-russia", "2000-08-12", "Vladimir Putin"),
    ("president-of-russia", "2008-08-08", "Dmitry Medvedev"),
    ("president-of-russia", "2010-04-08", "Dmitry Medvedev"),
    ("president-of-russia", "2014-03-18", "Vladimir Putin"),
    ("president-of-russia", "2022-02-24", "Vladimir Putin"),
    ("prime-minister-of-russia", "2003-10-25", "Mikhail Kasyanov"),
    ("prime-minister-of-russia", "2008-08-08", "Vladimir Putin"),
    ("prime-minister-of-russia", "2016-01-01", "Dmitry Medvedev"),
    ("prime-minister-of-russia", "2021-01-20", "Mikhail Mishustin"),
    ("vice-president-of-the-united-states", "2009-02-07", "Joe Biden"),
    ("vice-president-of-the-united-states", "2006-05-04", "Dick Cheney"),
    ("us-secretary-of-state", "2003-02-05", "Colin Powell"),
    ("us-secretary-of-state", "2008-04-06", "Condoleezza Rice"),
    ("us-secretary-of-state", "2009-03-06", "Hillary Clinton"),
    ("us-secretary-of-state", "2014-03-18", "John Kerry"),
    ("us-secretary-of-state", "2017-04-12", "Rex Tillerson"),
    ("us-secretary-of-state", "2019-08-02", "Mike Pompeo"),
    ("us-secretary-of-state", "2021-03-18", "Antony Blinken"),
    ("us-secretary-of-state", "2025-02-18", "Marco Rubio"),
    ("russian-foreign-minister", "2002-05-24", "Igor Ivanov"),
    ("russian-foreign-minister", "2009-03-06", "Sergei Lavrov"),
    ("russian-foreign-minister", "2025-02-18", "Sergei Lavrov"),
    ("russian-defense-minister", "2005-01-15", "Sergei Ivanov"),
    ("russian-defense-minister", "2010-06-01", "Anatoly Serdyukov"),
    ("russian-defense-minister", "2022-02-24", "Sergei Shoigu"),
    ("russian-defense-minister", "2024-08-01", "Andrei Belousov"),
    ("us-secretary-of-defense", "2003-03-20", "Donald Rumsfeld"),
    ("us-secretary-of-defense", "2010-12-22", "Robert Gates"),
    ("us-secretary-of-defense", "2015-10-01", "Ash Carter"),
    ("us-secretary-of-defense", "2022-02-24", "Lloyd Austin"),
    ("us-national-security-adviser", "2008-08-10", "Stephen Hadley"),
    ("us-national-security-adviser", "2017-02-01", "Michael Flynn"),
    ("us-national-security-adviser", "2018-10-22", "John Bolton"),
    ("us-national-security-adviser", "2021-03-18", "Jake Sullivan"),
    ("security-council-secretary", "2021-01-25", "Nikolai Patrushev"),
    ("security-council-secretary", "2005-06-01", "Igor Ivanov"),
    ("security-council-secretary", "2024-09-05", "Sergei Shoigu"),
    ("kremlin-press-secretary", "2021-01-20", "Dmitry Peskov"),
    ("kremlin-press-secretary", "2006-07-15", "Alexei Gromov"),
    ("kremlin-press-secretary", "2010-04-08", "Natalya Timakova"),
    ("russian-foreign-ministry-spokesperson", "2021-03-18", "Maria Zakharova"),
    ("russian-foreign-ministry-spokesperson", "2013-09-09", "Alexander Lukashevich"),
    ("white-house-press-secretary", "2021-03-18", "Jen Psaki"),
    ("white-house-press-secretary", "2013-08-07", "Jay Carney"),
    ("white-house-press-secretary", "2017-07-17", "Sean Spicer"),
    ("state-department-spokesperson", "2014-07-18", "Jen Psaki"),
    ("state-department-spokesperson", "2021-03-18", "Ned Price"),
    ("russian-ambassador-to-the-us", "2016-12-29", "Sergei Kislyak"),
    ("russian-ambassador-to-the-us", "2021-03-17", "Anatoly Antonov"),
    ("us-ambassador-to-russia", "2013-05-14", "Michael McFaul"),
    ("us-ambassador-to-russia", "2018-03-29", "Jon Huntsman"),
    ("us-ambassador-to-russia", "2021-04-20", "John Sullivan"),
    ("cia-director", "2002-09-01", "George Tenet"),
    ("cia-director", "2016-12-16", "John Brennan"),
    ("cia-director", "2021-11-02", "William Burns"),
    ("fsb-director", "2015-02-18", "Alexander Bortnikov"),
    ("svr-director", "2018-01-30", "Sergei Naryshkin"),
    ("us-speaker-of-the-house", "2011-05-01", "John Boehner"),
    ("state-duma-chairman", "2012-12-21", "Sergei Naryshkin"),
    ("state-duma-chairman", "2016-11-01", "Vyacheslav Volodin"),
    ("federation-council-chairman", "2014-03-01", "Valentina Matviyenko"),
    ("us-trade-representative", "2006-11-19", "Susan Schwab"),
    ("russian-economy-minister", "2006-11-19", "German Gref"),
    ("nato-secretary-general", "2014-03-18", "Anders Fogh Rasmussen"),
    ("un-secretary-general", "2014-03-18", "Ban Ki-moon"),
    ("president-of-ukraine", "2015-02-12", "Petro Poroshenko"),
    ("chancellor-of-germany", "2007-02-10", "Angela Merkel"),
]

HANDOVERS = [
    ("president-of-the-united-states", "2021-01-20", "Donald Trump", "Joe Biden"),
    ("president-of-the-united-states", "2009-01-20", "George W. Bush", "Barack Obama"),
    ("president-of-the-united-states", "2017-01-20", "Barack Obama", "Donald Trump"),
    ("president-of-the-united-states", "2025-01-20", "Joe Biden", "Donald Trump"),
    ("president-of-russia", "2008-05-07", "Vladimir Putin", "Dmitry Medvedev"),
    ("president-of-russia", "2012-05-07", "Dmitry Medvedev", "Vladimir Putin"),
    ("us-secretary-of-state", "2013-02-01", "Hillary Clinton", "John Kerry"),
    ("white-house-press-secretary", "2017-07-21", "Sean Spicer", "Sarah Sanders"),
    ("president-of-ukraine", "2019-05-20", "Petro Poroshenko", "Volodymyr Zelenskyy"),
]


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority.load()


def _names(authority: Authority, office: str, day: str) -> list[str]:
    held = authority.holders(office, date.fromisoformat(day))
    return [authority.actor(tenure.holder).name for tenure in held]


@pytest.mark.parametrize(("office", "day", "name"), HELD)
def test_an_office_has_its_holder_on_a_day(
    authority: Authority, office: str, day: str, name: str
) -> None:
    assert _names(authority, office, day) == [name]
    held = authority.holder(office, date.fromisoformat(day))
    assert held.tenure is not None
    assert authority.actor(held.tenure.holder).name == name


@pytest.mark.parametrize(("office", "day", "leaving", "coming"), HANDOVERS)
def test_a_handover_day_has_two_holders_told_apart_by_a_cue(
    authority: Authority, office: str, day: str, leaving: str, coming: str
) -> None:
    when = date.fromisoformat(day)
    assert _names(authority, office, day) == [leaving, coming]
    assert authority.holder(office, when).tenure is None
    for cue, name in (("outgoing", leaving), ("incoming", coming), ("new", coming)):
        tenure = authority.holder(office, when, cue).tenure
        assert tenure is not None
        assert authority.actor(tenure.holder).name == name


def test_the_table_of_expectations_is_large_enough() -> None:
    assert len(HELD) + len(HANDOVERS) >= 40
    assert len(HANDOVERS) >= 5


def test_the_incoming_leader_is_known_before_the_day(authority: Authority) -> None:
    held = authority.holder("president-of-the-united-states", date(2020, 12, 20), "incoming")
    assert held.tenure is not None
    assert held.tenure.holder == "joe-biden"


def test_nobody_is_outgoing_in_the_middle_of_a_term(authority: Authority) -> None:
    held = authority.holder("president-of-the-united-states", date(2011, 6, 1), "outgoing")
    assert held.tenure is None
    assert (
        held.reason
        == "no table says who was leaving as President of the United States on 2011-06-01"
    )


@pytest.mark.parametrize("cue", ["former", "ex", "Former"])
def test_a_former_holder_is_never_guessed(authority: Authority, cue: str) -> None:
    held = authority.holder("us-secretary-of-state", date(2021, 3, 18), cue)
    assert held.tenure is None
    assert {"john-kerry", "hillary-clinton"} <= {tenure.holder for tenure in held.candidates}


def test_without_a_day_nobody_is_singled_out(authority: Authority) -> None:
    held = authority.holder("president-of-russia", None)
    assert (held.tenure, held.reason) == (None, "the day is not known")


def test_a_vacancy_has_no_holder(authority: Authority) -> None:
    assert authority.holders("russian-ambassador-to-the-us", date(2024, 12, 1)) == ()
    assert authority.holder("russian-ambassador-to-the-us", date(2024, 12, 1)).tenure is None


def test_an_office_with_many_seats_singles_nobody_out(authority: Authority) -> None:
    assert authority.holder("russian-deputy-foreign-minister", date(2021, 3, 18)).tenure is None


def test_an_unknown_office_is_an_error_with_its_name(authority: Authority) -> None:
    with pytest.raises(DataError, match="`minister-of-magic`"):
        authority.holder("minister-of-magic", date(2021, 3, 18))


def test_a_person_has_their_offices_on_a_day(authority: Authority) -> None:
    offices = {tenure.office for tenure in authority.offices_of("joe-biden", date(2010, 4, 8))}
    assert offices == {"vice-president-of-the-united-states"}
    assert authority.offices_of("joe-biden", date(2018, 4, 8)) == ()


def test_a_spokesperson_speaks_for_a_body(authority: Authority) -> None:
    (tenure,) = authority.offices_of("dmitry-peskov", date(2021, 1, 20))
    assert authority.offices[tenure.office].speaks_for == "kremlin"


def test_single_seat_offices_overlap_on_handover_days_only(authority: Authority) -> None:
    overlaps = [
        (first.holder, second.holder, second.start)
        for office, tenures in authority.tenure_index.by_office.items()
        if authority.offices[office].seats == 1
        for first, second in pairwise(tenures)
        if first.end is None or first.end > second.start
    ]
    assert overlaps == []
