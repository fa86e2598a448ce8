"""Measure the store beside bare pyoxigraph, rdflib and oxrdflib: CPU seconds, one run.

Usage: `python tests/bench/store.py [STATEMENTS]`. All four get the same quads and hand over the
same Python values. A query that takes one of them longer than the limit is cut off and shown
as `> limit`.
"""

from __future__ import annotations

import argparse
import gc
import io
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import pyoxigraph as ox
import rdflib
from oxrdflib import OxigraphStore

sys.path.insert(0, str(Path(__file__).parents[1]))

from detente.assets import ontology
from detente.authority import Authority
from detente.store import Knowledge, Rows, Store, Triples, prefixes, quads, trig, turtle
from helpers.synthetic import articles_and_statements

LIMIT = 20
RUNS = 3
XSD = "http://www.w3.org/2001/XMLSchema#"

QUERIES: Mapping[str, Path] = {
    **{
        name: ontology(f"queries/{name}.rq")
        for name in (
            *("who-said-what", "timeline-of-a-pair", "neighbours", "most-active", "words"),
            *("tension-by-month", "unanswered-accusations", "office-holder"),
        )
    },
    "edges (a CONSTRUCT)": ontology("views/edges.rq"),
}


class TooLong(Exception):
    """A query was cut off."""


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Cut off what runs in Python for more CPU seconds than the limit."""

    def stop(*_: object) -> None:
        raise TooLong

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def cpu(work: Callable[[], object], runs: int = RUNS, limit: int = LIMIT) -> float | None:
    """Return the median CPU seconds of some runs; None when a run was cut off."""
    times = []
    for _ in range(runs):
        gc.collect()
        start = time.process_time()
        try:
            with limited(limit):
                work()
        except TooLong:
            return None
        times.append(time.process_time() - start)
    return median(times)


def ours(store: Store, query: str) -> int:
    """Ask our store."""
    answer = store.query(query)
    assert isinstance(answer, Rows | Triples)
    return len(list(answer))


READ: Mapping[str, Callable[[str], object]] = {f"{XSD}integer": int, f"{XSD}decimal": float}


def plain(term: ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple | None) -> object:
    """Turn a term of pyoxigraph into a Python value by the shortest way."""
    if isinstance(term, ox.Literal):
        read = READ.get(term.datatype.value)
        return read(term.value) if read else term.value
    return term.value if isinstance(term, ox.NamedNode) else term


def bare(engine: ox.Store, query: str) -> int:
    """Ask pyoxigraph and convert its rows."""
    answer = engine.query(query, prefixes=prefixes(), use_default_graph_as_union=True)
    if isinstance(answer, ox.QueryTriples):
        return len([tuple(map(plain, (t.subject, t.predicate, t.object))) for t in answer])
    assert isinstance(answer, ox.QuerySolutions)
    return len([tuple(map(plain, row)) for row in answer])


def by_rdflib(dataset: rdflib.Dataset, query: str) -> int:
    """Ask an rdflib dataset and convert its rows."""
    answer: Iterable[object] = dataset.query(query, initNs=prefixes())
    rows = [row for row in answer if isinstance(row, tuple)]
    return len([tuple(t.toPython() if t is not None else None for t in row) for row in rows])


def compare_loading(known: Knowledge, text: bytes) -> Iterator[tuple[str, ...]]:
    """Yield rows about loading, by ratio to ours; rdflib and memory only where they are small."""
    small = len(known.statements) <= 20_000

    def on_disk(load: Callable[[Path], object]) -> None:
        with TemporaryDirectory() as folder:
            load(Path(folder) / "store")

    def bulk(path: Path) -> None:
        ox.Store(str(path)).bulk_load(input=text, format=ox.RdfFormat.N_QUADS)

    runs = RUNS if small else 1
    made = cpu(lambda: on_disk(lambda path: Store.create(path, known)), runs, 600)
    yield row("load from statements, on disk", made, cpu(lambda: on_disk(bulk), runs, 600))
    if not small:
        return
    made = cpu(lambda: Store.create(None, known))
    memory = cpu(lambda: ox.Store().bulk_load(input=text, format=ox.RdfFormat.N_QUADS))
    slow = cpu(lambda: read_by_rdflib(text), runs=1, limit=600)
    yield row("load from statements, in memory", made, memory, slow)


def read_by_rdflib(text: bytes) -> rdflib.Dataset:
    """Load quads into rdflib's own store."""
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=text, format="nquads")
    return dataset


