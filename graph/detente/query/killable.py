"""Answer a query in a process of its own, which can be killed.

The engine cannot be stopped once it runs, and a query can make it eat all memory or overflow its
stack. In a process of its own the worst it can do is die.
"""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from detente.errors import DetenteError, QueryError, QueryTimeout
from detente.query.answer import Table
from detente.query.ask import Given, run
from detente.query.formats import write
from detente.store import Rows, Store, Triples

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, SpawnContext

__all__ = ["MEMORY", "Request", "answer"]

MEMORY = 4 << 30
"""Bytes of memory that a query may use, where the system can limit it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A query on a store on disk, and the format of its answer.

    In the format `table`, rows come back as a `Table` and triples as Turtle.
    """

    store: Path
    query: str
    form: str
    parameters: Given = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Failure:
    """An error on its way between processes."""

    type: type[DetenteError]
    message: str
    hint: str


def answer(request: Request, timeout: float) -> Table | str:
    """Answer within `timeout` seconds, or not at all.

    Raises:
        QueryTimeout: it takes longer.
        QueryError: it is malformed, or it broke the engine.
        BuildError: the store cannot be opened.
    """
    context = _context()
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(request, sender, timeout), daemon=True)
    process.start()
    sender.close()
    try:
        if not receiver.poll(timeout):
            raise _timeout(timeout)
        reply: Table | str | _Failure = receiver.recv()
    except EOFError:
        process.join()
        if process.exitcode == -signal.SIGALRM:
            raise _timeout(timeout) from None
        message = "The query broke the engine: it is nested too deeply or needs too much memory."
        raise QueryError(message, "Ask for less, or in several steps.") from None
    finally:
        process.kill()
        process.join()
    if isinstance(reply, _Failure):
        raise reply.type(reply.message, reply.hint)
    return reply


def _context() -> ForkContext | SpawnContext:
    """Choose how to make a process: a fork is quick, but safe on Linux alone."""
    if sys.platform == "linux":
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")


def _work(request: Request, sender: Connection, timeout: float) -> None:
    """Answer one request, in the process that may be killed."""
    _restrain(timeout)
    try:
        reply: Table | str | _Failure = _reply(request)
    except DetenteError as error:
        reply = _Failure(type(error), error.message, error.hint)
    except MemoryError:
        return  # the parent reads the end of the pipe
    with suppress(BrokenPipeError):
        sender.send(reply)


def _reply(request: Request) -> Table | str:
    """Answer one request."""
    store = Store.open(request.store)
    found = run(store, request.query, request.parameters)
    if request.form == "table" and isinstance(found, Rows):
        return Table(found.variables, tuple(found))
    form = "turtle" if request.form == "table" and isinstance(found, Triples) else request.form
    return write(found, form, store.prefixes)


def _restrain(timeout: float) -> None:
    """Have the system end this process on Ctrl-C, when its time is up, or out of memory.

    What the engine says when it dies is for nobody: the parent says it in a sentence.
    """
    faulthandler.disable()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.platform != "win32":
        import resource

        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, timeout + 1)  # should the parent be gone by then
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _timeout(seconds: float) -> QueryTimeout:
    """Say that time is up."""
    message = f"The query took longer than `{seconds:g}` seconds and was stopped."
    return QueryTimeout(message, "Ask for less, or allow more with `--timeout`.")
