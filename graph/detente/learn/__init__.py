"""A tagger that users train on annotated texts of their own, to find what the rules overlook."""

from __future__ import annotations

from detente.learn.file import Description
from detente.learn.tagger import Tagger
from detente.learn.train import train

__all__ = ["Description", "Tagger", "train"]
