"""What the gold format's figures say of hand-made predictions."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.check.evaluate import Evaluation, evaluate
from detente.check.evaluate.gold import read_gold
from detente.model import Actor, Evidence, Kind, Span, Stance, Statement, When
from helpers.golden import article, statement_of

TEXT = (
    "Kremlin unmoved\n\n"
    "The Kremlin said on Monday that relations are at an all time low. "
    "Moscow will respond in kind, a senior diplomat said. "
    "It was thought that talks may resume some day. "
    "Bush and Putin signed a treaty on arms in Prague.\n\n"
    "Moscow will respond in kind, a senior diplomat said."
)


def part(words: str, nth: int = 0) -> dict[str, object]:
    """Return the evidence for words of the text, at their nth place."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"text": words, "start": start, "end": start + len(words)}


def record(id_: str, words: str, actor: str, **fields: object) -> dict[str, object]:
    """Return a gold record that is plain but for the fields given."""
    plain: dict[str, object] = {
        "article": "news",
        "id": id_,
        "actor": {"name": actor, "surface": fields.pop("surface", actor)},
        "co_actors": [],
        "content": [part(words)],
        "alt": [],
        "targets": ["United States"],
        "date": "2021-03-15",
        "polarity": "conflictual",
        "plover": "ACCUSE",
        "negated": False,
    }
    return plain | fields


RECORDS = (
    record("low", "relations are at an all time low", "Kremlin"),
    record(
        "kind",
        "Moscow will respond in kind",
        "senior diplomat (unnamed)",
        surface="a senior diplomat",
        alt=[[part("Moscow will respond in kind", 1)]],
        plover=None,
        date="2021-03-08/2021-03-14",
    ),
    record("talks", "talks may resume some day", "unspecified", date=None, targets=[]),
    record(
        "treaty",
        "signed a treaty on arms in Prague",
        "George W. Bush",
        co_actors=["Vladimir Putin"],
        targets=["George W. Bush", "Vladimir Putin"],
        date="2021",
    ),
    record("caption", "Kremlin unmoved", "Kremlin", optional=True),
)
ACTORS = {
    "Russia": {"aliases": ["Moscow"]},
    "Kremlin": {"aliases": ["the Kremlin"], "metonym": "Russia"},
    "United States": {"aliases": ["Washington", "the U.S."]},
    "George W. Bush": {"aliases": ["Bush"]},
    "Vladimir Putin": {"aliases": ["Putin"]},
}

