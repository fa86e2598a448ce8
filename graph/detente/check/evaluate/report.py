"""Print an evaluation: tables of figures, mistakes with their sentences, or JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from detente.check.evaluate.evaluation import Evaluation, Mistake
from detente.check.evaluate.tally import figures

__all__ = ["json_record", "mistakes_page", "per_article_table", "summary"]

_SIGNS = {"missed": "-", "false": "+", "differs": "~"}
_SHOWN = ("statement", "statement_0.8", "quad_strict", "quad_lenient", "soft", "exact", "triple")


def summary(evaluation: Evaluation) -> str:
    """Return the table of figures over all articles, with counts and intervals."""
    return "\n".join(_summary(evaluation)) + "\n"


def _summary(evaluation: Evaluation) -> Iterator[str]:
    values, tally = evaluation.figures, evaluation.tally
    count = len(evaluation.articles)
    yield f"{count} articles; found means a Jaccard index of {evaluation.jaccard:g} or more."
    yield ""
    yield _row("", ("P", "R", "F1"), "95 % of F1", ("gold", "found", "right"))
    for name in evaluation.measures.detections:
        rates = [_number(values[f"{name}.{part}"]) for part in ("precision", "recall", "f1")]
        counts = [f"{tally[f'{name}.{side}']:g}" for side in ("gold", "found", "gold.right")]
        yield _row(_label(name), rates, _interval(evaluation, f"{name}.f1"), counts)
    yield ""
    yield _row("of what is found", ("", "", "share"), "95 %", ("of",))
    for name in evaluation.measures.shares:
        rate, cases = _number(values[name]), f"{tally[f'{name}.of']:g}"
        yield _row(_label(name), ("", "", rate), _interval(evaluation, name), (cases,))
    if forgiven := tally.get("forgiven"):
        yield ""
        yield f"{forgiven:g} more count neither way: optional, standing twice, or in a headline."


def _row(label: str, rates: Iterable[str], interval: str, counts: Iterable[str]) -> str:
    """Set the cells of a table under each other."""
    left, right = ("".join(f"{cell:>7}" for cell in cells) for cells in (rates, counts))
    return f"{label:<20}{left}  {interval:<12}{right}".rstrip()


def per_article_table(evaluation: Evaluation) -> str:
    """Return one line of figures for each article: F1 of the first detections, and counts."""
    shown = [name for name in evaluation.measures.detections if name in _SHOWN]
    lines = ["".join(f"{_label(name):>14}" for name in shown) + "   gold  found  article"]
    for one in evaluation.articles:
        values = figures(one.tally, evaluation.measures)
        cells = "".join(f"{_number(values[f'{name}.f1']):>14}" for name in shown)
        sizes = "".join(f"{one.tally[f'{shown[0]}.{side}']:>7g}" for side in ("gold", "found"))
        lines.append(f"{cells}{sizes}  {one.article}")
    return "\n".join(lines) + "\n"


def mistakes_page(evaluation: Evaluation) -> str:
    """Return every mistake with its sentence, article by article."""
    lines = ["- in gold only, + in the build only, ~ in both, with a part that differs", ""]
    for article in evaluation.articles:
        if article.mistakes:
            lines += [f"{article.article}: {_tallied(article.mistakes)}", ""]
            for mistake in article.mistakes:
                lines += [*_mistake(mistake), ""]
    return "\n".join(lines)


def _tallied(mistakes: tuple[Mistake, ...]) -> str:
    sorts = [mistake.sort for mistake in mistakes]
    missed, false, differ = (sorts.count(sort) for sort in _SIGNS)
    return f"{missed} missed, {false} false, {differ} differ"


def _mistake(mistake: Mistake) -> Iterator[str]:
    """Yield the lines of one mistake: where and what, what differs, the sentence."""
    where = f"{mistake.span.start}–{mistake.span.end}"
    words = " ".join(mistake.text.split())
    yield f"  {_SIGNS[mistake.sort]} {mistake.id} {where}  {mistake.actor}: “{words}”"
    for detail in mistake.details:
        yield f"      {detail}"
    if mistake.sentence:
        yield f"      in: {mistake.sentence}"


def json_record(
    evaluation: Evaluation, *, per_article: bool = False, errors: bool = False
) -> Mapping[str, object]:
    """Return the evaluation as a JSON object, with the same keys for every form of gold."""
    intervals = evaluation.intervals
    record: dict[str, object] = {
        "form": evaluation.form,
        "jaccard": evaluation.jaccard,
        "articles": len(evaluation.articles),
        "absent": list(evaluation.absent),
        "figures": dict(evaluation.figures),
        "intervals": {name: list(intervals[name]) for name in sorted(intervals)},
        "counts": dict(evaluation.tally),
    }
    if per_article:
        record["per_article"] = {
            one.article: dict(figures(one.tally, evaluation.measures))
            for one in evaluation.articles
        }
    if errors:
        record["mistakes"] = [
            {"article": one.article, **_mistake_record(mistake)}
            for one in evaluation.articles
            for mistake in one.mistakes
        ]
    return record


def _mistake_record(mistake: Mistake) -> Mapping[str, object]:
    return {
        "sort": mistake.sort,
        "id": mistake.id,
        "start": mistake.span.start,
        "end": mistake.span.end,
        "actor": mistake.actor,
        "text": mistake.text,
        "details": list(mistake.details),
        "sentence": mistake.sentence,
    }


def _label(name: str) -> str:
    """Turn the name of a figure into words.

    >>> _label("high.quoted.soft"), _label("statement_0.8")
    ('high quoted soft', 'statement 0.8')
    """
    return re.sub(r"[_.](?!\d)|_(?=\d)", " ", name)


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _interval(evaluation: Evaluation, name: str) -> str:
    low_high = evaluation.intervals.get(name)
    return f"{low_high[0]:.3f}–{low_high[1]:.3f}" if low_high else "–"
