from __future__ import annotations

from pathlib import Path

import pytest

from detente.model import Mode, Role
from detente.read import read_file
from detente.read.boilerplate import Wording, boilerplate, wordings
from detente.read.mode import Evidence, evidence

PROSE = "The Kremlin said on Monday that it would answer the sanctions in kind."


@pytest.mark.parametrize("row", wordings(), ids=lambda row: f"{row.id}: {row.example}")
def test_each_wording_matches_its_example(row: Wording) -> None:
    assert row.matches(row.example, last=True)


@pytest.mark.parametrize(
    "row", [row for row in wordings() if row.weight], ids=lambda row: row.example
)
def test_an_example_is_boilerplate_beside_prose(row: Wording) -> None:
    assert [bool(mark) for mark in boilerplate([PROSE, PROSE, row.example])] == [False, False, True]


@pytest.mark.parametrize("row", evidence(), ids=lambda row: f"{row.id}: {row.example}")
def test_each_piece_of_evidence_matches_its_example(row: Evidence) -> None:
    assert row.pattern.match(row.example)


@pytest.mark.parametrize(
    "words",
    [
        PROSE,
        "“We need your help,” Zelensky told the senators.",
        "Mr. Peskov is a spokesman for the Kremlin.",
        "Our sanctions, we said, were a response to the attack on our elections.",
        "Follow-up talks on arms control were held on Twitter, of all places, he said.",
        "Russia supports the government of President Bashar al-Assad!",
        "Signing up for the pact would cost Moscow dear.",
    ],
)
def test_prose_is_not_boilerplate(words: str) -> None:
    assert boilerplate([PROSE, words, PROSE]) == ["", "", ""]


def test_an_appeal_of_an_outlet_never_heard_of_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        f"Support The Baltic Courier!\n\nMoscow answers the sanctions\n\n{PROSE}\n\n{PROSE}\n\n"
        "Dear readers,\n\n"
        "The ministry has accused our journalists of extremism and banned our publication.\n\n"
        "Please donate today.\n\nNot ready to support today?\n\n© 2022 The Baltic Courier",
        encoding="utf-8",
    )
    article = read_file(path)[0]
    assert [passage.role for passage in article.passages] == [
        Role.HEADLINE,
        Role.PARAGRAPH,
        Role.PARAGRAPH,
    ]


def test_wire_copy_is_news_and_a_performative_is_a_document(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Moscow answers\n\nMOSCOW (Reuters) - {PROSE}", encoding="utf-8")
    assert read_file(path)[0].mode is Mode.NEWS
    path.write_text("Statement by Ambassador A. Antonov on sanctions\n\nWe reject it.", "utf-8")
    article = read_file(path)[0]
    assert (article.mode, article.issuer) == (Mode.DOCUMENT, "Ambassador A. Antonov")
