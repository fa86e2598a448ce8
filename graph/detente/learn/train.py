"""Train a tagger on a corpus of annotated attributions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from detente.annotate import annotate, load_model
from detente.brat import AttributionSet, is_attribution_folder, read_attributions
from detente.errors import DataError, InputError
from detente.extract import load_cues
from detente.learn.crfsuite import trained, trainer
from detente.learn.features import features
from detente.learn.file import Description, write_tagger
from detente.learn.tags import tags
from detente.model import Article
from detente.read import read_inputs

__all__ = ["train"]

Progress = Callable[[int, int, str], None]


def train(
    corpus: Path, output: Path, pipeline: str, progress: Progress | None = None
) -> Description:
    """Train a tagger on texts with brat annotations, as `detente evaluate` reads them.

    Args:
        corpus: a folder with `text` and `attributions`.
        output: the file to write the tagger to.
        pipeline: the spaCy pipeline that parses the texts, here and in builds.
        progress: called before each article.

    Raises:
        InputError: there is no such corpus, or the tagger cannot be written.
        UsageError: the folder holds several corpora, or there is no such pipeline.
        DataError: the corpus is malformed or holds no attribution.
        MissingExtra: python-crfsuite is not installed.
    """
    pupil, nlp, cues = trainer(), load_model(pipeline), load_cues()
    annotated, articles = _read(corpus)
    for done, article in enumerate(articles):
        if progress:
            progress(done, len(articles), article.key)
        given = annotated.attributions[article.key]
        for parse in annotate(article, nlp):
            if len(parse):
                pupil.append(features(parse, cues), tags(parse, given))
    count = sum(len(annotated.attributions[article.key]) for article in articles)
    description = Description(pipeline=pipeline, articles=len(articles), attributions=count)
    write_tagger(output, description, trained(pupil))
    return description


def _read(folder: Path) -> tuple[AttributionSet, Sequence[Article]]:
    """Read a corpus: its annotations, and its annotated texts as articles."""
    if not is_attribution_folder(folder):
        message = f"`{folder}` holds no corpus of attributions."
        raise InputError(message, "Name a folder with text/ and, in brat's form, attributions/.")
    annotated = read_attributions(folder)
    if not any(annotated.attributions.values()):
        message = f"No text of `{folder}` has an attribution to learn from."
        raise DataError(message, "Annotations of text/NAME.txt are attributions/NAME_????.ann.")
    read = read_inputs([folder / "text"]).articles
    return annotated, [article for article in read if article.key in annotated.texts]
