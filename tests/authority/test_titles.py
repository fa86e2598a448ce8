"""Titles find their offices, with a state or a body before or behind them."""

from __future__ import annotations

import pytest

from detente.authority import Authority

ONE_OFFICE = [
    ("the president of the United States", "president-of-the-united-states"),
    ("U.S. President", "president-of-the-united-states"),
    ("American leader", "president-of-the-united-states"),
    ("incoming U.S. leader", "president-of-the-united-states"),
    ("then-U.S. President", "president-of-the-united-states"),
    ("ex-CIA director", "cia-director"),
    ("outgoing U.S. secretary of state", "us-secretary-of-state"),
    ("Russian President", "president-of-russia"),
    ("Russia's president", "president-of-russia"),
    ("the Russian leader", "president-of-russia"),
    ("Ukrainian president", "president-of-ukraine"),
    ("President-elect", "president-elect-of-the-united-states"),
    ("U.S. Secretary of State", "us-secretary-of-state"),
    ("secretary of state", "us-secretary-of-state"),
    ("top U.S. diplomat", "us-secretary-of-state"),
    ("Washington's top diplomat", "us-secretary-of-state"),
    ("Russia’s top diplomat", "russian-foreign-minister"),
    ("Russian Foreign Minister", "russian-foreign-minister"),
    ("foreign minister of Ukraine", "ukrainian-foreign-minister"),
    ("Russian Defense Minister", "russian-defense-minister"),
    ("Russian Defence Minister", "russian-defense-minister"),
    ("U.S. Defense Secretary", "us-secretary-of-defense"),
    ("national security adviser", "us-national-security-adviser"),
    ("National Security Advisor", "us-national-security-adviser"),
    ("Kremlin spokesman", "kremlin-press-secretary"),
    ("Kremlin spokesperson", "kremlin-press-secretary"),
    ("Putin's spokesman", "kremlin-press-secretary"),
    ("White House press secretary", "white-house-press-secretary"),
    ("Russian Foreign Ministry spokeswoman", "russian-foreign-ministry-spokesperson"),
    ("Pentagon spokesman", "pentagon-press-secretary"),
    ("Russian ambassador to the United States", "russian-ambassador-to-the-us"),
    ("Russia's envoy to Washington", "russian-ambassador-to-the-us"),
    ("U.S. Ambassador to Russia", "us-ambassador-to-russia"),
    ("American ambassador in Moscow", "us-ambassador-to-russia"),
    ("Russian ambassador to the United Nations", "russian-ambassador-to-the-un"),
    ("NATO chief", "nato-secretary-general"),
    ("U.N. Secretary-General", "un-secretary-general"),
    ("CIA director", "cia-director"),
    ("FSB chief", "fsb-director"),
    ("State Duma speaker", "state-duma-chairman"),
]


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority.load()


@pytest.mark.parametrize(("text", "office"), ONE_OFFICE)
def test_a_title_finds_its_office(authority: Authority, text: str, office: str) -> None:
    assert [found.slug for found in authority.office_titled(text)] == [office]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("the president", {"president-of-the-united-states", "president-of-russia"}),
        ("foreign minister", {"russian-foreign-minister", "ukrainian-foreign-minister"}),
        ("spokesman", {"kremlin-press-secretary", "white-house-press-secretary"}),
        (
            "ambassador to the United Nations",
            {"us-ambassador-to-the-un", "russian-ambassador-to-the-un"},
        ),
    ],
)
def test_a_bare_title_gives_every_office(
    authority: Authority, text: str, offices: set[str]
) -> None:
    assert offices <= {found.slug for found in authority.office_titled(text)}


@pytest.mark.parametrize("text", ["plumber", "Martian president", "", "of"])
def test_no_office_is_invented(authority: Authority, text: str) -> None:
    assert authority.office_titled(text) == ()


@pytest.mark.parametrize(
    ("word", "cue"),
    [("incoming", "incoming"), ("Outgoing", "outgoing"), ("former", "former"), ("tall", None)],
)
def test_cue_words_are_known(authority: Authority, word: str, cue: str | None) -> None:
    assert authority.titles.cue(word) == cue
