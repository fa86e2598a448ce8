"""What a person reads of one statement."""

from __future__ import annotations

from dataclasses import replace

from detente.check.explain import explain
from helpers.made import actor, statement
from helpers.prose import article_of


def test_it_says_according_to_whom_and_with_which_propositions() -> None:
    told = replace(
        statement("s1", actor("putin", "russia"), actor("biden", "united-states")),
        according_to=actor("peskov", "russia"),
        propositions=("met: agent Putin, addressee Biden",),
    )
    page = explain(told, article_of("Putin met Biden, Peskov said. " * 20))
    assert "According to  Peskov" in page
    assert "Propositions\n  met: agent Putin, addressee Biden\n" in page
