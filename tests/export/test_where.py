"""Statements are chosen by actor, date, type and the like."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from detente.errors import QueryError, UsageError
from detente.export import Where, where
from detente.model import Actor, Statement, When
from helpers.known import known

KNOWN = known(300)
ONE = KNOWN.statements[0]


def chosen(*conditions: str) -> list[Statement]:
    """Return the statements that conditions choose."""
    return list(where(conditions).choose(KNOWN).statements)


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("actor=dmitry-peskov", lambda one: one.actor.id == "dmitry-peskov"),
        ("target=joe-biden", lambda one: "joe-biden" in {who.id for who in one.targets}),
        ("about=new-start", lambda one: "new-start" in {who.id for who in one.about}),
        ("side=russia", lambda one: one.actor.side == "russia"),
        ("type=accuse", lambda one: one.event_type == "accuse"),
        ("type=accuse,threaten", lambda one: one.event_type in {"accuse", "threaten"}),
        ("stance=mixed", lambda one: one.stance == "mixed"),
        ("kind=deed", lambda one: one.kind == "deed"),
        ("form=direct", lambda one: one.form == "direct"),
        ("article=synthetic/00001", lambda one: one.article == "synthetic/00001"),
    ],
)
def test_a_condition_chooses(condition: str, holds: Callable[[Statement], bool]) -> None:
    found = {one.id for one in chosen(condition)}
    assert found == {one.id for one in KNOWN.statements if holds(one)}
    assert 0 < len(found) < len(KNOWN.statements)


def test_a_body_is_chosen_with_those_who_speak_for_it() -> None:
    actors = {one.actor.id for one in chosen("actor=kremlin")}
    assert actors == {"kremlin", "dmitry-peskov"}


@pytest.mark.parametrize(
    ("condition", "slug"),
    [
        ("actor=peskov", "actor=dmitry-peskov"),
        ("target=Joe Biden", "target=joe-biden"),
        ("about=new start", "about=new-start"),
        ("side=Russia,united states", "side=russia,united-states"),
        ("article=00001", "article=synthetic/00001"),
        ("actor=ent:dmitry-peskov", "actor=dmitry-peskov"),
        ("actor=https://w3id.org/detente/entity/dmitry-peskov", "actor=dmitry-peskov"),
    ],
)
def test_things_may_be_called_by_name_as_in_queries(condition: str, slug: str) -> None:
    assert where([condition], KNOWN) == where([slug])


def test_an_article_may_be_called_by_its_iri() -> None:
    one = KNOWN.articles[0]
    assert where([f"article=art:{one.iri_name}"], KNOWN) == where([f"article={one.key}"])


def test_a_known_actor_is_chosen_before_a_stranger_of_that_name() -> None:
    stranger = replace(ONE, actor=Actor("x-1-peskov", "Peskov", "person"))
    known = replace(KNOWN, statements=[*KNOWN.statements, *[stranger] * 500])
    assert where(["actor=peskov"], known) == where(["actor=dmitry-peskov"])


def test_a_name_of_nobody_is_told() -> None:
    with pytest.raises(QueryError, match="`peskof`") as caught:
        where(["actor=peskof"], KNOWN)
    assert "peskov" in caught.value.hint


def test_conditions_hold_together() -> None:
    found = chosen("side=russia", "type=accuse")
    assert found
    assert all(one.actor.side == "russia" and one.event_type == "accuse" for one in found)


def test_nothing_asked_keeps_all_and_articles_without_statements() -> None:
    bare = replace(KNOWN, statements=KNOWN.statements[:1])
    assert where([]).choose(bare) == bare


@pytest.mark.parametrize(
    ("edtf", "reported", "holds"),
    [
        ("2021-03-01", None, True),
        ("2021-03-31", None, True),
        ("2021-02-28", None, False),
        ("2021-04-01", None, False),
        ("2021", None, True),
        ("2021-02-20/2021-03-02", None, True),
        ("2020", None, False),
        (None, "2021-03-18", True),
        (None, "2021-04-18", False),
        (None, None, False),
    ],
)
def test_a_span_of_days_holds_what_may_lie_in_it(
    edtf: str | None,
    reported: str | None,
    holds: bool,  # noqa: FBT001 - a table of cases
) -> None:
    one = replace(ONE, when=When(edtf, "expression"), reported=reported)
    assert where(["from=2021-03", "to=2021-03"]).holds(one) is holds


def test_an_empty_span_of_days_is_told() -> None:
    with pytest.raises(UsageError, match="`2021-03-01` to `2021-02-28`"):
        where(["from=2021-03", "to=2021-02"])


def test_days_are_both_included() -> None:
    assert where(["from=2021-03-18", "to=2021"]) == Where(
        since=date(2021, 3, 18), until=date(2021, 12, 31)
    )


def test_articles_without_a_chosen_statement_are_left_out() -> None:
    found = where(["actor=nato"]).choose(KNOWN)
    assert {one.key for one in found.articles} == {one.article for one in found.statements}
    assert len(found.articles) < len(KNOWN.articles)


def test_a_repeat_of_what_is_left_out_is_no_repeat() -> None:
    repeat = next(one for one in KNOWN.statements if one.repeats)
    only = where([f"actor={repeat.actor.id}", f"type={repeat.event_type}"]).choose(KNOWN)
    ids = {one.id for one in only.statements}
    assert all(one.repeats is None or one.repeats in ids for one in only.statements)


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        ("accuse", "is no condition"),
        ("actor=", "is no condition"),
        ("colour=red", "`colour`"),
        ("type=acuse", "`acuse` is no type"),
        ("stance=angry", "`angry` is no stance"),
        ("from=yesterday", "`yesterday`"),
    ],
)
def test_a_condition_that_cannot_be_is_told(condition: str, told: str) -> None:
    with pytest.raises(UsageError, match=told) as caught:
        where([condition])
    assert caught.value.hint
