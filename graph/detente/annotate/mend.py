"""Mend what the model misreads again and again, before anything reads the parse."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["said_clauses"]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


def said_clauses(lower: Sequence[str], dep: list[str], head: list[int]) -> None:
    """Hang "said the week of March 6 *that Russia would*" on the verb, not on the week.

    A clause with "that" and a subject of its own says nothing of a time; the time stands
    between the verb and what is said.
    """
    for clause in [token for token, name in enumerate(dep) if name == "relcl"]:
        time = head[clause]
        if dep[time] != "npadvmod" or head[time] > time:
            continue
        kids = [token for token in range(time, clause) if head[token] == clause]
        subject = any(dep[kid] in _SUBJECTS and lower[kid] != "that" for kid in kids)
        if subject and kids and lower[kids[0]] == "that":
            dep[clause], head[clause] = "ccomp", head[time]
            dep[kids[0]] = "mark"
