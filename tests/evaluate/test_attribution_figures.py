"""What PolNeAR's figures say of hand-made predictions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from detente.brat import read_attributions
from detente.check.evaluate import Evaluation, evaluate
from detente.model import Evidence, Kind, Span, Statement, Tier
from helpers.golden import article, statement_at

TEXT = (
    "Anna Berg, a senator, said “we will not go”, and “not today”. "
    "The mayor of Bonn and the governor believe that taxes are too high. "
    "It was claimed that nobody came."
)
ANNOTATION = """\
T1\tSource {anna}\tAnna Berg, a senator
T2\tCue {said}\tsaid
T3\tContent {go};{today}\t“we will not go” “not today”
T4\tAttribution {said}\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
T5\tSource {mayor}\tThe mayor of Bonn
T6\tCue {believe}\tbelieve
T7\tContent {high}\tthat taxes are too high
T8\tAttribution {believe}\tbelieve
E2\tAttribution:T8 Content:T7 Cue:T6 Source:T5
T9\tCue {claimed}\twas claimed
T10\tContent {nobody}\tthat nobody came
T11\tAttribution-no-source {claimed}\twas claimed
E3\tAttribution-no-source:T11 Cue:T9 Content:T10
T12\tDiscuss {claimed}\twas claimed
E4\tAttribution:T4 Source:T1 Cue:T2
"""
PLACES = {
    "anna": "Anna Berg, a senator",
    "said": "said",
    "go": "“we will not go”",
    "today": "“not today”",
    "mayor": "The mayor of Bonn",
    "believe": "believe",
    "high": "that taxes are too high",
    "claimed": "was claimed",
    "nobody": "that nobody came",
}

Scorer = Callable[[Sequence[Statement]], Evaluation]


def place(words: str, text: str = TEXT) -> Span:
    """Return where words stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def write_part(folder: Path, text: str = TEXT) -> Path:
    """Write a corpus of one annotated article, and one that nobody annotated."""
    spans = {name: place(words, text) for name, words in PLACES.items()}
    offsets = {name: f"{span.start} {span.end}" for name, span in spans.items()}
    (folder / "text").mkdir(parents=True)
    (folder / "attributions").mkdir()
    (folder / "text" / "story.txt").write_text(text)
    (folder / "text" / "other.txt").write_text("Nobody read this.")
    (folder / "attributions" / "story_ab12.ann").write_text(ANNOTATION.format(**offsets))
    (folder / "attributions" / "story_zz99.ann").write_text("")
    return folder


@pytest.fixture
def part(tmp_path: Path) -> Path:
    """Write the corpus."""
    return write_part(tmp_path / "dev")


@pytest.fixture
def right(part: Path) -> list[Statement]:
    """Return the statements that agree with the annotation."""
    gold = read_attributions(part)
    return [statement_at("story", one, TEXT) for one in gold.attributions["story"]]


@pytest.fixture
def score(part: Path) -> Scorer:
    """Return a function that scores statements."""

    def scored(statements: Sequence[Statement]) -> Evaluation:
        return evaluate(part, [article("story", TEXT)], statements)

    return scored


def saying(one: Statement, *contents: str, source: str | None = None) -> Statement:
    """Give a statement other contents, and perhaps another source."""
    made = replace(one, content=tuple(Evidence.at(place(words), TEXT) for words in contents))
    return replace(made, actor_mention=Evidence.at(place(source), TEXT)) if source else made


def test_events_with_content_are_read_and_others_are_not(part: Path) -> None:
    gold = read_attributions(part)
    assert list(gold.texts) == ["story"]
    first, second, third = gold.attributions["story"]
    assert [span.of(TEXT) for span in first.content] == ["“we will not go”", "“not today”"]
    assert [span.of(TEXT) for span in second.source] == ["The mayor of Bonn"]
    assert third.source == ()


def test_each_annotator_can_be_read(part: Path) -> None:
    assert read_attributions(part, annotator=1).attributions == {"story": ()}
    assert read_attributions(part, annotator=2).texts == {}


