"""Turn findings into statements: who, to whom, when, what kind; each decision with its reason."""

from __future__ import annotations

from detente.resolve.statements import resolve

__all__ = ["resolve"]
