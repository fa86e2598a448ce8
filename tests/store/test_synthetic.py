"""The synthetic articles are what other tests take them for."""

import pytest

from helpers.synthetic import articles_and_statements


def test_the_same_numbers_give_the_same_articles() -> None:
    assert articles_and_statements(200, 3) == articles_and_statements(200, 3)
    assert articles_and_statements(200, 3) != articles_and_statements(200, 4)


@pytest.mark.parametrize("count", [0, 1, 10, 11, 250])
def test_as_many_statements_come_as_were_asked_for(count: int) -> None:
    assert len(articles_and_statements(count)[1]) == count


def test_every_span_proves_its_text() -> None:
    articles, statements = articles_and_statements(300)
    texts = {article.key: article.text for article in articles}
    for statement in statements:
        parts = (statement.actor_mention, statement.cue, statement.when.phrase, *statement.content)
        for part in filter(None, parts):
            assert part.span.of(texts[statement.article]) == part.text


def test_ids_are_unique() -> None:
    _, statements = articles_and_statements(2000)
    assert len({statement.id for statement in statements}) == len(statements)
