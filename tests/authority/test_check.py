"""The check counts sources, lists what is unverified, finds overlaps and explains differences."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from detente.authority import Authority
from detente.authority.check import check
from detente.errors import DataError

SOURCES = os.environ.get("DETENTE_AUTHORITY_SOURCES")

LISTED = """position,person,personID,start,end
{position},Vladimir Putin,Q7747,2000-05-07,{end}
{position},Dmitry Medvedev,Q23530,2008-05-07,2012-05-07
{position},Vladimir Putin,Q7747,2012-05-07,
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file for one office; the authority of the test lists that office alone."""
    tables = {
        "actors": (
            "slug,name,kind,side,qid\nrussia,Russia,state,,\n"
            "vladimir-putin,Vladimir Putin,person,russia,Q7747\n"
            "dmitry-medvedev,Dmitry Medvedev,person,russia,Q23530\n"
        ),
        "offices": (
            "slug,title,body,listed_as,source\n"
            "president,President,russia,list.csv:President,list.csv\n"
        ),
        "tenures": (
            "office,holder,from,to,source,note\n"
            "president,vladimir-putin,2000-05-07,2008-05-07,list.csv,\n"
            "president,dmitry-medvedev,2008-05-07,2012-05-07,list.csv,\n"
            "president,vladimir-putin,2012-05-07,,list.csv,\n"
        ),
    }
    (tmp_path / "tables").mkdir()
    for name, text in tables.items():
        (tmp_path / "tables" / f"{name}.csv").write_text(text, encoding="utf-8")
    return tmp_path


def _list(folder: Path, end: str, position: str = "President") -> Path:
    text = LISTED.format(position=position, end=end)
    (folder / "list.csv").write_text(text, encoding="utf-8")
    return folder


def test_equal_tenures_do_not_differ(folder: Path) -> None:
    report = check(Authority.load(folder=folder / "tables"), _list(folder, "2008-05-07"))
    assert (report.differences, report.sound) == ((), True)


def test_an_unexplained_difference_is_unsound(folder: Path) -> None:
    report = check(Authority.load(folder=folder / "tables"), _list(folder, "2008-05"))
    (difference,) = report.differences
    assert difference.ours == "2000-05-07 to 2008-05-07"
    assert difference.theirs == "2000-05-07 to 2008-05"
    assert not report.sound


def test_a_note_explains_a_difference(folder: Path) -> None:
    table = folder / "tables" / "tenures.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("2008-05-07,list.csv,", "2008-05-07,list.csv,month only", 1))
    report = check(Authority.load(folder=folder / "tables"), _list(folder, "2008-05"))
    assert [difference.note for difference in report.differences] == ["month only"]
    assert report.sound


def test_an_overlap_is_unsound(folder: Path) -> None:
    table = folder / "tables" / "tenures.csv"
    text = table.read_text(encoding="utf-8").replace(
        "2000-05-07,2008-05-07", "2000-05-07,2009-01-01"
    )
    table.write_text(text, encoding="utf-8")
    report = check(Authority.load(folder=folder / "tables"))
    (overlap,) = report.overlaps
    assert (overlap.first.holder, overlap.second.holder) == ("vladimir-putin", "dmitry-medvedev")
    assert not report.sound


def test_rows_without_a_source_are_listed(folder: Path) -> None:
    report = check(Authority.load(folder=folder / "tables"))
    assert "person vladimir-putin" in report.unverified
    assert dict(report.sources) == {"list.csv": 4, "unverified": 3}


def test_a_source_file_that_is_not_there_is_named(folder: Path) -> None:
    with pytest.raises(DataError, match=r"list\.csv` cannot be read"):
        check(Authority.load(folder=folder / "tables"), folder)


def test_the_shipped_tables_are_sound_by_themselves() -> None:
    report = check(Authority.load())
    assert report.sound
    assert report.unverified
    assert sum(rows for _, rows in report.sources) > 4000


@pytest.mark.skipif(SOURCES is None, reason="DETENTE_AUTHORITY_SOURCES is not set")
def test_every_difference_from_the_source_files_is_explained() -> None:
    assert SOURCES is not None
    report = check(Authority.load(), Path(SOURCES))
    assert [d for d in report.differences if not d.note] == []
    assert len(report.differences) > 20
