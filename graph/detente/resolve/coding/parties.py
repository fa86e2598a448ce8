"""Tell whether a noun of a content stands for its speaker, for somebody else, or for nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from detente.annotate import Parse
from detente.model import Actor, Form
from detente.resolve.context import DiscourseContext

__all__ = ["Parties", "Party"]

_FIRST = frozenset({"i", "we", "me", "us", "my", "our", "ours", "myself", "ourselves"})
_PERSONAL = frozenset({"he", "she", "him", "her", "his"})
_COLLECTIVE = frozenset({"it", "its", "they", "them", "their"})
_SECOND = frozenset({"you", "your"})
_DEEPEST = 3


class Party(Enum):
    """Whom a noun stands for."""

    SPEAKER = auto()
    OTHER = auto()
    NOBODY = auto()


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties in one passage of a content, for its speakers."""

    context: DiscourseContext
    parse: Parse
    speakers: tuple[Actor, ...]
    form: Form

    def of(self, token: int, depth: int = 0) -> tuple[Party, str]:
        """Return the party of a noun and its name: what somebody owns or does is his."""
        named = self._named(token)
        if named is not None:
            return named
        pronoun = self._pronoun(token)
        if pronoun is not None:
            return pronoun, self.parse.words[token]
        if depth < _DEEPEST:
            for owner in self._owners(token):
                party, name = self.of(owner, depth + 1)
                if party is not Party.NOBODY:
                    return party, name
        return Party.NOBODY, self.parse.words[token]

    def _named(self, token: int) -> tuple[Party, str] | None:
        """Return the party that a name or a title stands for; one's own state is oneself."""
        ids = {actor.id for actor in self.speakers} | {actor.side for actor in self.speakers}
        for mention in self.context.named.get(self.parse.index, ()):
            if token in self.parse.tokens(mention.span):
                own = any(actor.id in ids for actor in mention.actors)
                return (Party.SPEAKER if own else Party.OTHER), mention.actor.name
        return None

    def _pronoun(self, token: int) -> Party | None:
        """Return the party of a pronoun; outside quotation marks "he" is who is quoted."""
        word = self.parse.lower[token]
        if word in _FIRST:
            return Party.SPEAKER
        if word not in _PERSONAL | _COLLECTIVE | _SECOND:
            return None
        verbatim = self.parse.quote[token] >= 0 or self.form in {Form.DIRECT, Form.DOCUMENT}
        person = all(actor.kind == "person" for actor in self.speakers)
        own = word in (_PERSONAL if person else _COLLECTIVE)
        return Party.SPEAKER if own and self.speakers and not verbatim else Party.OTHER

    def _owners(self, token: int) -> Iterator[int]:
        """Yield whose a noun is: "*Russia's* forces", "the *Russian* army", "the army *of* …"."""
        for kid in self.parse.kids[token]:
            label = self.parse.dep[kid]
            capital = self.parse.words[kid][:1].isupper()
            if label == "poss" or (label in {"amod", "compound", "nmod"} and capital):
                yield kid
            elif label == "prep" and self.parse.lower[kid] == "of":
                yield from self.parse.children(kid, "pobj")
