"""Another pair of countries works by its tables alone, from the text to the statements."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import detente
from detente.annotate import annotate, load_model
from detente.authority import Authority
from detente.authority.check import check
from detente.extract.known_actors import names_known
from detente.model import Statement
from helpers.prose import article_of

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


def written(folder: Path, **rows: str) -> list[Path]:
    """Write the tables, with more rows of some, into a new folder."""
    folder.mkdir()
    for table, text in TABLES.items():
        (folder / f"{table}.csv").write_text(text + rows.get(table, ""), encoding="utf-8")
    return sorted(folder.iterdir())


@pytest.fixture
def toy(tmp_path: Path) -> Authority:
    written(tmp_path / "toy")
    return Authority.load(folder=tmp_path / "toy")


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


NEWS = """Freedonia accuses Sylvania of spying

Rufus T. Firefly accused Sylvania on Monday of sending spies to the capital.

"The Sylvanian ambassador has insulted our country," Firefly told reporters. Trentino said that
Sylvania would recall its troops from the border.
"""
TALK = """Remarks by President Firefly at a press conference

Q: Mr. President, will Freedonia attack Sylvania?

PRESIDENT FIREFLY: It is very likely, unless Sylvania withdraws. I had a good breakfast today.

Q: Did you enjoy the opera?

PRESIDENT FIREFLY: It was wonderful.
"""


def built(folder: Path, text: str) -> list[Statement]:
    """Build a text with the tables of the toy countries beside the shipped ones."""
    (folder / "text.txt").write_text(text, encoding="utf-8")
    tables = written(folder / "toy")
    corpus = detente.build(folder / "text.txt", authority=tables, published="1933-11-21")
    return list(corpus.statements)


def told(statement: Statement) -> tuple[str, str, set[str]]:
    return statement.actor.id, statement.text, {actor.id for actor in statement.targets}


def test_news_of_the_toy_countries_is_read(tmp_path: Path) -> None:
    headline, accused, *quoted = map(told, built(tmp_path, NEWS))
    assert headline == ("freedonia", "accuses Sylvania of spying", {"sylvania"})
    assert accused[::2] == ("rufus-firefly", {"sylvania"})
    assert [one[::2] for one in quoted] == [
        ("rufus-firefly", {"trentino"}),
        ("trentino", set()),
    ]


def test_a_transcript_of_the_toy_countries_is_read(tmp_path: Path) -> None:
    """What answers a question on a political actor counts; the opera is none."""
    (answer,) = built(tmp_path, TALK)
    assert told(answer) == (
        "rufus-firefly",
        "It is very likely, unless Sylvania withdraws",
        {"sylvania"},
    )


def test_who_speaks_of_everybody_at_home_speaks_of_no_actor(tmp_path: Path) -> None:
    """Which words those are the authority says: the shipped one has "the American people"."""
    (parse,) = annotate(article_of("We love Freedonia more than Sylvania."), load_model())
    written(tmp_path / "abroad")
    written(tmp_path / "home", words="freedonia,homeland,,duck-soup\n")
    for folder, known in (("abroad", ["Freedonia", "Sylvania"]), ("home", ["Sylvania"])):
        authority = Authority.load(folder=tmp_path / folder)
        named = (t for t in range(len(parse)) if names_known(parse, [t], authority))
        assert [parse.words[t] for t in named] == known
