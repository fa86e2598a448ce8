from __future__ import annotations

from pathlib import Path

import pytest

from detente.errors import InputError, UsageError
from detente.model import Role
from detente.read import read_inputs

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "one.txt").write_text("Moscow protests\n\nThe Kremlin said no.\n", "utf-8")
    (tmp_path / "sub" / "two.md").write_text(
        "---\ntitle: A talk\ndate: 2020-02-03\n---\nThe two\nmen met.\n", "utf-8"
    )
    return tmp_path


def test_keys_are_paths_below_the_input_root(folder: Path) -> None:
    assert [a.key for a in read_inputs([folder]).articles] == ["one", "sub/two"]
    assert [a.key for a in read_inputs([folder / "sub" / "two.md"]).articles] == ["two"]
    assert [a.key for a in read_inputs([f"{folder}/**/*.md"]).articles] == ["sub/two"]


def test_a_file_reached_twice_is_read_once(folder: Path) -> None:
    assert len(read_inputs([folder, folder / "one.txt"]).articles) == 2


def test_order_of_inputs_does_not_matter(folder: Path) -> None:
    files = [folder / "one.txt", folder / "sub" / "two.md"]
    assert read_inputs(files) == read_inputs(files[::-1])


def test_front_matter_gives_title_and_day(folder: Path) -> None:
    article = read_inputs([folder / "sub" / "two.md"]).articles[0]
    assert (article.title, article.published.day) == ("A talk", "2020-02-03")
    assert article.published.basis == "metadata"


def test_a_wrapped_line_stays_in_its_passage(folder: Path) -> None:
    article = read_inputs([folder / "sub" / "two.md"]).articles[0]
    assert [p.span.of(article.text) for p in article.passages] == ["The two\nmen met."]


def test_equal_keys_are_an_error(folder: Path) -> None:
    (folder / "one.md").write_text("The Kremlin said yes.", "utf-8")
    with pytest.raises(UsageError, match="have the key `one`"):
        read_inputs([folder])


def test_a_missing_path_is_an_error() -> None:
    with pytest.raises(InputError, match="no file or folder `nowhere"):
        read_inputs(["nowhere.txt"])


def test_seeds_have_headline_caption_and_no_appeal() -> None:
    for article in read_inputs([SEEDS]).articles:
        roles = [passage.role for passage in article.passages]
        words = " ".join(passage.span.of(article.text) for passage in article.passages)
        assert roles[:2] == [Role.HEADLINE, Role.CAPTION]
        assert "undesirable" not in words
        assert "refuse to be silenced" not in words
        assert "Flickr" not in words
