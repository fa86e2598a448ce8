"""What a stretch of an article refers to: the actors, their grammar, and the reason."""

from __future__ import annotations

from dataclasses import dataclass

from detente.annotate import Parse
from detente.grammar.noun_phrases import head_of
from detente.grammar.roles import role
from detente.model import Actor, Span

__all__ = ["Mention", "ResolvedMention"]


_FLOATING = frozenset({"each", "both", "all", "himself", "herself", "itself", "themselves"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of one passage to be resolved; `head` is its syntactic root."""

    parse: Parse
    span: Span
    tokens: tuple[int, ...]
    head: int

    @classmethod
    def of(cls, parse: Parse, span: Span) -> Mention | None:
        """Take the tokens under a span; None when it holds no word."""
        return cls._of(parse, span, parse.tokens(span))

    @classmethod
    def over(cls, parse: Parse, first: int, last: int) -> Mention | None:
        """Take the tokens from `first` to `last`, both included; None when they are no words."""
        return cls._of(parse, parse.span(first, last), range(first, last + 1))

    @classmethod
    def _of(cls, parse: Parse, span: Span, within: range) -> Mention | None:
        tokens = tuple(token for token in within if not parse.is_space(token))
        words = tuple(token for token in tokens if not parse.punct[token]) or tokens
        if words and parse.pos[words[0]] == "PRON":  # "they *each*", "he *himself*"
            words = words[:1] if all(parse.lower[t] in _FLOATING for t in words[1:]) else words
        if not words:
            return None
        return cls(parse, span, words, head_of(parse, words))

    @property
    def words(self) -> str:
        """The words of the stretch, folded, with single blanks."""
        return self.parse.phrase(self.tokens[0], self.tokens[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedMention:
    """A mention with the actors it stands for.

    `token` is the number of its head in its passage; `role` its grammatical role;
    `gender` is m, f or empty when unknown; `adjective` marks "Russian" as in "Russian
    aggression"; `quoted` says that it stands in quotation marks; `behalf` is the body a
    spokesperson speaks for; `unnamed` is the noun of a person or persons of whom only
    the words are known.
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
    unnamed: str = ""

    @classmethod
    def to(
        cls, actors: tuple[Actor, ...], mention: Mention, reason: str, gender: str = ""
    ) -> ResolvedMention:
        """Refer to some actors by a mention."""
        parse = mention.parse
        return cls(
            span=mention.span,
            passage=parse.index,
            token=mention.head,
            actors=actors,
            reason=reason,
            role=role(parse, mention.head),
            gender=gender,
            plural=len(actors) > 1,
        )

    @property
    def actor(self) -> Actor:
        """The first of the actors, the only one unless the mention is of several."""
        return self.actors[0]
