"""Read files into articles: text, passages, mode and day of publication."""

from __future__ import annotations

from detente.read.inputs import Inputs, Skipped, read_file, read_inputs

__all__ = ["Inputs", "Skipped", "read_file", "read_inputs"]
