"""The process that answers the queries of one store, so that it can be killed.

It is run by its path and knows the engine alone, so that it is ready in a moment. It reads pickled
requests and writes frames: a letter, a length, and as many bytes (`H` what comes, as JSON; `D`
data; `E` the end; `F` a failure, as JSON). Once its store is open it can open nothing more:
neither a file nor a connection, whatever a query may ask.
"""

from __future__ import annotations

import csv
import io
import json
import os
import pickle
import re
import signal
import struct
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import takewhile
from queue import SimpleQueue
from typing import IO, TYPE_CHECKING, Any, TypedDict, cast

import pyoxigraph as ox

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer

__all__ = ["GRAPHS", "Request", "Start", "answered", "serialized"]

GRAPHS: Mapping[str, ox.RdfFormat] = {
    "nt": ox.RdfFormat.N_TRIPLES,
    "rdfxml": ox.RdfFormat.RDF_XML,
    "turtle": ox.RdfFormat.TURTLE,
}
"""The formats of triples."""

_PIECE = 1 << 16
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")


class Start(TypedDict):
    """The first message: a store on disk or its quads, bytes of memory, and who evaluates."""

    store: str | None
    quads: bytes
    memory: int
    rdflib: bool


class Request(TypedDict):
    """A query and how it is meant.

    `form` is how the answer is to be written: triples in none of the formats of graphs come as they
    are found, as N-Triples. Without `union` the default graph is `graph`, or what
    the query says in FROM. `star` is where a `*` stands for `variables`, in their order. `values`
    are terms that variables have beforehand: rdflib's where rdflib evaluates.
    """

    query: str
    prefixes: Mapping[str, str]
    form: str
    union: bool
    graph: ox.NamedNode | ox.BlankNode | ox.DefaultGraph | None
    star: tuple[int, list[str]] | None
    values: Mapping[str, Any]


class _Frames:
    """Send frames."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out

    def frame(self, letter: bytes, data: bytes = b"") -> None:
        """Send one frame."""
        self._out.write(letter + struct.pack(">I", len(data)) + data)
        self._out.flush()

    def say(self, letter: bytes, what: object) -> None:
        """Send a frame of JSON."""
        self.frame(letter, json.dumps(what).encode())


class _Data(io.RawIOBase):
    """A file that becomes frames of data; what is left when a query fails is not sent."""

    def __init__(self, out: _Frames) -> None:
        self._out = out
        self._waiting = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Buffer) -> int:
        self._waiting += data
        if len(self._waiting) > _PIECE:
            self.end()
        return memoryview(data).nbytes

    def end(self) -> None:
        """Send what waits."""
        self._out.frame(b"D", bytes(self._waiting))
        self._waiting.clear()


def main() -> None:
    """Answer requests until there are no more."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 1)  # what a library prints is no frame
    out = _Frames(answers)
    start: Start = pickle.load(requests)  # noqa: S301 - from our own parent
    try:
        engine = _open(start)
    except (OSError, RuntimeError, ValueError) as error:
        out.say(b"F", ["store", str(error)])
        return
    ask = _rdflib(engine) if start["rdflib"] else _engine
    _restrain(start["memory"])
    out.say(b"H", {})
    for request in _read(requests):
        try:
            ask(engine, request, out)
            out.frame(b"E")
        except SyntaxError as error:
            out.say(b"F", ["malformed", str(error.msg), error.offset or 0])
        except BrokenPipeError:
            return
        except (OSError, RuntimeError, ValueError, RecursionError) as error:
            out.say(b"F", ["failed", str(error)])


def _read(requests: IO[bytes]) -> Iterator[Request]:
    """Yield requests; end this process, whatever it does, when who sends them is gone."""
    waiting: SimpleQueue[Request] = SimpleQueue()

    def read() -> None:
        with suppress(EOFError, OSError):
            while True:
                waiting.put(pickle.load(requests))  # noqa: S301 - from our own parent
        os._exit(0)

    threading.Thread(target=read, daemon=True).start()
    while True:
        yield waiting.get()


