"""Tables are read strictly: an error names file and line; a user's file adds or replaces rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from detente.authority import Authority
from detente.errors import DataError
from detente.store import Store
from helpers.known import known

BROKEN = [
    ("slug,name,kind\nkarl,,person\n", "`mine.csv` line 2: column `name` is empty."),
    ("slug,name,kind\nKarl Marx,Karl Marx,person\n", "line 2: `Karl Marx` is no slug."),
    ("slug,name,kind\nkarl,Karl,wizard\n", "line 2: `wizard` is no kind of an authority table."),
    ("slug,name,kind,side\nkarl,Karl,person,narnia\n", "line 2: `narnia` is not in actors.csv."),
    ("slug,name,kind\na,A,person\na,B,person\n", "line 3: `a` stands in line 2 already."),
    ("slug,name,kind\na,A\n", "line 2: `2` cells where the header has 3."),
    ("slug,name,kind,colour\na,A,person,red\n", "has a column `colour` that table actors does"),
    ("first,last\nKarl,Marx\n", "The header of `mine.csv` fits no authority table: `first,last`."),
    ("", "The header of `mine.csv` fits no authority table: ``."),
    ("actor,name,type\nnobody,Nobody,alias\n", "line 2: `nobody` is not in actors.csv."),
    ("actor,name,type\nrussia,Rus,pseudonym\n", "line 2: `pseudonym` is no type of an"),
    ("office,holder,from\nczar,vladimir-putin,2000-01-01\n", "`czar` is not in offices.csv."),
    ("office,holder,from\npresident-of-russia,nobody,2000-01-01\n", "`nobody` is not in actors"),
    (
        "office,holder,from\npresident-of-russia,vladimir-putin,May\n",
        "`May` in column `from` is no",
    ),
    ("office,holder,from\npresident-of-russia,vladimir-putin,\n", "column `from` is empty."),
    (
        "office,holder,from,to\npresident-of-russia,vladimir-putin,2010-01-01,2009-01-01\n",
        "the tenure ends on `2009-01-01`, before it starts on `2010-01-01`.",
    ),
    ("slug,title,body,seats\nczar,Czar,kremlin,many\n", "`many` in column `seats` is no number."),
    ("slug,name,date\nball,The ball,someday\n", "`someday` is no EDTF date."),
    ("slug,name,date\nball,The ball,2021-02-30\n", "`2021-02-30` is no EDTF date."),
    ("slug,name,date\nball,The ball,2021/2020\n", "`2021/2020` is no EDTF date."),
    ("slug,name,date\nrussia,The ball,2021-02-03\n", "`russia` is the slug of an actor already."),
    ("agreement,signed\nyalta,1945-02-11\n", "line 2: `yalta` is not in actors.csv."),
    ('slug,name,kind\n"a,A,person\n', "cannot be read"),
    ("slug,name,kind,qid\na,A,person,7747\n", "line 2: `7747` is no item of Wikidata."),
    ("slug,title,body,qid\na,A,kremlin,Q0\n", "line 2: `Q0` is no item of Wikidata."),
]


def _file(folder: Path, text: str) -> Path:
    path = folder / "mine.csv"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_broken_table_is_named_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(DataError) as caught:
        Authority.load(_file(tmp_path, text))
    assert message in caught.value.message


@pytest.mark.parametrize(
    "lang",
    [
        "russian",
        "r",
        "ru_RU",
        "ru-",
        "-ru",
        "ru RU",
        "ru> .",
        "ru\u0430",
        "e-n",
        "en-toolongsubtag",
    ],
)
def test_what_is_no_language_tag_is_refused(tmp_path: Path, lang: str) -> None:
    with pytest.raises(DataError) as caught:
        Authority.load(_file(tmp_path, f"actor,name,lang\nrussia,Rus,{lang}\n"))
    assert caught.value.message == f"`mine.csv` line 2: `{lang}` is no language tag."
    assert "BCP 47" in caught.value.hint


@pytest.mark.parametrize(
    "lang", ["", "ru", "RU", "de-CH", "zh-Hant-TW", "sl-rozaj-biske", "es-419", "en-x-press", "cel"]
)
def test_a_language_tag_comes_into_the_graph(tmp_path: Path, lang: str) -> None:
    table = _file(tmp_path, f"actor,name,lang\nrussia,Rus,{lang}\n")
    store = Store.create(None, replace(known(5), authority=Authority.load(table)))
    query = 'SELECT (LANG(?n) AS ?l) { ent:russia skos:altLabel ?n FILTER(STR(?n) = "Rus") }'
    found = store.select(query)
    assert [str(row[0]).lower() for row in found] == [(lang or "en").lower()]


@pytest.mark.parametrize("edtf", ["2014-03?", "201X", "2014-21", "../2014-03", "2014-03-18/.."])
def test_an_occurrence_takes_any_edtf_date(tmp_path: Path, edtf: str) -> None:
    authority = Authority.load(_file(tmp_path, f"slug,name,date\nball,The ball,{edtf}\n"))
    assert edtf in {one.start for one in authority.occurrences if one.actor.id == "ball"}


def test_a_missing_file_and_an_empty_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"none\.csv` cannot be read"):
        Authority.load(tmp_path / "none.csv")
    with pytest.raises(DataError, match="holds no CSV table"):
        Authority.load(folder=tmp_path)


def test_bytes_that_are_no_utf8_are_an_error(tmp_path: Path) -> None:
    path = tmp_path / "latin.csv"
    path.write_bytes("slug,name,kind\ngul,Gül,person\n".encode("latin-1"))
    with pytest.raises(DataError, match=r"latin\.csv` cannot be read"):
        Authority.load(path)


def test_a_users_rows_are_added_with_a_byte_order_mark_and_spare_columns_left_out(
    tmp_path: Path,
) -> None:
    path = _file(tmp_path, "\ufeffslug,name,kind,side\nron-deck,Ron Deck,person,united-states\n")
    authority = Authority.load(path)
    (record,) = authority.named("Deck")
    assert (record.id, record.source) == ("ron-deck", "unverified")
    assert Authority.load().named("Deck") == ()


def test_a_users_row_replaces_the_shipped_one(tmp_path: Path) -> None:
    path = _file(tmp_path, "slug,name,kind,side\nkremlin,The Kremlin Palace,body,russia\n")
    authority = Authority.load(path)
    assert authority.actor("kremlin").name == "The Kremlin Palace"
    assert [record.id for record in authority.named("Kremlin Palace")] == ["kremlin"]


def test_a_users_tenure_ends_a_shipped_one(tmp_path: Path) -> None:
    text = "office,holder,from,to\nkremlin-press-secretary,dmitry-peskov,2012-05-22,2030-01-01\n"
    authority = Authority.load(_file(tmp_path, text))
    assert authority.holders("kremlin-press-secretary", date(2029, 5, 1))
    assert authority.holders("kremlin-press-secretary", date(2030, 5, 1)) == ()


def test_the_order_of_rows_does_not_matter(tmp_path: Path) -> None:
    rows = ["ann-lee,Ann Lee,person,russia", "bob-lee,Bob Lee,person,russia"]
    shipped = []
    for name, order in (("one", rows), ("two", rows[::-1])):
        path = tmp_path / f"{name}.csv"
        path.write_text("\n".join(["slug,name,kind,side", *order]), encoding="utf-8")
        shipped.append(Authority.load(path))
    one, two = ([match.record.id for match in a.matches("Lee")] for a in shipped)
    assert one == two


def test_an_unknown_slug_is_an_error_with_its_name() -> None:
    with pytest.raises(DataError, match="`frodo`") as caught:
        Authority.load().actor("frodo")
    assert caught.value.hint
