"""Make statements among as many well-known actors as a picture is to hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from detente.model import Actor, Article, Evidence, Passage, Span, Statement
from helpers.synthetic import UNSPECIFIED, articles_and_statements

__all__ = ["CAST", "behind", "crowd"]

_AMERICANS = (
    "Joe Biden|Donald Trump|Antony Blinken|Jake Sullivan|Jen Psaki|Barack Obama|John Kerry|"
    "Hillary Clinton|Wendy Sherman|Victoria Nuland|Lloyd Austin|John Bolton|Mike Pompeo"
)
_RUSSIANS = (
    "Vladimir Putin|Dmitry Peskov|Sergei Lavrov|Maria Zakharova|Sergei Ryabkov|Anatoly Antonov|"
    "Dmitry Medvedev|Sergei Shoigu|Nikolai Patrushev|Vyacheslav Volodin|Konstantin Kosachyov"
)
_BODIES = {
    "united-states": "White House|U.S. State Department|Pentagon|U.S. Treasury Department|CIA|"
    "U.S. Congress|U.S. Embassy in Moscow",
    "russia": "Kremlin|Russian Foreign Ministry|State Duma|Federation Council|FSB|GRU|"
    "Prosecutor General’s Office|Russian Embassy in Washington",
}
_STATES = "Ukraine|China|United Kingdom|Germany|France|Syria|Iran|Belarus|Georgia"
_ORGANISATIONS = (
    "NATO|European Union|United Nations|G7|"
    "Organization for Security and Co-operation in Europe|Council of Europe"
)
_AGREEMENTS = "New START|INF Treaty|Open Skies Treaty|Minsk agreements"


def _cast() -> tuple[Actor, ...]:
    """List the actors, the best known of each sort first."""
    columns = [
        [Actor("united-states", "United States", "state", "united-states")],
        [Actor("russia", "Russia", "state", "russia")],
        [_actor(name, "person", "united-states") for name in _AMERICANS.split("|")],
        [_actor(name, "person", "russia") for name in _RUSSIANS.split("|")],
        [_actor(name, "state", None) for name in _STATES.split("|")],
        *[[_actor(n, "body", side) for n in names.split("|")] for side, names in _BODIES.items()],
        [_actor(name, "organisation", None) for name in _ORGANISATIONS.split("|")],
        [_actor(name, "agreement", None) for name in _AGREEMENTS.split("|")],
    ]
    longest = max(len(column) for column in columns)
    return tuple(column[i] for i in range(longest) for column in columns if i < len(column))


def _actor(name: str, kind: str, side: str | None) -> Actor:
    """Give an actor the slug of its name; a third state is its own side."""
    slug = "".join(c if c.isalnum() else "-" for c in name.lower())
    return Actor(slug, name, kind, slug if kind == "state" else side)


CAST = _cast()


def crowd(
    actors: int = 60, statements: int = 300, seed: int = 0
) -> tuple[list[Article], list[Statement]]:
    """Return statements among so many actors, a few of them in most, as in real news."""
    rng = Random(seed)
    articles, plain = articles_and_statements(statements, seed)
    cast = [*CAST, *(_minor(i) for i in range(actors - len(CAST)))][:actors]
    return articles, [_recast(rng, statement, cast) for statement in plain]


def _minor(number: int) -> Actor:
    """Invent one more actor of either side or none."""
    side, kind = (("united-states", "person"), ("russia", "person"), (None, "group"))[number % 3]
    return Actor(f"minor-{number}", f"{'Envoy' if side else 'Committee'} No. {number}", kind, side)


def _recast(rng: Random, statement: Statement, cast: Sequence[Actor]) -> Statement:
    """Give a statement an actor and targets of the cast; its spans stay as they are."""
    actor = statement.actor if statement.actor == UNSPECIFIED else _draw(rng, cast)
    targets = [_draw(rng, [a for a in cast if a != actor]) for _ in statement.targets]
    return replace(statement, actor=actor, targets=tuple(dict.fromkeys(targets)))


def _draw(rng: Random, cast: Sequence[Actor]) -> Actor:
    """Draw an actor, the first ones far more often than the last."""
    return cast[min(int(len(cast) * rng.random() ** 1.7), len(cast) - 1)]


def behind(
    prefix: str, articles: Sequence[Article], statements: Sequence[Statement]
) -> tuple[list[Article], list[Statement]]:
    """Put a text before every article, and move all offsets on."""
    by = len(prefix)
    moved = [
        replace(
            article,
            text=prefix + article.text,
            passages=tuple(
                Passage(Span(p.span.start + by, p.span.end + by), p.role) for p in article.passages
            ),
        )
        for article in articles
    ]
    return moved, [_moved(statement, by) for statement in statements]


def _moved(one: Statement, by: int) -> Statement:
    """Move the evidence of a statement."""
    return replace(
        one,
        actor_mention=_shift(one.actor_mention, by),
        cue=_shift(one.cue, by),
        content=tuple(Evidence(e.text, e.start + by, e.end + by) for e in one.content),
        when=replace(one.when, phrase=_shift(one.when.phrase, by)),
    )


def _shift(evidence: Evidence | None, by: int) -> Evidence | None:
    """Move one span."""
    return evidence and Evidence(evidence.text, evidence.start + by, evidence.end + by)
