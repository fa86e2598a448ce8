"""Statement ids hang on what the article says, never on what was resolved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from detente.assets import ontology
from detente.authority import Authority
from detente.model import Mode, Statement
from helpers.marked import authority, made, resolved

TEXT = (
    "The Kremlin said Wednesday that ties with Washington would depend on Joe Biden.\n\n"
    '"Russia will live as it has lived," spokesman Dmitry Peskov said.\n\n'
    "Russia and the United States signed a treaty in Moscow.\n\n"
    "He added that Russia was ready for talks with the United States."
)


def statements(known: Authority) -> list[Statement]:
    """Run extraction and resolution over the text with an authority."""
    article = made(TEXT, "2021-01-20")
    return resolved(article, known)


def renamed(folder: Path) -> None:
    """Give Peskov another slug and name wherever a table speaks of him."""
    for table in folder.glob("*.csv"):
        text = table.read_text(encoding="utf-8")
        table.write_text(text.replace("dmitry-peskov", "d-s-peskov"), encoding="utf-8")


def aliased(folder: Path) -> None:
    """Add an alias of the Kremlin."""
    names = folder / "names.csv"
    row = "kremlin,The Moscow Fortress,en,alias,unverified\n"
    names.write_text(names.read_text(encoding="utf-8") + row, encoding="utf-8")


def reordered(folder: Path) -> None:
    """Turn the rows of every table round."""
    for table in folder.glob("*.csv"):
        head, *rows = table.read_text(encoding="utf-8").splitlines()
        table.write_text("\n".join([head, *reversed(rows)]) + "\n", encoding="utf-8")


@pytest.mark.parametrize("change", [renamed, aliased, reordered])
def test_ids_stay_when_the_authority_changes(change: object, tmp_path: Path) -> None:
    """Renaming an actor, adding an alias or reordering rows renames no statement."""
    folder = copytree(ontology("actors"), tmp_path / "actors")
    assert callable(change)
    change(folder)
    before = [s.id for s in statements(authority())]
    after = [s.id for s in statements(Authority.load(folder=folder))]
    assert before == after
    assert len(before) >= 4


def test_ids_stay_when_nothing_is_resolved_alike() -> None:
    """The date, the targets and the type are not in the id."""
    article = made(TEXT, "2021-01-20")
    later = replace(article, published=replace(article.published, day="2024-05-05"))
    ids = [[s.id for s in resolved(each)] for each in (article, later)]
    assert ids[0] == ids[1]


def test_joint_actors_of_one_mention_have_different_ids() -> None:
    """The two sides of a deed are two statements."""
    made_ids = [s.id for s in statements(authority())]
    assert len(made_ids) == len(set(made_ids))


def test_the_same_words_of_the_same_actor_are_one_statement() -> None:
    """Two rules may find them; they are no retelling of each other."""
    text = (
        "We respect the citizens of Russia, who are not our enemy and who deserve a better future."
    )
    article = made(text, "2021-03-18", mode=Mode.DOCUMENT, outlet="White House")
    spans = [tuple(part.span for part in one.content) for one in resolved(article)]
    assert spans
    assert len(spans) == len(set(spans))
