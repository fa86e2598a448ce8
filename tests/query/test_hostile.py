"""Whatever is asked, through every door: nothing leaves, nothing dies, and it ends."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from pyparsing import ParseException
from rdflib.term import Literal

from detente.errors import DetenteError, QueryError
from detente.query import ask
from detente.store import Store
from detente.store.deadline import Deadline
from helpers.command import detente
from helpers.hostile_queries import hostile_queries
from helpers.listener import Listener

KINDS = {
    "outside": 29, "files": 14, "updates": 17, "products": 18, "paths": 12, "nesting": 25,
    "giants": 12,
}  # fmt: skip
TIMEOUT = 0.2
PATIENCE = 10
"""Seconds until a query counts as one that does not end; the benchmark measures by half seconds."""

Door = Callable[[str], object]


@pytest.fixture
def listener() -> Iterator[Listener]:
    one = Listener()
    yield one
    one.close()


@pytest.fixture(scope="module")
def opened(store_on_disk: Path) -> Store:
    return Store.open(store_on_disk)


@pytest.fixture
def doors(opened: Store, build: Path) -> dict[str, Door]:
    dataset = opened.dataset()

    def command(query: str) -> None:
        result = detente("query", "-", "-g", build, "--timeout", "1", stdin=query)
        assert result.returncode in {0, 1}
        assert "Traceback" not in result.stderr
        assert (result.returncode == 0) == ("Error: " not in result.stderr)

    return {
        "api": lambda query: ask(opened, query, timeout=TIMEOUT),
        "rdflib": lambda query: list(dataset.query(query, timeout=TIMEOUT)),
        "rdflib alone": lambda query: list(
            dataset.query(query, timeout=TIMEOUT, initBindings={"s": Literal(1)})
        ),
        "rdflib's processor": lambda query: list(
            dataset.query(query, timeout=TIMEOUT, use_store_provided=False)
        ),
        "a graph": lambda query: list(next(iter(dataset.graphs())).query(query, timeout=TIMEOUT)),
        "command": command,
    }


def test_there_are_as_many_queries_as_we_say(tmp_path: Path) -> None:
    queries = hostile_queries("http://127.0.0.1/", str(tmp_path))
    assert {kind: len(each) for kind, each in queries.items()} == KINDS
    assert sum(KINDS.values()) > 125


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("door", "every"), [("api", 1), ("rdflib", 1), ("command", 8)])
def test_nothing_leaves_nothing_dies_and_it_ends(
    door: str, every: int, kind: str, doors: dict[str, Door], listener: Listener, secret: Path
) -> None:
    """The benchmark asks all of them by the command as well, which takes a process each."""
    for query in hostile_queries(listener.address, str(secret))[kind][::every]:
        _survived(doors[door], query)
    assert listener.heard == 0


@pytest.mark.parametrize("kind", ["outside", "files", "updates"])
@pytest.mark.parametrize("door", ["rdflib alone", "rdflib's processor", "a graph"])
def test_rdflib_itself_fetches_nothing(
    door: str, kind: str, doors: dict[str, Door], listener: Listener, secret: Path
) -> None:
    for query in hostile_queries(listener.address, str(secret))[kind]:
        _survived(doors[door], query)
    assert listener.heard == 0


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file that a query could read as a graph."""
    file = tmp_path / "secret.ttl"
    file.write_text("<a:secret> <a:is> <a:told> .")
    return file


def _survived(door: Door, query: str) -> None:
    """Ask, and see that there is an answer or a sentence, in time, and no secret in it."""
    began = time.monotonic()
    with suppress(DetenteError, ParseException):
        assert "a:told" not in repr(door(query))
    assert time.monotonic() - began < PATIENCE, query[:200]


def test_what_the_guard_overlooks_the_system_refuses(opened: Store, listener: Listener) -> None:
    """The process of a query can connect to nothing and open no file."""
    query = f"SELECT * {{ SERVICE <{listener.address}> {{ ?s ?p ?o }} }}"
    request = opened._request("SELECT * {}", None)
    request["query"], request["star"] = query, None
    with (
        pytest.raises(QueryError, match="cannot be answered"),
        opened._desk.answer(request, Deadline(5)) as answer,
    ):
        list(answer)  # type: ignore[arg-type]  # rows
    assert listener.heard == 0
