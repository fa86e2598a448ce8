"""schema.org: quotations, claims and actions with their actors and articles, in JSON-LD."""

from __future__ import annotations

from functools import partial

from detente.export._format import text_format
from detente.store import view

__all__ = ["FORMAT"]

FORMAT = text_format(
    name="schemaorg",
    suffix=".jsonld",
    description="schema.org's Quotation, Claim and Action, as JSON-LD",
    pieces=partial(view, name="schema-org"),
    loses="refusals, intents, event types, stance, modality and evidence",
)
