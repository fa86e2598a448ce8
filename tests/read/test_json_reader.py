from __future__ import annotations

import json
from pathlib import Path

import pytest

from detente.errors import UnreadableArticle
from detente.read import read_file

TEXT = "Moscow said on Monday it would answer.\n\nIt gave no details."
SHAPES = [
    {"title": "T one", "text": TEXT, "date": "2021-03-18", "url": "https://e.org/a", "outlet": "O"},
    {"title": "T one", "text": TEXT, "publish_date": "2021-03-18 00:00:00", "authors": ["A"]},
    {
        "title": "T one",
        "text": TEXT,
        "date": "2021-03-18",
        "sitename": "O",
        "source": "https://e.o",
    },
    {"title": "T one", "maintext": TEXT, "date_publish": "2021-03-18 07:00:00", "language": "en"},
    {"headline": "T one", "articleBody": TEXT, "datePublished": "2021-03-18T07:00:00Z"},
    {"title": "T one", "content": f"<p>{TEXT}</p>", "published": "18 March 2021"},
]


@pytest.mark.parametrize("shape", SHAPES)
def test_the_shapes_that_extractors_write_are_read(
    tmp_path: Path, shape: dict[str, object]
) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(shape), encoding="utf-8")
    (article,) = read_file(path)
    assert (article.title, article.published.day) == ("T one", "2021-03-18")
    assert article.passages


@pytest.mark.parametrize("wrapped", [SHAPES[:2], {"articles": SHAPES[:2]}])
def test_several_articles_are_numbered(tmp_path: Path, wrapped: object) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(wrapped), encoding="utf-8")
    assert [article.key for article in read_file(path)] == ["a", "a#2"]


def test_json_lines_are_read_in_order(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps(shape) for shape in SHAPES[:3]) + "\n", encoding="utf-8")
    assert [article.key for article in read_file(path)] == ["a", "a#2", "a#3"]


NUMBER = '{"text": "A.", "id": ' + "9" * 5_000 + "}"


@pytest.mark.parametrize("broken", ["{", "[" * 90_000, NUMBER, "[1, 2]", '{"title": "T"}', "{}"])
def test_what_holds_no_article_is_refused(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(broken, encoding="utf-8")
    with pytest.raises(UnreadableArticle) as raised:
        read_file(path)
    assert raised.value.hint
