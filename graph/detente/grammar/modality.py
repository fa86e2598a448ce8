"""Tell how a clause presents its verb: as so, as to come, or as possible."""

from __future__ import annotations

from detente.annotate import Parse
from detente.model import Modality

__all__ = ["modality"]

_FUTURE = {"will", "'ll", "wo", "shall"}
_HYPOTHETICAL = {"would", "'d", "could", "may", "might", "should", "must", "can", "ca"}
_IF = {"if", "unless", "whether"}
_TO_COME = {"expect", "plan", "intend", "go", "likely", "set"}


def modality(parse: Parse, verb: int) -> Modality:
    """Return how the clause presents the verb: asserted, future or hypothetical."""
    words = {parse.lower[k] for k in parse.children(verb, "aux", "auxpass", "mark", "advmod")}
    if words & _FUTURE:
        return Modality.FUTURE
    if words & _HYPOTHETICAL or words & _IF:
        return Modality.HYPOTHETICAL
    if parse.dep[verb] == "xcomp" and parse.head[verb] != verb:
        if parse.lemma[parse.head[verb]] in _TO_COME:
            return Modality.FUTURE
        return modality(parse, parse.head[verb])
    return Modality.ASSERTED
