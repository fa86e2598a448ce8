"""A store of the small world, and one of synthetic statements, both in memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.authority import Authority
from detente.store import Knowledge, Store
from helpers.synthetic import articles_and_statements
from helpers.world import world, write_build


@pytest.fixture(scope="session")
def known() -> Knowledge:
    return world()


@pytest.fixture(scope="session")
def store(known: Knowledge) -> Store:
    return Store.create(None, known)


@pytest.fixture(scope="session")
def shipped() -> Store:
    """Synthetic statements with the authority that is shipped."""
    articles, statements = articles_and_statements(120)
    known = Knowledge(articles=articles, statements=statements, authority=Authority.load())
    return Store.create(None, known)


@pytest.fixture(scope="session")
def store_on_disk(known: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("build") / "store"
    Store.create(path, known)
    return path


@pytest.fixture(scope="session")
def build(known: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the small world."""
    folder = tmp_path_factory.mktemp("world")
    write_build(folder, known)
    return folder
