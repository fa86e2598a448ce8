"""Who speaks each quoted stretch of the two seeds, and that no negation is lost on the way."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import detente
from detente.corpus import Corpus
from detente.model import Kind, Span, Statement

SEEDS = Path(__file__).parents[1] / "seeds"
TIES = "000_ca5a330acb890219"
KILLER = "002_5475f26d176c989b"


@cache
def corpus() -> Corpus:
    """Build the seeds once, in memory."""
    return detente.build(SEEDS)


def place(article: str, words: str, nth: int = 0) -> Span:
    """Return where words stand in a seed, at their nth place."""
    text, start = corpus().article(article).text, -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def sharing(article: str, span: Span) -> list[Statement]:
    """Return the statements whose content shares characters with a span, the shortest first."""
    found = [
        s
        for s in corpus().statements
        if s.article == article and any(part.span.overlaps(span) for part in s.content)
    ]
    return sorted(found, key=lambda s: s.span.end - s.span.start)


@pytest.mark.parametrize(
    ("article", "words", "nth", "speaker"),
    [
        (TIES, "Russia will live as it has lived", 0, "dmitry-peskov"),
        (TIES, "will depend on Mr. Biden and his team", 0, "dmitry-peskov"),
        (TIES, "consistently", 0, "dmitry-peskov"),
        (KILLER, "The price he’s going to pay, you’ll see shortly", 0, "joe-biden"),
        (KILLER, "killer", 0, "joe-biden"),
        (KILLER, "killer", 1, "joe-biden"),
        (KILLER, "These statements from the president", 0, "dmitry-peskov"),
        (KILLER, "It is clear that", 0, "dmitry-peskov"),
        (KILLER, "ways to rectify Russia-U.S. ties", 0, "russian-embassy-washington"),
        (KILLER, "if need be", 0, "dmitry-peskov"),
        (KILLER, "pay a price", 0, "joe-biden"),
        (KILLER, "I do.", 0, "joe-biden"),
        (KILLER, "Certain ill-considered statements", 0, "russian-embassy-washington"),
        (KILLER, "We unequivocally denounce", 0, "g7"),
        (KILLER, "a watershed moment", 0, "konstantin-kosachev"),
        (KILLER, "Such statements are unacceptable", 0, "konstantin-kosachev"),
        (KILLER, "measure of last resort", 0, "vladimir-putin"),
    ],
)
def test_quoted_words_have_their_speaker(article: str, words: str, nth: int, speaker: str) -> None:
    assert [s.actor.id for s in sharing(article, place(article, words, nth))][:1] == [speaker]


def test_the_interviewers_words_are_bidens_only_with_his_assent() -> None:
    for one in sharing(KILLER, place(KILLER, "a killer,")):
        assert one.actor.id != "joe-biden" or any(
            part.text.startswith("I do") for part in one.content
        )


@pytest.mark.parametrize(
    ("article", "clause", "negation"),
    [
        (TIES, "Beijing said it had no intention of joining", "no intention"),
        (TIES, "presidency will make no difference to Russia", "no difference"),
        (TIES, "the Kremlin was not making any preparations", "not making"),
        (KILLER, "Joe Biden had no interest in improving ties", "no interest"),
        (KILLER, "Biden Does Not Want to Improve Ties", "Does Not Want"),
        (KILLER, "he does not want to get the relationship", "does not want"),
        (KILLER, "would not accept Russia's annexation", "not accept"),
        (KILLER, "legitimize it are not, and will not, be recognized", "are not"),
    ],
)
def test_a_negation_stays_in_the_words(article: str, clause: str, negation: str) -> None:
    span = place(article, clause)
    found = sharing(article, span)
    assert found
    for one in found:
        assert negation in one.text or one.negated or one.kind is Kind.DECLINED


@pytest.mark.parametrize(
    ("clause", "kinds"),
    [
        ("if Moscow was ready to sever diplomatic ties", {Kind.DECLINED}),
        ("Putin refused to recall a Washington envoy", {Kind.DECLINED, Kind.DEED}),
        ("has rarely recalled its ambassadors", {Kind.DEED, Kind.DECLINED}),
    ],
)
def test_what_was_not_said_or_done_is_no_plain_assertion(clause: str, kinds: set[Kind]) -> None:
    for one in sharing(KILLER, place(KILLER, clause)):
        assert one.negated
        assert one.kind in kinds


def test_nothing_comes_from_the_appeal_for_donations() -> None:
    for article in corpus().articles:
        text = article.text
        start = text.find("Prosecutor General")
        if start >= 0:
            assert sharing(article.key, Span(start, len(text))) == []
