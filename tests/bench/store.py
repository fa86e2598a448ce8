"""Measure the store beside bare pyoxigraph, rdflib and oxrdflib: CPU seconds, one run.

Usage: `python tests/bench/store.py [STATEMENTS]`. All four get the same quads and hand over the
same Python values; the figures are medians of three runs. rdflib, which can take hours, works in
a fork that is killed after some CPU seconds, shown as `>` so many.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from math import inf
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
"""CPU seconds after which rdflib is cut off."""
RUNS = 3
XSD = "http://www.w3.org/2001/XMLSchema#"

PLAIN = sorted(Path(__file__).with_name("store_queries").glob("*.rq"))
"""Nine questions in plain SPARQL, written for no engine."""
READY = [
    ontology(f"queries/{name}.rq")
    for name in (
        *("first-and-last", "most-active", "neighbours", "office-holder", "tension-by-month"),
        *("timeline-of-a-pair", "unanswered-accusations", "who-said-what", "words"),
    )
]
"""Nine ready-made queries, which are written for Oxigraph's planner."""
PARTS = ("loading", "writing", "plain", "ready")


def cpu(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median CPU seconds of some runs."""
    times = []
    for _ in range(runs):
        gc.collect()
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return median(times)


def bounded(work: Callable[[], object], limit: int = LIMIT) -> float:
    """Return the CPU seconds of some work in a fork; infinity when it was killed at the limit.

    What is done within half the limit is done once more and the second time counts: the first
    pays for the pages that a fork copies.
    """
    reader, writer = os.pipe()
    process = os.fork()
    if process == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        seconds = cpu(work, runs=1)
        if seconds < limit / 2:
            seconds = cpu(work, runs=1)
        os.write(writer, str(seconds).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answer:
        seconds = float(answer.read() or "inf")
    os.waitpid(process, 0)
    return seconds


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
    made = cpu(lambda: on_disk(lambda path: Store.create(path, known)), runs)
    yield row("load from statements, on disk", made, cpu(lambda: on_disk(bulk), runs))
    if not small:
        return
    made = cpu(lambda: Store.create(None, known))
    memory = cpu(lambda: ox.Store().bulk_load(input=text, format=ox.RdfFormat.N_QUADS))
    slow = cpu(lambda: read_by_rdflib(text), runs=1)
    yield row("load from statements, in memory", made, memory, slow)


def read_by_rdflib(text: bytes) -> rdflib.Dataset:
    """Load quads into rdflib's own store."""
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=text, format="nquads")
    return dataset


def compare_writing(
    known: Knowledge, engine: ox.Store, memory: rdflib.Dataset
) -> Iterator[tuple[str, ...]]:
    """Yield rows about writing Turtle and TriG, by ratio to ours."""
    core = ox.Store()
    core.bulk_load(input="".join(turtle(known)), format=ox.RdfFormat.TURTLE)
    graph = rdflib.Graph().parse(data="".join(turtle(known)), format="turtle")
    dump = cpu(lambda: core.dump(format=ox.RdfFormat.TURTLE, from_graph=ox.DefaultGraph(),
                                 prefixes=prefixes()))  # fmt: skip
    slow = bounded(lambda: graph.serialize(io.BytesIO(), format="turtle"))
    yield row("write Turtle", cpu(lambda: "".join(turtle(known)).encode()), dump, slow)
    dump = cpu(lambda: engine.dump(format=ox.RdfFormat.TRIG, prefixes=prefixes()))
    slow = bounded(lambda: memory.serialize(io.BytesIO(), format="trig"))
    yield row("write TriG", cpu(lambda: "".join(trig(known)).encode()), dump, slow)


def compare_queries(
    queries: Iterable[Path], store: Store, engine: ox.Store, memory: rdflib.Dataset
) -> Iterator[tuple[str, ...]]:
    """Yield a row for each query, by ratio to ours."""
    foreign = rdflib.Dataset(store=OxigraphStore(store=engine), default_union=True)
    for path in queries:
        name, query = path.stem, path.read_text(encoding="utf-8")
        counts = {ours(store, query), bare(engine, query)}
        assert len(counts) == 1, name
        yield row(
            f"{name} ({counts.pop()} rows)",
            cpu(partial(ours, store, query)),
            cpu(partial(bare, engine, query)),
            bounded(partial(by_rdflib, memory, query)),
            cpu(partial(by_rdflib, foreign, query)),
        )


def row(name: str, *seconds: float) -> tuple[str, ...]:
    """Write seconds, the others' with their ratio to ours."""
    mine, *others = seconds
    cells = [
        f"> {LIMIT} s (> {LIMIT / mine:.0f} ×)"
        if other == inf
        else f"{other:.4f} s ({other / mine:.2f} ×)"
        for other in others
    ]
    return (name, f"{mine:.4f} s", *cells)


def compare(parts: Iterable[str], known: Knowledge, text: bytes) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the parts that are asked for."""
    if "loading" in parts:
        yield from compare_loading(known, text)
    if {"writing", "plain", "ready"}.isdisjoint(parts):
        return
    store, engine, memory = Store.create(None, known), ox.Store(), read_by_rdflib(text)
    engine.bulk_load(input=text, format=ox.RdfFormat.N_QUADS)
    if "writing" in parts:
        yield from compare_writing(known, engine, memory)
    for name, queries in (("plain", PLAIN), ("ready", READY)):
        if name in parts:
            yield from compare_queries(queries, store, engine, memory)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("statements", type=int, nargs="?", default=10_000)
    parser.add_argument("--part", action="append", choices=PARTS, help="measure only this part")
    options = parser.parse_args()
    articles, statements = articles_and_statements(options.statements)
    known = Knowledge(articles=articles, statements=statements, authority=Authority.load())
    text = "".join(quads(known)).encode()
    size = text.count(b"\n")
    print(f"{len(statements):,} statements, {size:,} quads; CPU seconds, ratio to Détente\n")
    print("| | Détente | pyoxigraph | rdflib | oxrdflib |\n|---|---|---|---|---|")
    for cells in compare(options.part or PARTS, known, text):
        print("|", " | ".join([*cells, *[""] * (5 - len(cells))]), "|", flush=True)


if __name__ == "__main__":
    main()
