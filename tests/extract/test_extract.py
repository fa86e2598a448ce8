"""What extraction promises of every finding."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model import Found, Mode, Span
from helpers.prose import findings

TEXT = (
    '"We are ready," Foreign Minister Sergei Lavrov said on Friday. '
    '"The rest is up to Washington."\n\n'
    "According to the ministry, the jet never left Russian airspace."
)


def test_a_split_quotation_is_one_record_with_two_spans() -> None:
    said = findings(TEXT)[0]
    assert [span.of(TEXT) for span in said.content] == [
        "We are ready",
        "The rest is up to Washington",
    ]
    assert [span.of(TEXT) for span in said.actors] == ["Foreign Minister Sergei Lavrov"]


def test_according_to_takes_the_rest_of_its_sentence() -> None:
    found = findings(TEXT)[-1]
    assert found.content[0].of(TEXT) == "the jet never left Russian airspace"
    assert found.rule == "according.to"


WORDS = ["Lavrov", "said", "told", "Biden", "that", "he", "would", "not", "go", "accused", "of"]
MARKS = ['"', "“", "”", "''", "'", ",", ".", ":", "?", "- ", "\n\n", "Q:", "MR. PESKOV:", "asked"]


def spans(found: Found) -> list[Span]:
    own = [*found.actors, *found.content, *found.addressees]
    return own + [span for span in (found.cue, found.time, found.outer) if span is not None]


@settings(deadline=None, max_examples=40)
@given(
    words=st.lists(st.sampled_from([*WORDS, *MARKS]), min_size=1, max_size=25),
    mode=st.sampled_from(Mode),
)
def test_no_arrangement_of_words_and_marks_raises_or_leaves_the_text(
    words: list[str], mode: Mode
) -> None:
    text = " ".join(words)
    for found in findings(text, mode=mode):
        assert found.content
        assert all(0 <= span.start < span.end <= len(text) for span in spans(found))


def test_a_quotation_over_two_paragraphs_is_one_record() -> None:
    text = '"We are ready," Lavrov said. "But time is short.\n\n"The rest is up to Washington."'
    (said,) = findings(text)
    assert [span.of(text) for span in said.content][-1] == "The rest is up to Washington"


def test_a_transcript_answers_a_question_with_the_asked_clause() -> None:
    text = "Q: Do you think Russia will attack, sir?\n\nTHE PRESIDENT: Yes."
    answer = findings(text, mode=Mode.DOCUMENT)[-1]
    assert [span.of(text) for span in answer.content] == ["Russia will attack", "Yes"]
    assert [span.of(text) for span in answer.actors] == ["THE PRESIDENT"]


def test_a_nested_attribution_names_the_outer_cue() -> None:
    text = "Kerry said that Lavrov told him that the talks were over."
    inner = next(found for found in findings(text) if found.cue and found.cue.of(text) == "told")
    assert inner.outer is not None
    assert inner.outer.of(text) == "said"


def test_the_date_of_the_cue_is_not_that_of_the_content() -> None:
    text = "Peskov said on Tuesday that the ministers had met on Monday."
    (said,) = findings(text)
    assert said.time is not None
    assert said.time.of(text) == "Tuesday"


def test_the_addressee_is_kept_apart() -> None:
    text = "Lavrov told Kerry that the talks were over."
    (said,) = findings(text)
    assert [span.of(text) for span in said.addressees] == ["Kerry"]
