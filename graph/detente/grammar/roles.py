"""Name the grammatical role of a noun."""

from __future__ import annotations

from detente.annotate import Parse

__all__ = ["joined", "role"]

_ROLES = {
    "nsubj": "subject",
    "nsubjpass": "subject",
    "csubj": "subject",
    "poss": "possessor",
    "nmod": "modifier",
    "compound": "modifier",
    "amod": "modifier",
    "dobj": "object",
    "dative": "object",
    "oprd": "object",
    "attr": "attribute",
    "agent": "agent",
    "ROOT": "root",
}


def role(parse: Parse, token: int) -> str:
    """Name the role of a noun: subject, possessor, modifier, object, agent or prep:WORD.

    A conjunct and an apposition have the role of what they are joined to.
    """
    token = joined(parse, token)
    if parse.dep[token] in {"pobj", "pcomp"}:
        preposition = parse.head[token]
        if parse.dep[preposition] == "agent":
            return "agent"
        return f"prep:{parse.lower[preposition]}"
    return _ROLES.get(parse.dep[token], parse.dep[token])


def joined(parse: Parse, token: int) -> int:
    """Return the first of the nouns that a conjunct or an apposition is joined to, or itself."""
    while parse.dep[token] in {"conj", "appos"} and parse.head[token] != token:
        token = parse.head[token]
    return token
