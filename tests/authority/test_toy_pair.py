"""Another pair of countries works by swapping the tables alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from detente.authority import Authority
from detente.authority.check import check

TABLES = {
    "actors": """slug,name,kind,side,gender,source
freedonia,Freedonia,state,,,duck-soup
sylvania,Sylvania,state,,,duck-soup
freedonian-chancellery,Freedonian Chancellery,body,freedonia,,duck-soup
sylvanian-embassy,Embassy of Sylvania in Freedonia,body,sylvania,,duck-soup
rufus-firefly,Rufus T. Firefly,person,freedonia,male,duck-soup
gloria-teasdale,Gloria Teasdale,person,freedonia,female,duck-soup
trentino,Ambassador Trentino,person,sylvania,male,duck-soup
""",
    "names": """actor,name,lang,type,source
freedonia,Freedonian,en,demonym,duck-soup
sylvania,Sylvanian,en,demonym,duck-soup
sylvania,Esterhaz,en,metonym,duck-soup
sylvanian-embassy,embassy,en,bare,duck-soup
""",
    "offices": """slug,title,body,side,titles,speaks_for,source
president-of-freedonia,President,freedonian-chancellery,freedonia,president|leader,,duck-soup
sylvanian-ambassador,Ambassador of Sylvania,sylvanian-embassy,sylvania,ambassador,,duck-soup
""",
    "tenures": """office,holder,from,to,source
president-of-freedonia,gloria-teasdale,1930-01-01,1933-11-17,duck-soup
president-of-freedonia,rufus-firefly,1933-11-17,,duck-soup
sylvanian-ambassador,trentino,1932-01-01,,duck-soup
""",
    "occurrences": """slug,name,date,names,source
garden-party,garden party,1933-11-17,the reception,duck-soup
""",
    "words": """word,role,standard,source
ambassador,honorific,,duck-soup
incoming,incoming,,duck-soup
""",
}


@pytest.fixture
def toy(tmp_path: Path) -> Authority:
    for table, text in TABLES.items():
        (tmp_path / f"{table}.csv").write_text(text, encoding="utf-8")
    return Authority.load(folder=tmp_path)


def test_the_toy_countries_have_names_titles_and_holders(toy: Authority) -> None:
    assert [record.id for record in toy.named("Firefly")] == ["rufus-firefly"]
    assert [record.id for record in toy.named("Esterhaz")] == ["sylvania"]
    assert [record.id for record in toy.named("Sylvania's embassy")] == ["sylvanian-embassy"]
    assert [office.slug for office in toy.office_titled("Freedonian leader")] == [
        "president-of-freedonia"
    ]
    day = date(1933, 11, 17)
    assert len(toy.holders("president-of-freedonia", day)) == 2
    held = toy.holder("president-of-freedonia", day, "incoming").tenure
    assert held is not None
    assert held.holder == "rufus-firefly"


def test_the_shipped_countries_are_gone(toy: Authority) -> None:
    assert toy.named("Putin") == ()
    assert toy.named("Moscow") == ()
    assert len(list(toy.records)) == 8


def test_the_toy_pair_checks_sound(toy: Authority) -> None:
    report = check(toy)
    assert report.sound
    assert report.unverified == ()
    assert dict(report.sources)["duck-soup"] > 10
