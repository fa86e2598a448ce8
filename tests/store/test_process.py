"""Answers come from processes that can be stopped, and belong to no thread."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from rdflib import Dataset, Literal
from rdflib.plugins.sparql import prepareQuery

from detente.errors import BuildError, QueryError, QueryTimeout, UsageError
from detente.store import Rows, Store, process
from detente.store.deadline import Deadline
from helpers.known import known

ALL = "SELECT ?s ?p ?o { ?s ?p ?o }"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.fixture(scope="module", params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Store:
    path = None if request.param == "memory" else tmp_path_factory.mktemp("build") / "store"
    return Store.create(path, known(30))


def test_a_runaway_query_is_stopped_in_one_sentence(store: Store) -> None:
    with pytest.raises(QueryTimeout, match=r"longer than `0\.3` seconds") as caught:
        store.query(RUNAWAY, deadline=Deadline(0.3))
    assert "--timeout" in caught.value.hint
    assert store.query("ASK {}", deadline=Deadline(20)) is True


def test_the_rdflib_way_has_a_deadline_too(store: Store) -> None:
    whole = store.dataset()
    with pytest.raises(QueryTimeout):
        whole.query(RUNAWAY, timeout=0.3)
    with pytest.raises(QueryTimeout):
        whole.query(RUNAWAY, timeout=0.3, initBindings={"none": Literal(1)})
    with pytest.raises(QueryTimeout):
        whole.query(prepareQuery(RUNAWAY), timeout=0.3)


def test_a_query_that_overflows_the_stack_breaks_only_its_process(store: Store) -> None:
    deep = f"ASK {{ FILTER(true{'||true' * 12_000}) }}"
    with pytest.raises(QueryError, match="broke the engine"):
        store.query(deep, deadline=Deadline(20))
    assert store.query("ASK {}", deadline=Deadline(20)) is True


def test_a_process_is_kept_for_the_next_query(store: Store) -> None:
    for _ in range(3):
        store.query("ASK {}", deadline=Deadline(20))
    (waiting,) = store._desk._workers[False]._idle
    store.query("ASK { FILTER(<a:b>) }", deadline=Deadline(20))
    assert store._desk._workers[False]._idle == [waiting]


def test_a_process_that_died_meanwhile_is_replaced(store: Store) -> None:
    store.query("ASK {}", deadline=Deadline(20))
    (waiting,) = store._desk._workers[False]._idle
    os.kill(waiting._process.pid, signal.SIGKILL)
    waiting._process.wait()
    assert store.query("ASK {}", deadline=Deadline(20)) is True


@pytest.mark.parametrize("seconds", [0, -1, float("inf"), float("nan"), "5", None])
def test_a_timeout_that_is_none_is_refused(seconds: object) -> None:
    with pytest.raises(UsageError, match="cannot take `"):
        Deadline(seconds)  # type: ignore[arg-type] # what a caller without types may give


def test_an_answer_that_is_too_large_is_refused(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "LARGEST", 1 << 12)
    with pytest.raises(QueryError, match="The answer is larger"):
        store.query(ALL, deadline=Deadline(30))


def test_a_store_that_was_removed_is_told(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "store", known(5))
    (tmp_path / "store").rename(tmp_path / "elsewhere")
    with pytest.raises(BuildError, match="cannot be opened"):
        store.query("ASK {}", deadline=Deadline(20))


Reading = Callable[[Store, Dataset], Iterator[object]]
READINGS: dict[str, Reading] = {
    "rows": lambda store, _: iter(store.select(ALL)),
    "rows in time": lambda store, _: iter(_rows(store)),
    "triples": lambda store, _: iter(store.construct("CONSTRUCT WHERE { ?s ?p ?o }")),
    "rdflib rows": lambda _, dataset: iter(dataset.query(ALL)),
    "rdflib triples": lambda _, dataset: iter(dataset.query("CONSTRUCT WHERE { ?s ?p ?o }")),
    "rdflib quads": lambda _, dataset: iter(dataset.quads()),
    "a graph's triples": lambda _, dataset: iter(next(iter(dataset.graphs()))),
    "graphs": lambda _, dataset: iter(dataset.graphs()),
}


def _rows(store: Store) -> Rows:
    found = store.query(ALL, deadline=Deadline(20))
    assert isinstance(found, Rows)
    return found


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # of itself
@pytest.mark.parametrize("name", READINGS)
def test_an_answer_may_be_read_and_dropped_by_another_thread(name: str, store: Store) -> None:
    """The engine's own iterators end Python when another thread touches or drops them."""
    answers = [READINGS[name](store, store.dataset())]
    first = next(answers[0])
    seen: list[object] = []

    def read() -> None:
        seen.append(next(answers[0]))
        answers.clear()
        gc.collect()

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert len(seen) == 1
    assert seen != [first]


def test_many_threads_may_ask_at_once(store: Store) -> None:
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: _rows(store).rows, range(12)))
    assert all(answer == answers[0] for answer in answers)


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded")
def test_a_forked_program_has_processes_of_its_own(store: Store) -> None:
    store.query("ASK {}", deadline=Deadline(20))
    child = os.fork()
    if child == 0:
        code = 0 if store.query("ASK {}", deadline=Deadline(20)) is True else 1
        os._exit(code)
    assert os.waitpid(child, 0)[1] == 0
    assert store.query("ASK {}", deadline=Deadline(20)) is True


PROGRAM = """
import sys
from pathlib import Path
from detente.store import Store
from detente.store.deadline import Deadline
store = Store.open(Path(sys.argv[1]))
store.query("ASK {}", deadline=Deadline(20))
print(store._desk._workers[False]._idle[0]._process.pid, flush=True)
store.query(sys.argv[2], deadline=Deadline(60))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_is_left_behind(number: int, tmp_path: Path) -> None:
    """The program ends, however it does, and so does the process of its query."""
    path = tmp_path / "store"
    Store.create(path, known(30))
    command = [sys.executable, "-c", PROGRAM, str(path), RUNAWAY]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as program:
        assert program.stdout is not None
        worker = int(program.stdout.readline())
        threading.Event().wait(0.5)  # the second query runs
        program.send_signal(number)
        assert program.wait(timeout=20) != 0
    for _ in range(400):
        if not _runs(worker):
            return
        threading.Event().wait(0.05)
    pytest.fail("the process of the query is left")


def _runs(process_id: int) -> bool:
    """Tell whether a process is alive."""
    try:
        state = Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"
