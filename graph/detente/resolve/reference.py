"""What a stretch of an article refers to: the actors, their grammar, and the reason."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from detente.annotate import Parsed
from detente.model import Actor, Span
from detente.resolve.syntax import role

__all__ = ["Mention", "Reference"]


_FLOATING = frozenset({"each", "both", "all", "himself", "herself", "itself", "themselves"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of one passage to be resolved; `head` is its syntactic root."""

    parsed: Parsed
    span: Span
    tokens: tuple[Token, ...]
    head: Token

    @classmethod
    def of(cls, parsed: Parsed, span: Span) -> Mention | None:
        """Take the tokens under a span; None when it holds no word."""
        tokens = tuple(token for token in parsed.tokens(span) if not token.is_space)
        words = tuple(token for token in tokens if not token.is_punct) or tokens
        if words and words[0].pos_ == "PRON":  # "they *each*", "he *himself*"
            words = words[:1] if all(t.lower_ in _FLOATING for t in words[1:]) else words
        if not words:
            return None
        inside = {token.i for token in words}
        heads = [token for token in words if token.head.i not in inside or token.head == token]
        nouns = [token for token in heads if token.dep_ != "det"] or heads
        return cls(parsed, span, words, nouns[0] if nouns else words[-1])

    @property
    def words(self) -> str:
        """The words of the stretch, folded, with single blanks."""
        doc = self.parsed.doc
        return " ".join(doc[self.tokens[0].i : self.tokens[-1].i + 1].text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A mention with the actors it stands for.

    `token` is the index of its head in the passage's Doc; `role` its grammatical role;
    `gender` is m, f or empty when unknown; `adjective` marks "Russian" as in "Russian
    aggression"; `quoted` says that it stands in quotation marks; `behalf` is the body a
    spokesperson speaks for.
    """

    span: Span
    passage: int
    token: int
    actors: tuple[Actor, ...]
    reason: str
    role: str = ""
    gender: str = ""
    plural: bool = False
    adjective: bool = False
    quoted: bool = False
    behalf: Actor | None = None

    @classmethod
    def to(
        cls, actors: tuple[Actor, ...], mention: Mention, reason: str, gender: str = ""
    ) -> Reference:
        """Refer to some actors by a mention."""
        return cls(
            span=mention.span,
            passage=mention.parsed.index,
            token=mention.head.i,
            actors=actors,
            reason=reason,
            role=role(mention.head),
            gender=gender,
            plural=len(actors) > 1,
        )

    @property
    def actor(self) -> Actor:
        """The first of the actors, the only one unless the mention is of several."""
        return self.actors[0]