def _open(start: Start) -> ox.Store:
    """Open the store, or load one into memory."""
    if start["store"] is not None:
        return ox.Store.read_only(start["store"])
    engine = ox.Store()
    engine.bulk_load(input=start["quads"], format=ox.RdfFormat.N_QUADS, lenient=True)
    return engine


def _restrain(memory: int) -> None:
    """Have the system end this process on Ctrl-C and out of memory, and let it open nothing."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def answered(
    engine: ox.Store, request: Request
) -> ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean:
    """Have the engine answer."""
    query, prefixes = request["query"], dict(request["prefixes"])
    if request["star"] is not None:
        place, order = request["star"]
        empty = ox.Store().query(query, prefixes=prefixes)  # tells what `*` stands for
        chosen = {v.value for v in empty.variables} if isinstance(empty, ox.QuerySolutions) else ()
        names = " ".join(f"?{name}" for name in order if name in chosen)
        query = f"{query[:place]} {names or '*'} {query[place + 1 :]}"
    return engine.query(
        query,
        prefixes=prefixes,
        use_default_graph_as_union=request["union"],
        default_graph=request["graph"],
        substitutions={ox.Variable(name): term for name, term in request["values"].items()},
    )


def _engine(engine: ox.Store, request: Request, out: _Frames) -> None:
    """Have the engine answer, and send what it says."""
    answer = answered(engine, request)
    if isinstance(answer, ox.QueryBoolean):
        out.say(b"H", {"truth": bool(answer)})
        return
    form, data = request["form"], _Data(out)
    file = cast(IO[bytes], data)
    if isinstance(answer, ox.QueryTriples):
        out.say(b"H", {"triples": form})
        if form in GRAPHS:
            file.write(serialized(sorted(set(answer), key=str), form, request["prefixes"]))
        else:
            answer.serialize(file, ox.RdfFormat.N_TRIPLES)
    else:
        out.say(b"H", {"rows": form})
        if form == "csv":
            _write_csv(answer, file)
        else:
            answer.serialize(file, ox.QueryResultsFormat.from_extension(form))
    data.end()


def serialized(triples: Iterable[ox.Triple], form: str, prefixes: Mapping[str, str]) -> bytes:
    """Return triples in a format; the engine declares prefixes in no order."""
    data = ox.serialize(triples, format=GRAPHS[form], prefixes=dict(prefixes)) or b""
    if form != "turtle":
        return data
    lines = data.splitlines(keepends=True)
    declared = sum(1 for _ in takewhile(lambda line: line.startswith(b"@prefix"), lines))
    return b"".join(sorted(lines[:declared]) + lines[declared:])


def _write_csv(answer: ox.QuerySolutions, file: IO[bytes]) -> None:
    """Write rows as CSV that a spreadsheet can open: no text in it runs as a formula."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(variable.value for variable in answer.variables)
    writer.writerows(map(_cell, solution) for solution in answer)
    text.detach()


def _cell(term: ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple | None) -> str:
    """Return a term as a cell; an apostrophe keeps a text from being a formula."""
    if term is None:
        return ""
    if isinstance(term, ox.Literal):
        is_text = not _NUMBER.fullmatch(term.value)
        return f"'{term.value}" if is_text and term.value.startswith(_FORMULA) else term.value
    return term.value if isinstance(term, ox.NamedNode) else str(term)


def _rdflib(engine: ox.Store) -> Callable[[ox.Store, Request, _Frames], None]:
    """Have rdflib ready, all of it loaded."""
    from detente.store.dataset.evaluation import Evaluator

    evaluator = Evaluator(engine)

    def answer(_: ox.Store, request: Request, out: _Frames) -> None:
        head, data = evaluator.answer(request)
        out.say(b"H", head)
        if data:
            out.frame(b"D", data)

    return answer


if __name__ == "__main__":
    main()
