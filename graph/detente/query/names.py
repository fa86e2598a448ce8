"""Find the actor, office or article a user means by a few words."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from detente.errors import QueryError
from detente.query.nearest import nearest

__all__ = ["STRANGER", "alike", "choose", "fold"]

STRANGER = "x-"
"""Ids of actors outside the authority begin so."""

SHOWN = 8
"""So many candidates are listed when words are ambiguous."""


def choose(
    words: str, names: Iterable[tuple[str, str]], uses: Mapping[str, int] | None = None
) -> str:
    """Return the id of the one thing that `words` mean.

    `names` are (id, name) pairs; the id is a name too. A thing is meant by its whole id, else by
    a whole name, else by the last words of its id, such as a surname, else by those of a name,
    else by words that begin words of its id or of one name. `uses` counts how often each thing
    occurs: what the authority knows and occurs goes before strangers, however they are called,
    and a stranger before what does not occur.

    Raises:
        QueryError: nothing is meant, or several things; the hint lists them, the most used first.

    >>> names = [("vladimir-putin", "Vladimir Putin"), ("russia", "Moscow")]
    >>> choose("putin", names), choose("the moscow", names)
    ('vladimir-putin', 'russia')
    """
    known = _folded(names)
    if words in known:
        return words
    for meant in _by_likelihood(list(_meant(fold(words), known)), uses):
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise _ambiguous(words, meant, uses or {})
    raise _unknown(words, {name for each in known.values() for name in each})


def alike(words: str, names: Iterable[tuple[str, str]]) -> list[str]:
    """Return the ids of all things that `words` may mean in the surest way that finds any."""
    return next(filter(None, _meant(fold(words), _folded(names))), [])


def _folded(names: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Gather the names of each thing, folded."""
    known: defaultdict[str, set[str]] = defaultdict(set)
    for id_, name in names:
        known[id_].add(fold(name))
    return known


def _meant(folded: str, known: Mapping[str, set[str]]) -> Iterator[list[str]]:
    """Yield what words may mean, way by way, the surest way first."""
    ids = {id_: fold(id_) for id_ in known}
    yield [id_ for id_, each in known.items() if folded in {*each, ids[id_]}]
    yield [id_ for id_ in known if _end(folded, [ids[id_]])]
    yield [id_ for id_, each in known.items() if _end(folded, each)]
    yield [id_ for id_, each in known.items() if _begin(folded, {*each, ids[id_]})]


def _by_likelihood(ways: list[list[str]], uses: Mapping[str, int] | None) -> Iterator[list[str]]:
    """Yield what is meant: by whole words what is known and occurs, then all the rest."""
    usual = [
        [id_ for id_ in found if not _stranger(id_) and (uses is None or id_ in uses)]
        for found in ways
    ]
    yield from usual[:-1]
    for found, known in zip(ways, usual, strict=True):
        yield known or [id_ for id_ in found if _stranger(id_)] or found


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


def _stranger(id_: str) -> bool:
    return id_.startswith(STRANGER)


def _ambiguous(words: str, meant: list[str], uses: Mapping[str, int]) -> QueryError:
    """Say which things words could mean, the most used first."""
    ranked = sorted(meant, key=lambda id_: (-uses.get(id_, 0), id_))
    listed = ", ".join(f"{id_} ({uses[id_]})" if id_ in uses else id_ for id_ in ranked[:SHOWN])
    more = ", …" if len(meant) > SHOWN else ""
    return QueryError(f"`{words}` could be any of {len(meant)}.", f"Say which: {listed}{more}.")


def _unknown(words: str, names: set[str]) -> QueryError:
    """Say that words mean nothing, and what they are nearest to."""
    near = nearest(fold(words), names | {word for name in names for word in name.split()})
    hint = f"Did you mean `{near}`?" if near else "`detente actors list` lists those it knows."
    return QueryError(f"Nothing in this graph is called `{words}`.", hint)
