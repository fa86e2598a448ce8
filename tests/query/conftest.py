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
def synthetic() -> Knowledge:
    """Synthetic statements with the authority that is shipped."""
    articles, statements = articles_and_statements(240)
    return Knowledge(articles=articles, statements=statements, authority=Authority.load())


@pytest.fixture(scope="session")
def shipped(synthetic: Knowledge) -> Store:
    return Store.create(None, synthetic)


@pytest.fixture(scope="session")
def shipped_on_disk(synthetic: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store.create(tmp_path_factory.mktemp("shipped") / "store", synthetic)


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
