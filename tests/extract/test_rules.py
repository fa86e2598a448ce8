"""The rules: each has an id of its family and is read in its own example; the page shows all."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.extract.candidate import Rule
from detente.extract.reference import rules, rules_page
from detente.model import Mode, Role
from helpers.prose import findings

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "rules.md"
ALL = [rule for _, rule in rules()]


def test_there_are_twelve_families() -> None:
    assert len({rule.id.split(".")[0] for rule in ALL}) == 12


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_a_rule_reads_its_example(rule: Rule) -> None:
    document = rule.id.startswith("document.")
    mode = Mode.DOCUMENT if document else Mode.NEWS
    role = Role.TURN if rule.id in {"document.answer", "script.turn"} else Role.PARAGRAPH
    found = findings(rule.example, mode=mode, role=role)
    assert rule.id in {record.rule for record in found}


def test_the_reference_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == rules_page()
