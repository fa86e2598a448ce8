"""Find with a trained model what the rules overlook in a passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from detente.extract.candidate import Candidate
from detente.extract.passage_context import PassageContext
from detente.learn.candidates import candidate_of
from detente.learn.crfsuite import Model, load
from detente.learn.features import features
from detente.learn.file import read_tagger
from detente.learn.link import Linked, link
from detente.learn.tags import CONTENT, stretches
from detente.model import Kind

__all__ = ["Tagger"]

_LEAST = 0.6  # the probability from which words are taken for a content


@dataclass(frozen=True, slots=True)
class Tagger:
    """A trained model, and the bytes it lives in."""

    model: Model
    data: bytes

    @classmethod
    def open(cls, path: Path, pipeline: str) -> Tagger:
        """Open a tagger's file for use with a spaCy pipeline.

        Raises:
            InputError: there is no such file.
            DataError: it is no tagger, is damaged, or is of another version.
            UsageError: it was trained with another spaCy pipeline.
            MissingExtra: python-crfsuite is not installed.
        """
        data = read_tagger(path, pipeline)
        return cls(load(data), data)

    def candidates(
        self, passage: PassageContext, found: Sequence[Candidate]
    ) -> Iterator[Candidate]:
        """Yield the attributions that the model sees where the rules found nothing.

        An attitude may stand beside a deed, a statement not.
        """
        parse = passage.parse
        given = self.model.tag(features(parse, passage.cues))
        for linked in link(parse, stretches(given)):
            made = candidate_of(passage, linked) if self._is_sure(linked) else None
            if made and not any(_rivals(made, other) for other in found):
                yield made

    def _is_sure(self, linked: Linked) -> bool:
        """Tell whether the tokens just tagged as a content are likely to be one."""
        tokens = [token for piece in linked.content for token in piece.tokens]
        likely = sum(self.model.marginal(tag, token) for token in tokens for tag in CONTENT)
        return likely >= _LEAST * len(tokens)


def _rivals(made: Candidate, other: Candidate) -> bool:
    """Tell whether a candidate is about words that another one has found already."""
    beside = made.kind is Kind.INTENT and other.kind is Kind.DEED
    return not beside and not made.content.isdisjoint(other.content)
