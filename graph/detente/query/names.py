"""Find the actor, office or article a user means by a few words."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable

from detente.errors import QueryError
from detente.query.nearest import nearest

__all__ = ["STRANGER", "choose", "fold"]

STRANGER = "x-"
"""Ids of actors outside the authority begin so."""

SHOWN = 8
"""So many candidates are listed when words are ambiguous."""


def choose(words: str, names: Iterable[tuple[str, str]], likely: Collection[str] = ()) -> str:
    """Return the id of the one thing that `words` mean.

    `names` are (id, name) pairs; the id is a name too. A thing is meant by its whole id, else by
    a whole name, else by the last words of one, such as a surname, else by words that begin
    words of its id or of one name. Where several are meant so, those that the authority knows go
    first, and of them those that are `likely`.

    Raises:
        QueryError: nothing is meant, or several things; the hint lists them.

    >>> names = [("vladimir-putin", "Vladimir Putin"), ("russia", "Moscow")]
    >>> choose("putin", names), choose("the moscow", names)
    ('vladimir-putin', 'russia')
    """
    folded = fold(words)
    known: defaultdict[str, set[str]] = defaultdict(set)
    for id_, name in names:
        known[id_].add(fold(name))
    if words in known:
        return words
    for found in (
        [id_ for id_, each in known.items() if folded in each or folded == fold(id_)],
        [id_ for id_, each in known.items() if _end(folded, each)],
        [id_ for id_, each in known.items() if _begin(folded, {*each, fold(id_)})],
    ):
        meant = [id_ for id_ in found if not id_.startswith(STRANGER)] or found
        meant = [id_ for id_ in meant if id_ in likely] or meant
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise _ambiguous(words, sorted(meant))
    whole = {name for each in known.values() for name in each}
    near = nearest(folded, whole | {word for name in whole for word in name.split()})
    hint = f"Did you mean `{near}`?" if near else "`detente actors list` lists those it knows."
    raise QueryError(f"Nothing in this graph is called `{words}`.", hint)


def fold(words: str) -> str:
    """Lower words, part them by single spaces, drop accents, dots and a leading article.

    >>> fold("The U.S. State  Department"), fold("vladimir-putin")
    ('us state department', 'vladimir putin')
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", words).casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c not in ".'’")
    return " ".join(re.findall(r"\w+", plain)).removeprefix("the ")


def _end(folded: str, names: Iterable[str]) -> bool:
    """Tell whether these are the last words of a name."""
    return bool(folded) and any(name.endswith(f" {folded}") for name in names)


def _begin(folded: str, names: Iterable[str]) -> bool:
    """Tell whether each word begins a word of one name."""
    wanted = folded.split()
    return bool(wanted) and any(
        all(any(word.startswith(part) for word in name.split()) for part in wanted)
        for name in names
    )


def _ambiguous(words: str, meant: list[str]) -> QueryError:
    """Say which things words could mean."""
    listed = ", ".join(meant[:SHOWN]) + (", …" if len(meant) > SHOWN else "")
    return QueryError(f"`{words}` could be any of {len(meant)}.", f"Say which: {listed}.")
