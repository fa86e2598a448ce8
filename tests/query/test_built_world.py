"""What the seeds have none of is found by its query in an article that has it."""

from __future__ import annotations

import pytest

import detente
from detente.query import Table

ARTICLE = """A Day of Many Words

Sergei Lavrov praised the New START treaty.

Putin will accuse the United States of meddling in a speech on Friday.

President Vladimir Putin believes that NATO threatens Russia.

The Kremlin denied on Thursday that Russia had interfered in the U.S. election.

Biden said Russia was a partner and a threat.
"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> detente.Corpus:
    path = tmp_path_factory.mktemp("world") / "article.txt"
    path.write_text(ARTICLE)
    return detente.build(path, published="2021-03-18")


@pytest.mark.parametrize(
    ("name", "who", "words"),
    [
        ("about-an-agreement", "Sergei Lavrov", "New START"),
        ("announced", "Vladimir Putin", "meddling"),
        ("beliefs", "Vladimir Putin", "NATO threatens Russia"),
        ("denials", "Kremlin", "Russia had interfered"),
        ("mixed-statements", "Joe Biden", "a partner and a threat"),
    ],
)
def test_a_query_finds_its_sentence_and_no_other(
    name: str, who: str, words: str, corpus: detente.Corpus
) -> None:
    found = corpus.query(name)
    assert isinstance(found, Table)
    assert [row[1] for row in found] == [who]
    assert words in str(found.column("text")[0])
