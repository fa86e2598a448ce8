"""Read grammatical roles off a dependency parse."""

from __future__ import annotations

from spacy.tokens import Token

__all__ = ["role", "subject_of"]

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


def role(token: Token) -> str:
    """Name the role of a noun: subject, possessor, modifier, object, agent or prep:WORD.

    A conjunct and an apposition have the role of what they are joined to.
    """
    while token.dep_ in {"conj", "appos"} and token.head != token:
        token = token.head
    if token.dep_ in {"pobj", "pcomp"}:
        preposition = token.head
        if preposition.dep_ == "agent":
            return "agent"
        return f"prep:{preposition.lower_}"
    return _ROLES.get(token.dep_, token.dep_)


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb, shared with the verb it is conjoined to."""
    while True:
        for child in verb.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                return child
        if verb.dep_ not in {"conj", "xcomp", "advcl"} or verb.head == verb:
            return None
        verb = verb.head
