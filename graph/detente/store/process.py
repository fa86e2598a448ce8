"""Ask a store in processes that can be killed, each kept for the next query.

The engine cannot be stopped once it runs, and a query can make it eat all memory or overflow its
stack. In a process of its own the worst it can do is die.
"""

from __future__ import annotations

import io
import json
import os
import pickle
import struct
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from detente.errors import BuildError, DetenteError, QueryError
from detente.store.deadline import Deadline
from detente.store.results import Malformed

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer as Buffer

    from detente.store.worker import Request, Start

__all__ = ["LARGEST", "MEMORY", "Reply", "Workers"]

MEMORY = 4 << 30
"""Bytes of memory that a query may use, where the system can limit it."""
LARGEST = 256 << 20
"""Bytes of an answer that are read into memory."""

_SCRIPT = Path(__file__).with_name("worker.py")
_IDLE = 4


class _Worker:
    """One process; it can be asked at once, and is free when it has answered."""

    def __init__(self, start: Start) -> None:
        paths = os.pathsep.join(sys.path)
        self._process = subprocess.Popen(  # noqa: S603 - our own script
            [sys.executable, "-P", str(_SCRIPT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what an engine says when it dies is for nobody
            env=os.environ | {"PYTHONPATH": paths, "PYTHONWARNINGS": "ignore"},
        )
        self.stop = self._process.kill
        self.close = weakref.finalize(self, _end, self._process, os.getpid())
        self._free = False
        self._ready = False
        self.send(start)
        if start["quads"]:
            self.wait()

    def wait(self) -> None:
        """Wait until the store is open or loaded."""
        if not self._ready:
            self.frame()
            self._ready = True

    @property
    def free(self) -> bool:
        """Whether the process can be asked."""
        return self._free and self.close.alive and self._process.poll() is None

    def send(self, message: Start | Request) -> None:
        """Send a message; the one that starts it is small, or waited for."""
        self._free = False
        requests = cast(IO[bytes], self._process.stdin)
        pickle.dump(message, requests)
        requests.flush()

    def frame(self) -> tuple[bytes, bytes]:
        """Read one frame; raise what it says went wrong."""
        answers = cast(IO[bytes], self._process.stdout)
        head = answers.read(5)
        if len(head) < 5:
            raise EOFError
        letter, size = head[:1], struct.unpack(">I", head[1:])[0]
        data = answers.read(size)
        self._free = self._ready and letter in b"EF"
        if letter == b"F":
            raise _failure(*json.loads(data))
        return letter, data


class Reply(io.RawIOBase):
    """The bytes of an answer as they come; `head` says what they are."""

    def __init__(self, worker: _Worker, largest: int) -> None:
        self._worker = worker
        self._rest = memoryview(b"")
        self._ended = False
        self._room = largest
        self.head: Mapping[str, str | bool] = json.loads(worker.frame()[1])

    def readable(self) -> bool:
        """Say that this file can be read."""
        return True

    def readinto(self, buffer: Buffer) -> int:
        """Fill the buffer as far as the frame at hand goes; 0 is the end."""
        while not self._rest and not self._ended:
            self._next()
        room = memoryview(buffer)
        size = min(len(room), len(self._rest))
        room[:size], self._rest = self._rest[:size], self._rest[size:]
        return size

    def finish(self) -> None:
        """Read what nobody asked for."""
        while not self._ended:
            self._next()

    def _next(self) -> None:
        """Read the next frame."""
        letter, data = self._worker.frame()
        self._rest, self._ended = memoryview(data), letter == b"E"
        self._room -= len(data)
        if self._room < 0:
            message = f"The answer is larger than {LARGEST >> 20} MB."
            raise QueryError(message, "Ask for less, or page through it with LIMIT and OFFSET.")


class Workers:
    """The processes of one store; as many as there are queries at the same time.

    `start` gives the first message to a new one.
    """

    def __init__(self, start: Callable[[], Start]) -> None:
        self._start = start
        self._idle: list[_Worker] = []
        self._owner = os.getpid()

    @contextmanager
    def reply(
        self, request: Request, deadline: Deadline, *, bounded: bool = True
    ) -> Iterator[Reply]:
        """Give the reply to a request, to be read before the deadline, or not at all.

        Raises:
            QueryTimeout: it takes longer.
            QueryError: the query fails, or it broke the engine.
            BuildError: the store cannot be opened.
        """
        began = time.monotonic()
        worker, late = self._take(), threading.Event()
        deadline.spare(time.monotonic() - began)
        timer = threading.Timer(deadline.left(), _stop, (worker, late))
        timer.daemon = True
        timer.start()
        try:
            worker.wait()
            worker.send(request)
            reply = Reply(worker, LARGEST if bounded else sys.maxsize)
            yield reply
            reply.finish()
        except Exception as error:
            if late.is_set():
                raise deadline.error() from None
            if isinstance(error, EOFError | BrokenPipeError):
                message = "The query broke the engine: it nests too much or needs too much memory."
                raise QueryError(message, "Ask for less, or in several steps.") from None
            raise
        finally:
            timer.cancel()
            timer.join()
            if worker.free and len(self._idle) < _IDLE:
                self._idle.append(worker)
            else:
                worker.close()

    def close(self) -> None:
        """End the processes that wait."""
        while self._idle:
            self._idle.pop().close()

    def _take(self) -> _Worker:
        """Return a process that waits, or a new one."""
        if self._owner != os.getpid():  # forked: the processes are the parent's
            self._owner, self._idle = os.getpid(), []
        with suppress(IndexError):
            while True:
                worker = self._idle.pop()
                if worker.free:
                    return worker
                worker.close()
        return _Worker(self._start())


def _stop(worker: _Worker, late: threading.Event) -> None:
    """End a process because time is up."""
    late.set()
    worker.stop()


def _end(process: subprocess.Popen[bytes], owner: int) -> None:
    """End a process, unless it belongs to the one that this was forked from."""
    if owner != os.getpid():
        return
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()


def _failure(kind: str, message: str, offset: int = 0) -> DetenteError:
    """Return the error that a process tells."""
    words = message.strip().rstrip(".")
    if kind == "store":
        return BuildError(f"The store cannot be opened: {words}.", "`detente build` makes one.")
    if kind == "malformed":
        return Malformed(f"The query is malformed: {words}.", offset)
    return QueryError(f"The query cannot be answered: {words}.")
