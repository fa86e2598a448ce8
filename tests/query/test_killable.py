"""A query that runs away is stopped, and whatever it breaks is its own process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from detente.errors import BuildError, QueryError, QueryTimeout
from detente.query import Request, Table, answer

# the fixture's engine has threads of its own, which the command line never has when it forks
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded")

RUNAWAY = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def asked(
    store: Path, query: str, *, form: str = "table", timeout: float = 20, **given: str
) -> Table | str:
    return answer(Request(store=store, query=query, form=form, parameters=given), timeout)


def test_an_answer_comes_back_from_its_process(store_on_disk: Path) -> None:
    found = asked(store_on_disk, "most-active", side="russia")
    assert isinstance(found, Table)
    assert found[0][:2] == ("Dmitry Peskov", 3)


def test_a_format_comes_back_as_text(store_on_disk: Path) -> None:
    text = asked(store_on_disk, "most-active", form="csv")
    assert isinstance(text, str)
    assert text.startswith("actor,statements,")


def test_triples_come_back_as_turtle(store_on_disk: Path) -> None:
    text = asked(store_on_disk, "CONSTRUCT WHERE { ?s det:actor ?a }")
    assert "det:actor" in str(text)


def test_a_runaway_query_is_stopped_in_one_sentence(store_on_disk: Path) -> None:
    with pytest.raises(QueryTimeout, match=r"longer than `0\.3` seconds") as caught:
        asked(store_on_disk, RUNAWAY, timeout=0.3)
    assert "--timeout" in caught.value.hint


def test_a_query_that_overflows_the_stack_breaks_only_itself(store_on_disk: Path) -> None:
    deep = "ASK " + "{" * 20_000 + "}" * 20_000
    with pytest.raises(QueryError, match="broke the engine"):
        asked(store_on_disk, deep)
    assert asked(store_on_disk, "ASK {}") == "true\n"


def test_mistakes_come_back_as_they_are(store_on_disk: Path) -> None:
    with pytest.raises(QueryError, match="`det:actr`") as caught:
        asked(store_on_disk, "ASK { ?s det:actr ?o }")
    assert caught.value.hint == "Did you mean `det:actor`?"


def test_a_store_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="store-gone"):
        asked(tmp_path / "store-gone", "ASK {}")


@pytest.mark.skipif(sys.platform != "linux", reason="counts processes in /proc")
def test_nothing_runs_on_after_ctrl_c(store_on_disk: Path) -> None:
    """The parent is interrupted; neither it nor the process of the query is left."""
    program = (
        "import sys; from pathlib import Path; from detente.query import Request, answer;"
        "answer(Request(store=Path(sys.argv[1]), query=sys.argv[2], form='csv'), 60)"
    )
    command = [sys.executable, "-c", program, str(store_on_disk), RUNAWAY]
    with subprocess.Popen(
        command, start_new_session=True, stderr=subprocess.PIPE, stdout=subprocess.PIPE
    ) as parent:
        group = _wait_for_two(parent.pid)
        os.killpg(group, signal.SIGINT)
        assert parent.wait(timeout=10) != 0
    assert _members(group) == []


def _wait_for_two(group: int) -> int:
    """Wait until the process and its child run."""
    for _ in range(400):
        if len(_members(group)) == 2:
            return group
        time.sleep(0.05)
    pytest.fail("the query's process did not start")


def _members(group: int) -> list[int]:
    """Return the processes of a group that are alive."""
    alive = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                state = (folder / "stat").read_text().rpartition(")")[2].split()
            except (FileNotFoundError, ProcessLookupError):
                continue
            if int(state[2]) == group and state[0] != "Z":
                alive.append(int(folder.name))
    return alive
