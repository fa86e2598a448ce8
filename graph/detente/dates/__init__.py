"""EDTF dates and the date phrases of news English."""

from __future__ import annotations

from detente.dates.edtf import bounds, is_day, is_valid

__all__ = ["bounds", "is_day", "is_valid"]