def compare_writing(known: Knowledge, engine: ox.Store) -> Iterator[tuple[str, ...]]:
    """Yield rows about writing Turtle and TriG, by ratio to ours."""
    core = ox.Store()
    core.bulk_load(input="".join(turtle(known)), format=ox.RdfFormat.TURTLE)
    graph = rdflib.Graph().parse(data="".join(turtle(known)), format="turtle")
    dump = cpu(lambda: core.dump(format=ox.RdfFormat.TURTLE, from_graph=ox.DefaultGraph(),
                                 prefixes=prefixes()))  # fmt: skip
    slow = cpu(lambda: graph.serialize(io.BytesIO(), format="turtle"), 1, 600)
    yield row("write Turtle", cpu(lambda: "".join(turtle(known)).encode()), dump, slow)
    dump = cpu(lambda: engine.dump(format=ox.RdfFormat.TRIG, prefixes=prefixes()))
    whole = read_by_rdflib(engine.dump(format=ox.RdfFormat.N_QUADS) or b"")
    slow = cpu(lambda: whole.serialize(io.BytesIO(), format="trig"), 1, 60)
    yield row("write TriG", cpu(lambda: "".join(trig(known)).encode()), dump, slow)


def compare_queries(store: Store, engine: ox.Store, text: bytes) -> Iterator[tuple[str, ...]]:
    """Yield a row for each query, by ratio to ours."""
    memory = read_by_rdflib(text)
    foreign = rdflib.Dataset(store=OxigraphStore(store=engine), default_union=True)
    for name, path in QUERIES.items():
        query = path.read_text(encoding="utf-8")
        counts = {ours(store, query), bare(engine, query)}
        assert len(counts) == 1, name
        yield row(
            f"{name} ({counts.pop()} rows)",
            cpu(partial(ours, store, query)),
            cpu(partial(bare, engine, query)),
            cpu(partial(by_rdflib, memory, query), runs=1),
            cpu(partial(by_rdflib, foreign, query)),
        )


def row(name: str, *seconds: float | None) -> tuple[str, ...]:
    """Write seconds, the others' with their ratio to ours."""
    mine, *others = seconds
    assert mine is not None
    cells = [f"{one:.4f} s ({one / mine:.2f} ×)" if one else f"> {LIMIT} s" for one in others]
    return (name, f"{mine:.4f} s", *cells)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("statements", type=int, nargs="?", default=10_000)
    parser.add_argument("--loading", action="store_true", help="measure only loading")
    options = parser.parse_args()
    articles, statements = articles_and_statements(options.statements)
    known = Knowledge(articles=articles, statements=statements, authority=Authority.load())
    text = "".join(quads(known)).encode()
    size = text.count(b"\n")
    print(f"{len(statements):,} statements, {size:,} quads; CPU seconds, ratio to Détente\n")
    print("| | Détente | pyoxigraph | rdflib | oxrdflib |\n|---|---|---|---|---|")
    parts = [compare_loading(known, text)]
    if not options.loading:
        store, engine = Store.create(None, known), ox.Store()
        engine.bulk_load(input=text, format=ox.RdfFormat.N_QUADS)
        parts += [compare_writing(known, engine), compare_queries(store, engine, text)]
    for part in parts:
        for cells in part:
            print("|", " | ".join([*cells, *[""] * (5 - len(cells))]), "|", flush=True)


if __name__ == "__main__":
    main()
