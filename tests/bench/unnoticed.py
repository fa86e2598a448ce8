"""Switch predicates of the core off and on, one at a time, and tell which of it no test notices.

Run as `python tests/bench/unnoticed.py [NUMBER] [SEED]`: a sample of so many functions of grammar,
extract and resolve that return a truth value is drawn; each is made to answer never and always
while the tests of those rooms run, without data from outside. A function is noticed when a test
fails. Prints one line a function, and the share that is noticed.
"""

from __future__ import annotations

import importlib
import inspect
import os
import pkgutil
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

ROOMS = ("grammar", "extract", "mentions", "resolve")
TESTS = Path(__file__).parents[1]
VARIABLE = "DETENTE_SWITCHED"
CODES = {"never": lambda *_, **__: False, "always": lambda *_, **__: True}


def main() -> None:
    """Draw the sample and print what the tests notice of each function."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    names = sorted(_names())
    sample = sorted(random.Random(seed).sample(names, min(number, len(names))))
    survivors = 0
    for name in sample:
        unnoticed = [answer for answer in CODES if not _is_noticed(name, answer)]
        survivors += bool(unnoticed)
        print(f"{name:64} {' and '.join(unnoticed) or '-'}", flush=True)
    noticed = len(sample) - survivors
    print(f"{noticed} of {len(sample)} are noticed, of {len(names)} predicates (seed {seed})")


def pytest_configure(config: pytest.Config) -> None:  # noqa: ARG001 - the hook's signature
    """Switch the function named in the environment, when pytest loads this file as a plugin."""
    name, _, answer = os.environ.get(VARIABLE, "").rpartition("=")
    if not name:
        return
    _function(name).__code__ = CODES[answer].__code__


def _names() -> Iterator[str]:
    """Yield the predicates of the core as `module:function`."""
    for module in _modules():
        for name, function in vars(module).items():
            own = inspect.isfunction(inspect.unwrap(function)) if callable(function) else False
            if own and function.__module__ == module.__name__ and _is_predicate(function):
                yield f"{module.__name__}:{name}"


def _modules() -> Iterator[ModuleType]:
    """Yield the modules of the core's rooms that there are."""
    detente = importlib.import_module("detente")
    for found in pkgutil.walk_packages(detente.__path__, "detente."):
        if found.name.split(".")[1] in ROOMS:
            yield importlib.import_module(found.name)


def _is_predicate(function: Callable[..., object]) -> bool:
    """Tell whether a function returns a truth value and can be switched."""
    plain = inspect.unwrap(function)
    return plain.__annotations__.get("return") == "bool" and not plain.__code__.co_freevars


def _function(name: str) -> FunctionType:
    """Return the function of a name, without its decorators."""
    module, _, function = name.partition(":")
    found = inspect.unwrap(getattr(importlib.import_module(module), function))
    if not isinstance(found, FunctionType):
        raise TypeError(f"`{name}` is no function")
    return found


def _is_noticed(name: str, answer: str) -> bool:
    """Tell whether a test fails while a function always gives one answer."""
    rooms = [str(TESTS / room) for room in ROOMS if (TESTS / room).is_dir()]
    plugin = ["-p", "unnoticed", "-p", "no:cacheprovider"]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", *plugin, *rooms],
        env={**_without_data(), VARIABLE: f"{name}={answer}", "PYTHONPATH": str(TESTS / "bench")},
        capture_output=True,
        check=False,
        cwd=TESTS.parent,
    )
    return run.returncode == pytest.ExitCode.TESTS_FAILED


def _without_data() -> dict[str, str]:
    """Return the environment without the paths of data from outside."""
    return {name: value for name, value in os.environ.items() if not name.startswith("DETENTE_")}


if __name__ == "__main__":
    main()
