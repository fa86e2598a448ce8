"""Decide whether a listed name means its actor where it stands, by the words around it."""

from __future__ import annotations

from spacy.tokens import Span as Stretch

from detente.authority import Authority, Match

__all__ = ["fits"]

_ARTICLE = "the "
_INTO = frozenset({"for", "of", "on"})
_AT = frozenset({"in", "to"})
_MODIFIERS = frozenset({"compound", "poss", "amod"})


def fits(stretch: Stretch, match: Match, authority: Authority) -> bool:
    """Tell whether a name may stand here: with its article, and not inside a longer one."""
    kind = match.record.actor.kind
    if kind == "person" and not _may_be_person(stretch, match, authority):
        return False
    if kind == "media" and _inside_title(stretch):
        return False
    if kind == "body" and _is_elsewhere(stretch, match):
        return False
    if len(stretch) == 1 and match.name[:4].lower() == _ARTICLE:  # "The Hill" is no "Hill"
        return _before(stretch) in {match.name[:3], "The"}
    return True


def _may_be_person(stretch: Stretch, match: Match, authority: Authority) -> bool:
    """Tell whether a surname is one here: not in "*Sen.* Burr", "*Martin* Indyk", "the *Hill*"."""
    folding = authority.names.folding
    behind = stretch.doc[stretch.end : stretch.end + 1]
    if match.how == "surname" and (
        folding.fold(stretch.text) in folding.honorifics
        or any(t.is_title and t.ent_type_ == "PERSON" and t.ent_iob_ == "I" for t in behind)
    ):
        return False
    return _before(stretch) != "the" or stretch[-1].dep_ in _MODIFIERS


def _inside_title(stretch: Stretch) -> bool:
    """Tell whether capitals run on: "Minister for *Foreign Affairs*"."""
    before = stretch.doc[max(stretch.start - 2, 0) : stretch.start]
    if len(before) == 2 and before[1].lower_ in _INTO and before[0].is_title:
        return True
    behind = stretch.doc[stretch.end : stretch.end + 1]
    tagged = stretch[-1].ent_type_ == "ORG"  # where the tagger sees a name end, it does
    return any(t.is_title and (t.ent_iob_ == "I" or not tagged) for t in behind)


def _is_elsewhere(stretch: Stretch, match: Match) -> bool:
    """Tell whether a place follows that the name does not hold: "U.S. Embassy in *Riga*"."""
    behind = [token.text for token in stretch.doc[stretch.end : stretch.end + 2]]
    if "Embassy" not in match.name or len(behind) < 2 or behind[0] not in _AT:
        return False
    return behind[1].istitle() and behind[1] not in match.record.name


def _before(stretch: Stretch) -> str:
    """Return the word before a stretch."""
    return stretch.doc[stretch.start - 1].text if stretch.start else ""
