"""Decide whether a listed name means its actor where it stands, by the words around it."""

from __future__ import annotations

from detente.annotate import Parse
from detente.authority import Authority, Match

__all__ = ["fits"]

_ARTICLE = "the "
_INTO = frozenset({"for", "of", "on"})
_AT = frozenset({"in", "to"})
_MODIFIERS = frozenset({"compound", "poss", "amod"})


def fits(parse: Parse, first: int, last: int, match: Match, authority: Authority) -> bool:
    """Tell whether a name may stand here: with its article, and not inside a longer one."""
    kind = match.record.actor.kind
    if kind == "person" and not _may_be_person(parse, first, last, match, authority):
        return False
    if kind == "media" and _inside_title(parse, first, last):
        return False
    if kind == "body" and _is_elsewhere(parse, last, match):
        return False
    if first == last and match.name[:4].lower() == _ARTICLE:  # "The Hill" is no "Hill"
        return _before(parse, first) in {match.name[:3], "The"}
    return True


def _may_be_person(parse: Parse, first: int, last: int, match: Match, authority: Authority) -> bool:
    """Tell whether a surname is one here: not in "*Sen.* Burr", "*Martin* Indyk", "the *Hill*"."""
    folding = authority.names.folding
    runs_on = _is_capital(parse, last + 1) and parse.inner[last + 1]
    longer = runs_on and parse.entity[last + 1] == "PERSON"
    honorific = folding.fold(parse.text_of(first, last)) in folding.honorifics
    if match.how == "surname" and (honorific or longer):
        return False
    return _before(parse, first) != "the" or parse.dep[last] in _MODIFIERS


def _inside_title(parse: Parse, first: int, last: int) -> bool:
    """Tell whether capitals run on: "Minister for *Foreign Affairs*"."""
    if first > 1 and parse.lower[first - 1] in _INTO and _is_capital(parse, first - 2):
        return True
    tagged = parse.entity[last] == "ORG"  # where the tagger sees a name end, it does
    return _is_capital(parse, last + 1) and (parse.inner[last + 1] or not tagged)


def _is_elsewhere(parse: Parse, last: int, match: Match) -> bool:
    """Tell whether a place follows that the name does not hold: "U.S. Embassy in *Riga*"."""
    behind = parse.words[last + 1 : last + 3]
    if "Embassy" not in match.name or len(behind) < 2 or behind[0] not in _AT:
        return False
    return behind[1].istitle() and behind[1] not in match.record.name


def _is_capital(parse: Parse, token: int) -> bool:
    """Tell whether there is such a token, with a capital and small letters."""
    return token < len(parse) and parse.words[token].istitle()


def _before(parse: Parse, first: int) -> str:
    """Return the word before a stretch."""
    return parse.words[first - 1] if first else ""
