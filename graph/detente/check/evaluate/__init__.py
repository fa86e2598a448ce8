"""Hold the statements of a build against what people found in the same articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from detente.brat import is_attribution_folder
from detente.check.evaluate import attributions, verdicts
from detente.check.evaluate.against_attributions import compare_with_attributions
from detente.check.evaluate.against_gold import compare_with_gold
from detente.check.evaluate.evaluation import Compared, Evaluation, Mistake
from detente.check.evaluate.gold import is_gold_file
from detente.errors import InputError, UsageError
from detente.model import Article, Statement

__all__ = ["Compared", "Evaluation", "Mistake", "evaluate"]


def evaluate(
    gold: Path,
    articles: Sequence[Article],
    statements: Iterable[Statement],
    *,
    jaccard: float = 0.5,
) -> Evaluation:
    """Compare statements with gold: a gold file, its folder, or a folder of brat annotations.

    Articles are known by the last part of their key.

    Raises:
        UsageError: `jaccard` is not above 0 and at most 1, or no article is in the gold.
        InputError: there is no gold at that path.
        DataError: the gold is malformed, or was made on other texts.
    """
    if not 0 < jaccard <= 1:
        raise UsageError(f"A Jaccard index of `{jaccard}` cannot be.", "Give one from 0.1 to 1.")
    texts, by_article = _by_name(articles, statements)
    if is_attribution_folder(gold):
        form, measures = "polnear", attributions.MEASURES
        compared = tuple(compare_with_attributions(gold, texts, by_article, jaccard))
    else:
        form, measures = "gold", verdicts.MEASURES
        compared = tuple(compare_with_gold(_gold_file(gold), texts, by_article, jaccard))
    absent = tuple(one.article for one in compared if one.article not in texts)
    if len(absent) == len(compared):
        message = f"None of the {len(compared)} articles of `{gold}` is in the build."
        raise UsageError(message, "Build from the texts of the gold, or name its build with -g.")
    return Evaluation(form, measures, compared, absent, jaccard)


def _by_name(
    articles: Sequence[Article], statements: Iterable[Statement]
) -> tuple[dict[str, str], dict[str, list[Statement]]]:
    """Return texts and statements by the last part of the article's key, where it is unique."""
    last = {article.key: article.key.rpartition("/")[2] for article in articles}
    count = Counter(last.values())
    names = {key: name if count[name] == 1 else key for key, name in last.items()}
    by_article: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_article[names[statement.article]].append(statement)
    return {names[article.key]: article.text for article in articles}, by_article


def _gold_file(path: Path) -> Path:
    """Return the file of gold records that a path names or holds."""
    if path.is_file() and is_gold_file(path):
        return path
    if not path.exists():
        raise InputError(f"There is no gold at `{path}`.", "Name a gold file or folder.")
    files = [file for file in sorted(path.glob("*.jsonl")) if is_gold_file(file)]
    if len(files) > 1:
        names = ", ".join(f"`{file}`" for file in files)
        raise UsageError(f"`{path}` holds several gold files.", f"Name one: {names}.")
    if not files:
        message = f"`{path}` holds neither gold records nor brat annotations."
        hint = "Gold is a .jsonl file of records, or a folder with text/ and attributions/."
        raise InputError(message, hint)
    return files[0]
