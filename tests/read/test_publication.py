from __future__ import annotations

import os
from pathlib import Path

import pytest

from bench.publication_date import measure
from detente.model import Published
from detente.read import read_file, read_inputs

SEEDS = Path(__file__).parents[2] / "seeds"
BODY = "\n\nThe Kremlin said on Monday it would answer.\n\nIt gave no details."


def _published(tmp_path: Path, text: str, name: str = "a.txt") -> Published:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_file(path)[0].published


STATED = [
    ("Moscow answers\n\nMarch 7, 2016" + BODY, "2016-03-07"),
    ("-- Moscow answers\n-- Mon Mar 7, 2016 9:08am EST" + BODY, "2016-03-07"),
    ("Moscow answers\nPublished: 7 March 2016 10:31 GMT" + BODY, "2016-03-07"),
    (
        "MOSCOW, March 7, 2016 (Reuters) - Russia will answer, the Kremlin said." + BODY,
        "2016-03-07",
    ),
    (
        "For Immediate Release   March 7, 2016\n\nOval Office\n\n(March 6, 2016)" + BODY,
        "2016-03-07",
    ),
    ("For Immediate Release" + " " * 70 + "March 7, 2016\n\nOval Office" + BODY, "2016-03-07"),
    ("We condemn the attack.\n\nTHE WHITE HOUSE,\n\n    March 7, 2016.", "2016-03-07"),
    ("We, the leaders, met virtually on March 7, 2016, to speak.", "2016-03-07"),
    (
        """I do hereby proclaim it.

        IN WITNESS WHEREOF, I have hereunto set my hand this seventh
        day of March, in the year of our Lord two thousand sixteen.""",
        "2016-03-07",
    ),
]

UNSTATED = [
    "Moscow answers" + BODY,
    "Moscow answers\n\nOn March 7, 2016, the envoy left. He came back.",
    "Moscow answers\n\nMarch 7, 2016\n\nMarch 9, 2016" + BODY,
    "Moscow answers\n\nThe pact of March 7, 2016 ends.\n\nRelated: an older story\n\nMarch 7, 2016",
    "We reject it.\n\nThe treaty, signed in 2010, expires on February 5, 2026.",
]

INFERRED = [
    (
        """Joe Biden will be sworn in as President of the United States on Wednesday.

        The Kremlin said Wednesday it expects little.""",
        "2021-01-20",
    ),
    (
        """Moscow said Monday it was ready.

        Vladimir Putin was sworn in as president of Russia on Monday.""",
        "2012-05-07",
    ),
    (
        """The EU said on Tuesday it would keep its sanctions, in a statement marking four years
        since the downing of MH17.""",
        "2018-07-17",
    ),
    ("Today marks two years since Russia's invasion of Ukraine. We stand with Kyiv.", "2024-02-24"),
    (
        "President Joseph R. Biden, Jr. met with the envoy on July 11, 2023. They spoke.",
        "2023-07-11",
    ),
]

NOT_INFERRED = [
    "On July 11, 2023, President Biden met with the envoy. They spoke.",
    "President Biden will meet with the envoy on July 11, 2023. They spoke.",
    "President Biden met with the envoy on July 11, 2023. The pact ends on August 1, 2024.",
    "The Kremlin said Wednesday it expects little of Biden.",
    "Russia said Tuesday the annexation of Crimea was legal.",
    "The EU said on Friday it would act, marking four years since the downing of MH17.",
    "Joe Biden will be sworn in as President of the United States on Thursday. Moscow said so.",
]


@pytest.mark.parametrize(("text", "day"), STATED)
def test_a_text_states_its_day(tmp_path: Path, text: str, day: str) -> None:
    published = _published(tmp_path, text)
    assert (published.day, published.basis) == (day, "text")


@pytest.mark.parametrize("text", UNSTATED)
def test_another_date_is_not_the_day_of_publication(tmp_path: Path, text: str) -> None:
    assert _published(tmp_path, text).day is None


@pytest.mark.parametrize(("text", "day"), INFERRED)
def test_a_day_is_inferred_from_a_dated_event(tmp_path: Path, text: str, day: str) -> None:
    published = _published(tmp_path, text)
    assert (published.day, published.basis) == (day, "inferred")
    assert published.reason.endswith(".")


@pytest.mark.parametrize("text", NOT_INFERRED)
def test_nothing_is_inferred_where_more_than_one_day_fits(tmp_path: Path, text: str) -> None:
    assert _published(tmp_path, text) == Published(
        None, "none", "Neither metadata, address nor text tell the day."
    )


def test_the_sources_of_a_day_have_an_order(tmp_path: Path) -> None:
    url = "url: https://example.org/world/2016/03/05/moscow-answers"
    body = "Moscow answers\n\nMarch 7, 2016" + BODY
    path = tmp_path / "a.md"
    path.write_text(f"---\ndate: 2016-03-06\n{url}\n---\n{body}", encoding="utf-8")
    assert read_inputs([path], published="2016-03-04").articles[0].published.basis == "given"
    assert read_file(path)[0].published.day == "2016-03-06"
    path.write_text(f"---\n{url}\n---\n{body}", encoding="utf-8")
    assert read_file(path)[0].published.day == "2016-03-05"
    assert read_file(path)[0].published.basis == "url"


def test_the_seeds_tell_their_days() -> None:
    days = [article.published.day for article in read_inputs([SEEDS]).articles]
    assert days == ["2021-01-20", "2021-03-18"]


@pytest.mark.slow
def test_hidden_dates_of_white_house_documents() -> None:
    corpus = os.environ.get("DETENTE_CORPUS")
    if not corpus:
        pytest.skip("DETENTE_CORPUS names no folder of White House documents")
    counts = measure(Path(corpus))
    stated = counts["right"] + counts["wrong"] + counts["missed"]
    assert counts["wrong"] == 0
    assert counts["right"] >= 0.9 * stated
    assert counts["abstained"] >= 0.98 * (sum(counts.values()) - stated)
