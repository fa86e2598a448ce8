"""Asking whom a mention means changes nothing, and the order of asking does not matter."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, replace
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.extract import extract, load_cues
from detente.model import Found, Mode
from detente.resolve.actors.refer import refer
from detente.resolve.actors.speakers import UNSPECIFIED
from detente.resolve.context import DiscourseContext
from detente.resolve.dating.dating import Dating
from detente.resolve.reference import Mention, ResolvedMention
from helpers.marked import authority, made, parsed, resolved, surveyed

TEXTS = {
    "sources without a name": (
        "A senior diplomat met Sergei Lavrov in Geneva. The diplomat said that he was tired. "
        "An official told the diplomat that both sides had agreed. The official then left."
    ),
    "bodies and pairs": (
        "The Pentagon and the Russian Defense Ministry spoke. The ministry said it was ready; "
        "the two countries would talk. The senator who asked the ministry knew its spokesman."
    ),
}


@cache
def context_of(text: str) -> DiscourseContext:
    return surveyed(made(text, "2021-03-18"))


def mentions(context: DiscourseContext) -> list[Mention]:
    """Return every noun phrase of a text."""
    found = (Mention.over(p, one.first, one.last) for p in context.parses for one in p.noun_phrases)
    return [mention for mention in found if mention is not None]


def answers(context: DiscourseContext, asked: list[Mention]) -> dict[str, ResolvedMention]:
    return {f"{one.head} {one.words}": refer(context, one) for one in asked}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@given(st.data())
@settings(max_examples=20, deadline=None)
def test_the_order_of_asking_does_not_matter(text: str, data: st.DataObject) -> None:
    context = context_of(text)
    asked = mentions(context)
    alone = {key: one for m in asked for key, one in answers(surveyed_anew(context), [m]).items()}
    some = data.draw(st.permutations([*asked, *asked]))
    assert answers(context, some) == alone


def surveyed_anew(context: DiscourseContext) -> DiscourseContext:
    """Return an equal context that nobody has asked yet."""
    return replace(context, so_far=replace(context.so_far))


def test_nobody_writes_into_what_is_known() -> None:
    context = surveyed(made("Peskov spoke.", mode=Mode.DOCUMENT))
    for known in (context, context.so_far):
        for field in fields(known):
            with pytest.raises(FrozenInstanceError):
                setattr(known, field.name, None)
    for table in (context.named, context.floor, context.so_far.unnamed):
        assert not hasattr(table, "__setitem__")


def test_who_is_only_told_something_is_no_source() -> None:
    """What the words are aimed at is asked for, and asking makes nobody a source."""
    text = "Papadopoulos told a diplomat that Russia had the mails. {} said that he was surprised."
    _, last = resolved(made(text.format("The diplomat"), "2018-01-02"))
    assert last.actor.name != "a diplomat", last.reasons


def test_a_source_without_a_name_speaks_again() -> None:
    text = "A senior diplomat said that Russia was late. The diplomat said that China was early."
    first, last = resolved(made(text, "2018-01-02"))
    assert first.actor == last.actor
    assert first.actor.name == "A senior diplomat"


TURNS = (
    "THE PRESIDENT: Vladimir Putin spoke with Joe Biden by telephone. I warned him.\n\n"
    "Q: Will he listen?\n\n"
    "THE PRESIDENT: It is very likely that Russia will attack."
)


def test_whose_talk_it_is_is_known_only_after_who_holds_the_floor() -> None:
    """Who speaks in a transcript talks to whoever asks: "THE PRESIDENT" is not whom he called."""
    title = "Remarks by President Biden on the Call with President Putin"
    article = made(TURNS, "2022-02-12", mode=Mode.DOCUMENT, outlet="White House")
    context = surveyed(replace(article, title=title))
    assert {context.floor[turn].actor.id for turn in (0, 2)} == {"joe-biden"}
    assert context.so_far.talk == ()


SAYINGS = (
    "On Monday, Lavrov said that Moscow was ready. Lavrov added that Kyiv was not. "
    "The Kremlin spoke on Tuesday. Peskov said that it was late. The minister said he would go."
)


@given(st.randoms())
@settings(max_examples=10, deadline=None)
def test_asking_for_a_date_dates_nothing_else(chance: Random) -> None:
    """What has been dated grows only when the answer is taken over."""
    context, found = dated_findings()
    dating = Dating.of(context)
    alone = {one: dating.when(one, (context.state_of("russia") or UNSPECIFIED,)) for one in found}
    order = [*found, *found]
    chance.shuffle(order)
    for one in order:
        assert dating.when(one, (context.state_of("russia") or UNSPECIFIED,)) == alone[one]


@cache
def dated_findings() -> tuple[DiscourseContext, list[Found]]:
    article = made(SAYINGS, "2021-03-18")
    found = extract(article, parsed(article), authority(), load_cues())
    assert len(found) >= 4
    return surveyed(article), found
