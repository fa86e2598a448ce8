"""`detente actors` lists, shows and checks."""

from __future__ import annotations

import json
from pathlib import Path

from helpers.command import detente


def test_list_filters_by_kind_and_side() -> None:
    result = detente("actors", "list", "--kind", "armed-group", "--side", "russia", "--json")
    assert result.returncode == 0, result.stderr
    actors = json.loads(result.stdout)
    assert "wagner-group" in {actor["id"] for actor in actors}
    assert {(actor["kind"], actor["side"]) for actor in actors} == {("armed-group", "russia")}


def test_show_gives_every_actor_a_name_may_mean() -> None:
    result = detente("actors", "show", "Bush", "--json")
    assert result.returncode == 0, result.stderr
    cards = {card["id"]: card for card in json.loads(result.stdout)}
    assert {"george-w-bush", "george-hw-bush"} <= cards.keys()
    assert (
        "President of the United States, 2001-01-20 to 2009-01-20"
        in cards["george-w-bush"]["offices"]
    )


def test_show_finds_by_small_letters_iri_and_beginnings_of_words() -> None:
    for words in ("kamala-harris", "harris", "ent:kamala-harris", "kamala harr"):
        result = detente("actors", "show", words, "--json")
        assert result.returncode == 0, result.stderr
        assert [card["id"] for card in json.loads(result.stdout)] == ["kamala-harris"], words


def test_show_of_a_stranger_says_so_with_a_hint() -> None:
    result = detente("actors", "show", "Frodo Baggins")
    assert result.returncode == 1
    assert "`Frodo Baggins`" in result.stderr
    assert "detente actors list" in result.stderr


def test_check_lists_what_is_unverified() -> None:
    result = detente("actors", "check")
    listed = [line for line in result.stdout.splitlines() if line.startswith("unverified ")]
    assert result.returncode == 0, result.stderr
    assert "unverified  tenure kremlin-press-secretary: dmitry-peskov 2012-05-22" in listed
    assert result.stderr.startswith(f"{len(listed)} rows are unverified, 0 tenures overlap")


def test_check_gives_json(tmp_path: Path) -> None:
    report = json.loads(detente("actors", "check", "--json").stdout)
    assert report["sound"] is True
    assert report["sources"]["unverified"] == len(report["unverified"])
    result = detente("actors", "check", "--sources", tmp_path)
    assert result.returncode == 1
    assert "cannot be read" in result.stderr


def test_a_users_file_is_listed_and_its_errors_are_sentences(tmp_path: Path) -> None:
    table = tmp_path / "mine.csv"
    table.write_text("slug,name,kind,side\nron-deck,Ron Deck,person,united-states\n")
    assert "ron-deck" in detente("actors", "list", "--authority", table).stdout
    table.write_text("slug,name,kind,side\nron-deck,Ron Deck,wizard,united-states\n")
    result = detente("actors", "list", "--authority", table)
    assert result.returncode == 1
    assert "`mine.csv` line 2: `wizard`" in result.stderr
    assert "Traceback" not in result.stderr
