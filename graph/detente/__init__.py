"""Détente: who said or did what, about or to whom, and when, each proved by a span.

The public API is small::

    import detente

    corpus = detente.build("seeds")
    corpus = detente.open("output")
"""

from __future__ import annotations

__all__ = ["__version__"]

__version__ = "0.1.0"