def test_a_byte_order_mark_shifts_no_offset(tmp_path: Path) -> None:
    marked = read_attributions(write_part(tmp_path / "marked", f"\ufeff{TEXT}"))
    plain = read_attributions(write_part(tmp_path / "plain"))
    assert marked == plain


def test_what_gold_says_itself_scores_one(score: Scorer, right: list[Statement]) -> None:
    result = score(right)
    whole = {name: value for name, value in result.figures.items() if "normal" not in name}
    assert set(whole.values()) == {1.0}
    assert result.articles[0].mistakes == ()


def test_quotation_marks_and_stops_make_no_difference(
    score: Scorer, right: list[Statement]
) -> None:
    bare = saying(right[0], "we will not go", "not today”.")
    assert score([bare, *right[1:]]).figures["exact.f1"] == 1.0


def test_half_the_words_are_a_soft_match_and_no_exact_one(
    score: Scorer, right: list[Statement]
) -> None:
    half = saying(right[0], "“we will not go”")
    result = score([half])
    assert (result.figures["soft.precision"], result.figures["exact.precision"]) == (1.0, 0.0)


def test_one_gold_attribution_matches_one_statement(score: Scorer, right: list[Statement]) -> None:
    result = score([saying(right[0], "we will not go"), right[0]])
    assert result.tally["soft.found.right"] == 1
    assert result.figures["exact.precision"] == 0.5
    assert [m.sort for m in result.articles[0].mistakes][:1] == ["false"]


def test_quoted_and_plain_are_counted_apart(score: Scorer, right: list[Statement]) -> None:
    result = score(right[:1])
    assert (result.tally["quoted.soft.gold"], result.tally["plain.soft.gold"]) == (1, 2)
    assert result.figures["quoted.soft.f1"] == 1.0
    assert result.figures["plain.soft.recall"] == 0.0


@pytest.mark.parametrize(
    ("number", "source", "same"),
    [
        (0, "Anna Berg", True),
        (0, "Berg", True),
        (0, "Anna", False),
        (0, "a senator", False),
        (1, "mayor", True),
        (1, "Bonn", False),
        (1, "the governor", False),
        (2, "nobody", False),
    ],
)
def test_source_is_right_when_the_heads_meet(
    score: Scorer, right: list[Statement], number: int, source: str, *, same: bool
) -> None:
    one = replace(right[number], actor_mention=Evidence.at(place(source), TEXT))
    result = score([one])
    assert result.figures["triple.precision"] == float(same)
    assert [m.sort for m in result.articles[0].mistakes if m.details] == ["differs"] * (not same)


def test_joint_speakers_are_one_attribution(score: Scorer, right: list[Statement]) -> None:
    both = [right[1], replace(right[1], actor_mention=Evidence.at(place("the governor"), TEXT))]
    result = score(both)
    assert result.tally["soft.found"] == 1
    assert result.figures["triple.precision"] == 1.0


def test_deeds_are_no_attributions(score: Scorer, right: list[Statement]) -> None:
    assert score([replace(right[0], kind=Kind.DEED)]).tally["soft.found"] == 0


def test_words_of_the_cue_are_no_content(score: Scorer, right: list[Statement]) -> None:
    over = saying(right[1], "believe that taxes are too high")
    assert score([over]).figures["exact.precision"] == 1.0


def test_each_tier_is_scored_by_itself(score: Scorer, right: list[Statement]) -> None:
    wrong = replace(saying(right[1], "the governor"), tier=Tier.NORMAL)
    result = score([right[0], wrong])
    assert result.figures["soft.precision"] == 0.5
    assert result.figures["high.soft.precision"] == 1.0
    assert result.figures["high.soft.recall"] == pytest.approx(1 / 3)
    assert result.figures["normal.soft.precision"] == 0.0


def test_outermost_attributions_are_scored_by_themselves(
    score: Scorer, right: list[Statement]
) -> None:
    result = score([right[1], saying(right[1], "taxes are")])
    assert result.figures["soft.precision"] == 0.5
    assert result.figures["outer.soft.precision"] == 1.0


def test_content_without_a_word_is_left_out(score: Scorer, right: list[Statement]) -> None:
    assert score([saying(right[0], ", ")]).tally["soft.found"] == 0
