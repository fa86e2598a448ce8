"""Characters that no reader sees change what is found in nothing but its offsets."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.annotate import seen
from detente.authority import Authority
from detente.model import Article, Passage, Published, Role, Span, Statement, statement_id
from detente.pipeline import run

PLAIN = (
    "Kremlin spokesman Dmitry Peskov said on Thursday that the United States had ruined the "
    "treaty. “We will answer,” he said. Sergei Lavrov said the United States had lied. "
    "Analyst Jane Roe told reporters that Moscow would wait."
)
UNSEEN = "\u00ad\u200b\u200d\u2060\ufeff\u202e"


def article(text: str) -> Article:
    start = len(text) - len(text.lstrip(UNSEEN))
    return Article(
        key="a",
        path="a.txt",
        text=text,
        passages=(Passage(Span(start, len(text.rstrip(UNSEEN))), Role.PARAGRAPH),),
        published=Published("2021-03-18", "given", ""),
    )


def statements(text: str) -> list[Statement]:
    return run([article(text)], Authority.load())


def bare(statement: Statement) -> tuple[object, ...]:
    """Return what was found, its words without unseen characters."""
    mention, cue, phrase = statement.actor_mention, statement.cue, statement.when.phrase
    parts = [part.text if part else "" for part in (mention, cue, phrase, *statement.content)]
    return (
        *(part.translate(dict.fromkeys(map(ord, UNSEEN))) for part in parts),
        statement.actor.name,
        [target.id for target in statement.targets],
        statement.when.edtf,
        statement.event_type,
        bool(statement.repeats),
    )


@pytest.fixture(scope="module")
def expected() -> list[tuple[object, ...]]:
    return [bare(statement) for statement in statements(PLAIN)]


@pytest.mark.parametrize("mark", UNSEEN)
def test_a_mark_in_every_word_splits_no_name(mark: str, expected: list[tuple[object, ...]]) -> None:
    found = statements(mark.join(PLAIN))
    assert [bare(statement) for statement in found] == expected
    assert {"Dmitry Peskov", "Sergei Lavrov"} <= {statement.actor.name for statement in found}


@given(marks=st.lists(st.tuples(st.integers(0, len(PLAIN)), st.sampled_from(UNSEEN)), max_size=8))
@settings(deadline=None, max_examples=15)
def test_every_span_is_that_of_the_article_as_it_is(
    expected: list[tuple[object, ...]], marks: list[tuple[int, str]]
) -> None:
    text = PLAIN
    for at, mark in sorted(marks, reverse=True):
        text = text[:at] + mark + text[at:]
    one = article(text)
    found = statements(text)
    assert [bare(statement) for statement in found] == expected
    for statement in found:
        for part in (statement.actor_mention, statement.cue, *statement.content):
            assert part is None or text[part.start : part.end] == part.text
        mention = statement.actor_mention.text if statement.actor_mention else ""
        assert statement.id == statement_id(one.iri_name, mention, statement.text, 1)
        stranger = statement.actor.id.startswith("x-")
        assert not stranger or statement.actor.id.startswith(f"x-{one.sha256[:8]}-")


def test_an_article_without_them_is_read_as_it_is() -> None:
    plain = article(PLAIN)
    assert seen(plain) is plain
    assert seen(replace(plain, text=PLAIN + "\u00ad")).text == PLAIN
