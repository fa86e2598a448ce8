"""Find the parts that are added with one file: readers, extractors, exporters."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

__all__ = ["discover"]


def discover(package: str, attribute: str) -> list[ModuleType]:
    """Return the modules of `package` that define `attribute`, sorted by name.

    A module whose name starts with an underscore is a helper, never a part.
    """
    folder = importlib.import_module(package)
    names = sorted(item.name for item in pkgutil.iter_modules(folder.__path__))
    modules = (importlib.import_module(f"{package}.{name}") for name in names if name[0] != "_")
    return [module for module in modules if hasattr(module, attribute)]
