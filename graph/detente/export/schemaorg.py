"""schema.org: quotations, claims and actions with their actors and articles, in JSON-LD."""

from __future__ import annotations

from functools import partial

from detente.export._format import Format, as_text
from detente.model import Kind, Modality, Statement
from detente.store import view

__all__ = ["FORMAT"]

_TOLD = frozenset({Kind.STATEMENT, Kind.ACCORDING_TO, Kind.BELIEF, Kind.DEED})
_REAL = frozenset({Modality.ASSERTED, Modality.HISTORICAL})


def _happened(one: Statement) -> bool:
    """Tell whether a statement is one that was said or done, as the view asks."""
    return one.kind in _TOLD and one.modality in _REAL and not one.negated


FORMAT = Format(
    name="schemaorg",
    suffix=".jsonld",
    description="schema.org's Quotation, Claim and Action, as JSON-LD",
    write=as_text(partial(view, name="schema-org")),
    loses="what was not said or done: refusals, what is negated, intended, asked, foreseen or "
    "supposed; event types, stance and evidence",
    holds=_happened,
)
