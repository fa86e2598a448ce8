"""Cut a sentence into its main clauses."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from detente.annotate import Parse
from detente.grammar.subjects import doer
from detente.grammar.verbs import is_finite

__all__ = ["Clause", "clauses"]

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_LINKED = {"conj", "ccomp", "parataxis", "dep"}


@dataclass(frozen=True, slots=True)
class Clause:
    """A main clause of a sentence: its verb and the head of its subject."""

    verb: int
    subject: int

    def stretch(self, parse: Parse, words: list[int], others: Collection[int]) -> list[int]:
        """Return the clause's own words among those of its sentence, up to other clauses."""
        later = [
            k
            for k in parse.children(self.verb, "conj")
            if k in others or parse.children(k, *_SUBJECTS)
        ]
        end = min((parse.left[k] for k in later), default=words[-1] + 1)
        root = parse.head[self.verb] == self.verb
        first = words[0] if root else parse.left[self.verb]
        return [t for t in words if first <= t <= min(end - 1, parse.right[self.verb])]


def clauses(parse: Parse, words: list[int]) -> Iterator[Clause]:
    """Yield the finite main clauses of a sentence, the governing one first."""
    inside = set(words)
    queue = [t for t in words if parse.head[t] == t or parse.head[t] not in inside]
    for verb in queue:
        own = parse.children(verb, *_SUBJECTS)
        root = parse.head[verb] not in inside or parse.head[verb] == verb
        noun = own[0] if own else doer(parse, verb) if root else None
        if noun is not None and is_finite(parse, verb):
            yield Clause(verb, noun)
        queue.extend(k for k in parse.children(verb, *_LINKED) if k in inside and _opens(parse, k))


def _opens(parse: Parse, verb: int) -> bool:
    """Tell whether a verb heads a main clause of its own beside the one it hangs on."""
    beside = parse.dep[verb] in {"conj", "parataxis"} or verb < parse.head[verb]
    return beside and parse.pos[verb] in {"VERB", "AUX"}
