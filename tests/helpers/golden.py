"""Make statements out of gold, right or more or less wrong, to see what a scorer says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from detente.brat import Attribution
from detente.check.evaluate.gold import GoldRecord
from detente.model import (
    Actor,
    Article,
    Evidence,
    Form,
    Kind,
    Passage,
    Published,
    Role,
    Span,
    Stance,
    Statement,
    Tier,
    When,
)
from helpers.made import statement

STRANGER = Actor("stranger", "a stranger", "person")


def article(key: str, text: str) -> Article:
    """Return an article of one paragraph."""
    return Article(
        key=key,
        path=f"{key}.txt",
        text=text,
        passages=(Passage(Span(0, len(text)), Role.PARAGRAPH),),
        published=Published(None, "none", "made by hand"),
    )


def articles_in(folder: Path) -> list[Article]:
    """Read the texts of a folder as they are, but for a byte-order mark."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        text = path.read_bytes().decode().removeprefix("\ufeff")
        found.append(article(path.stem, text))
    return found


def statement_of(record: GoldRecord) -> Statement:
    """Return the statement that agrees with a gold record in every part."""
    actor = Actor(record.actors[0].lower(), record.actors[0], "person")
    targets = tuple(Actor(name.lower(), name, "person") for name in sorted(record.targets))
    made = statement(
        record.id,
        actor,
        *targets,
        event_type=record.event_type,
        stance=record.stance or "neutral",
        date=record.date,
        negated=record.negated,
        article=record.article,
    )
    return replace(made, content=record.readings[0])


def statement_at(article_key: str, attribution: Attribution, text: str) -> Statement:
    """Return the statement that agrees with an attribution."""
    source, cue = attribution.source, attribution.cue
    made = statement("0", STRANGER, article=article_key)
    return replace(
        made,
        actor_mention=Evidence.at(Span(source[0].start, source[-1].end), text) if source else None,
        cue=Evidence.at(cue[0], text) if cue else None,
        content=tuple(Evidence.at(part, text) for part in attribution.content),
    )


def disturbed(statements: Sequence[Statement], text: str, rng: Random) -> Iterator[Statement]:
    """Leave statements out, cut, move, double and rename them, in a random but fixed way."""
    for one in statements:
        draw = rng.random()
        if draw < 0.1:
            continue
        yield replace(
            _blurred(one, text, rng) if draw < 0.6 else one,
            tier=rng.choice((Tier.HIGH, Tier.NORMAL)),
            kind=rng.choice((Kind.STATEMENT, Kind.STATEMENT, Kind.DEED)),
        )
        if draw > 0.9:
            yield replace(one, actor=STRANGER)
        if draw > 0.8:
            yield _elsewhere(one, text, rng)


def _blurred(one: Statement, text: str, rng: Random) -> Statement:
    """Change one part of a statement."""
    first, last = one.content[0].start, one.content[-1].end
    change = rng.randrange(6)
    if change == 0:
        cut = Span(first + rng.randrange(1 + (last - first) // 2), last)
        return replace(one, content=(Evidence.at(cut, text),))
    if change == 1:
        wider = Span(max(0, first - rng.randrange(60)), min(len(text), last + rng.randrange(60)))
        return replace(one, content=(Evidence.at(wider, text),))
    if change == 2:
        return replace(one, actor=STRANGER, actor_mention=None)
    if change == 3:
        return replace(one, targets=(*one.targets[1:], STRANGER))
    if change == 4:
        return replace(one, when=When(None if one.when.edtf else "2016-02-25", "none"))
    return replace(one, stance=rng.choice(list(Stance)), negated=not one.negated)


def _elsewhere(one: Statement, text: str, rng: Random) -> Statement:
    """Move a statement to some other place of its article."""
    start = rng.randrange(len(text))
    place = Span(start, min(len(text), start + 5 + rng.randrange(120)))
    mention = Evidence.at(Span(start, min(len(text), start + 12)), text)
    return replace(
        one, content=(Evidence.at(place, text),), actor_mention=mention, form=Form.DIRECT
    )
