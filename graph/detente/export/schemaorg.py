"""schema.org: quotations, claims and actions with their actors and articles, in JSON-LD."""

from __future__ import annotations

from functools import partial

from detente.export._format import Format, as_text
from detente.store import view

__all__ = ["FORMAT"]

FORMAT = Format(
    name="schemaorg",
    suffix=".jsonld",
    description="schema.org's Quotation, Claim and Action, as JSON-LD",
    write=as_text(partial(view, name="schema-org")),
    loses="refusals, intents, event types, stance, modality and evidence",
)