Scorer = Callable[..., Evaluation]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Write a small gold set with all that may lie beside it."""
    (tmp_path / "gold.jsonl").write_text("".join(json.dumps(r) + "\n" for r in RECORDS))
    (tmp_path / "actors.json").write_text(json.dumps(ACTORS))
    (tmp_path / "ignore_zones.json").write_text(json.dumps({"news": [[0, 15]]}))
    (tmp_path / "published.csv").write_text("article,published\nnews,2021-03-15\n")
    return tmp_path


@pytest.fixture
def right(gold: Path) -> dict[str, Statement]:
    """Return the statements that agree with every gold record."""
    return {r.id: statement_of(r) for r in read_gold(gold / "gold.jsonl").records["news"]}


@pytest.fixture
def score(gold: Path) -> Scorer:
    """Return a function that scores statements on the one article."""

    def scored(statements: Sequence[Statement], jaccard: float = 0.5) -> Evaluation:
        return evaluate(gold, [article("news", TEXT)], statements, jaccard=jaccard)

    return scored


def elsewhere(one: Statement, words: str, nth: int = 0) -> Statement:
    """Give a statement other content."""
    where = part(words, nth)
    start, end = where["start"], where["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    return replace(one, content=(Evidence.at(Span(start, end), TEXT),))


def named(name: str) -> Actor:
    """Return an actor of that name."""
    return Actor(name.lower(), name, "person")


def test_what_gold_says_itself_scores_one(score: Scorer, right: dict[str, Statement]) -> None:
    result = score(list(right.values()))
    assert {name: value for name, value in result.figures.items() if value != 1.0} == {
        "negated.precision": None,
        "negated.recall": None,
    }
    assert result.articles[0].mistakes == ()


def test_nothing_found_is_all_missed(score: Scorer) -> None:
    result = score([])
    assert result.figures["statement.f1"] == 0.0
    assert result.figures["statement.precision"] is None
    assert [mistake.sort for mistake in result.articles[0].mistakes] == ["missed"] * 4


def test_optional_records_count_neither_way(score: Scorer, right: dict[str, Statement]) -> None:
    without = [one for name, one in right.items() if name != "caption"]
    assert score(without).figures == score(list(right.values())).figures
    assert score(list(right.values())).tally["forgiven"] == 1


def test_a_passage_that_stands_twice_is_forgiven_twice(
    score: Scorer, right: dict[str, Statement]
) -> None:
    again = elsewhere(right["kind"], "Moscow will respond in kind", 1)
    assert score([*right.values(), again]).figures["statement.f1"] == 1.0


def test_the_same_words_found_twice_are_one_false_alarm(
    score: Scorer, right: dict[str, Statement]
) -> None:
    wider = elsewhere(right["low"], "that relations are at an all time low")
    result = score([*right.values(), wider])
    assert result.tally["statement.found"] == 5
    assert [m.sort for m in result.articles[0].mistakes] == ["false"]


def test_what_lies_in_an_ignored_zone_is_forgiven(
    score: Scorer, right: dict[str, Statement]
) -> None:
    headline = elsewhere(right["low"], "unmoved")
    beyond = elsewhere(right["low"], "unmoved\n\nThe Kremlin said on Monday")
    assert score([headline]).tally["statement.found"] == 0
    assert score([beyond]).tally["statement.found"] == 1


def test_joint_actors_of_one_deed_are_one_quad_with_the_targets_of_each(
    score: Scorer, right: dict[str, Statement]
) -> None:
    deed = replace(right["treaty"], kind=Kind.DEED)
    bush, putin = named("Bush"), named("Putin")
    of_bush = replace(deed, actor=bush, targets=(putin,))
    figures = score([of_bush, replace(deed, actor=putin, targets=(bush,))]).figures
    assert figures["statement.precision"] == figures["quad_strict.precision"] == 1.0


@pytest.mark.parametrize(
    ("name", "actor", "strict", "lenient"),
    [
        ("low", "Kremlin", 1.0, 1.0),
        ("low", "the kremlin", 1.0, 1.0),
        ("low", "Moscow", 0.0, 1.0),
        ("low", "Washington", 0.0, 0.0),
        ("kind", "A senior  diplomat.", 1.0, 1.0),
        ("kind", "a junior diplomat", 0.0, 0.0),
        ("treaty", "Mr Putin", 1.0, 1.0),
    ],
)
def test_actor_is_right_by_name_alias_or_its_words(
    score: Scorer, right: dict[str, Statement], name: str, actor: str, strict: float, lenient: float
) -> None:
    result = score([replace(right[name], actor=named(actor))])
    assert (result.figures["actor"], result.figures["actor_lenient"]) == (strict, lenient)


@pytest.mark.parametrize(
    ("targets", "share", "strict"),
    [
        (("Washington",), 1.0, 1.0),
        (("Washington", "the U.S."), 1.0, 1.0),
        (("United States", "China"), 2 / 3, 0.0),
        (("China",), 0.0, 0.0),
        ((), 0.0, 0.0),
    ],
)
def test_targets_are_compared_as_sets_of_actors(
    score: Scorer,
    right: dict[str, Statement],
    targets: tuple[str, ...],
    share: float,
    strict: float,
) -> None:
    result = score([replace(right["low"], targets=tuple(map(named, targets)))])
    assert result.figures["targets"] == pytest.approx(share)
    assert result.figures["quad_strict.precision"] == strict


@pytest.mark.parametrize(
    ("name", "date", "right_date"),
    [
        ("low", "2021-03-15", True),
        ("low", "2021-03-16", False),
        ("low", "2021-03", False),
        ("low", None, False),
        ("kind", "2021-03-08/2021-03-14", True),
        ("kind", "2021-03-14", True),
        ("kind", "2021-03-15", False),
        ("kind", "2021-03", False),
        ("kind", None, False),
        ("talks", None, True),
        ("talks", "2021-03-15", False),
        ("treaty", "2021", True),
        ("treaty", "2021-03-15", False),
    ],
)
def test_date_is_right_to_the_day_the_interval_or_the_gap(
    score: Scorer, right: dict[str, Statement], name: str, date: str | None, *, right_date: bool
) -> None:
    result = score([replace(right[name], when=When(date, "expression"))])
    assert result.figures["quad_strict.precision"] == float(right_date)


def test_only_lenient_quads_accept_the_day_of_publication_for_no_date(
    score: Scorer, right: dict[str, Statement]
) -> None:
    result = score([replace(right["talks"], when=When("2021-03-15", "document"))])
    assert result.figures["undated"] == 0.0
    assert result.figures["quad_strict.precision"] == 0.0
    assert result.figures["quad_lenient.precision"] == 1.0


def test_stance_and_event_type_are_shares_of_what_is_found(
    score: Scorer, right: dict[str, Statement]
) -> None:
    wrong = replace(right["low"], stance=Stance.MIXED, event_type="comment")
    result = score([wrong, right["kind"]])
    assert (result.figures["stance"], result.figures["event_type"]) == (0.5, 0.5)
    assert result.articles[0].mistakes[0].details == (
        "stance neutral, gold conflictual",
        "event type comment, gold accuse",
    )


def test_negation_is_measured_by_what_is_negated(
    score: Scorer, right: dict[str, Statement]
) -> None:
    result = score([replace(right["low"], negated=True), right["kind"]])
    assert result.figures["negated.precision"] == 0.0
    assert result.tally["negated.gold"] == 0


def test_a_higher_jaccard_asks_for_more_of_the_words(
    score: Scorer, right: dict[str, Statement]
) -> None:
    half = elsewhere(right["low"], "relations are at an")
    assert score([half]).figures["statement.precision"] == 1.0
    assert score([half]).figures["statement_0.8.precision"] == 0.0
    assert score([half], jaccard=0.8).figures["statement.precision"] == 0.0


def test_names_that_no_table_lists_are_their_own(gold: Path, right: dict[str, Statement]) -> None:
    (gold / "actors.json").unlink()
    result = evaluate(gold, [article("news", TEXT)], list(right.values()))
    assert result.figures["quad_strict.f1"] == 1.0


@given(order=st.permutations(range(5)))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_statements_does_not_matter(
    score: Scorer, right: dict[str, Statement], order: list[int]
) -> None:
    assert score([[*right.values()][n] for n in order]).figures["quad_strict.f1"] == 1.0
