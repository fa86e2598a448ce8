"""Read everything a user names into articles, and say what had to be left out."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from detente.errors import DetenteError, InputError, UnreadableArticle, UsageError
from detente.model import Article
from detente.plugins import discover
from detente.read.assemble import assemble
from detente.read.decode import decode
from detente.read.files import STDIN, File, find_files
from detente.read.metadata import Known, load_metadata, parse_day

__all__ = ["Inputs", "Skipped", "read_file", "read_inputs", "suffixes"]

MAX_BYTES = 256_000_000
MAX_PASSAGE = 200_000


class Skipped(NamedTuple):
    """An input that gave no article, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Inputs:
    """The articles read, sorted by key; what was skipped; what had to be guessed."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]
    notes: tuple[Skipped, ...] = ()


def read_inputs(
    inputs: Sequence[str | Path],
    *,
    metadata: Path | None = None,
    published: str | None = None,
) -> Inputs:
    """Read files, folders, globs or standard input (`-`) into articles.

    A file that cannot be read is skipped with its reason as long as another one can.

    Raises:
        InputError: an input does not exist, or none of them holds an article.
        UsageError: two inputs have the same key, or the table names no input at all.
        DataError: the metadata table or `published` is malformed.
    """
    table = load_metadata(metadata) if metadata else {}
    day = parse_day(published, "`--published`") if published else None
    articles: list[Article] = []
    skipped: list[Skipped] = []
    for file in find_files(inputs):
        if metadata and file.path.resolve() == metadata.resolve():
            continue
        try:
            articles += _read_file(file, table, day)
        except UnreadableArticle as error:
            skipped.append(Skipped(str(file.path), error.message))
    if not articles:
        raise _nothing(inputs, skipped)
    articles.sort(key=lambda article: article.key)
    return Inputs(tuple(articles), tuple(skipped))


def read_file(path: str | Path) -> list[Article]:
    """Return the articles of one file, by what the file itself says.

    Raises:
        UnreadableArticle: the file holds no article that can be read.
        InputError: there is no such file.
    """
    return [article for file in find_files([path]) for article in _read_file(file, {}, None)]


@lru_cache(maxsize=1)
def suffixes() -> Mapping[str, ModuleType]:
    """Return the readers by the file suffix they read."""
    readers = discover("detente.read", "SUFFIXES")
    return {suffix: reader for reader in readers for suffix in reader.SUFFIXES}


def _read_file(file: File, table: Mapping[str, Known], day: str | None) -> list[Article]:
    """Read one file's articles."""
    reader = suffixes().get(file.path.suffix.lower() or ".txt")
    if reader is None:
        message = f"There is no reader for `{file.path.name}`."
        raise UnreadableArticle(message, _hint())
    text, _note = decode(_bytes(file.path), str(file.path))
    articles = []
    for number, draft in enumerate(reader.read(text), 1):
        key = file.key if number == 1 else f"{file.key}#{number}"
        row = table.get(key) or table.get(file.path.name) or Known()
        article = assemble(draft, key=key, path=str(file.path), known=row, day=day)
        _check(article)
        articles.append(article)
    return articles


def _bytes(path: Path) -> bytes:
    """Read a file's bytes, refusing what no article is."""
    if str(path) == STDIN:
        return sys.stdin.buffer.read()
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableArticle(f"The file `{path}` is larger than {MAX_BYTES:,} bytes.")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableArticle(f"The file `{path}` cannot be read: {error.strerror}.") from error


def _check(article: Article) -> None:
    """Refuse an article without prose, or with a paragraph no one has written."""
    if not article.passages:
        raise UnreadableArticle(f"There is no article prose in `{article.path}`.")
    longest = max(passage.span.end - passage.span.start for passage in article.passages)
    if longest > MAX_PASSAGE:
        message = f"A paragraph of `{article.path}` has {longest:,} characters."
        raise UnreadableArticle(message, f"At most {MAX_PASSAGE:,} can be parsed at once.")


def _nothing(inputs: Sequence[str | Path], skipped: Sequence[Skipped]) -> DetenteError:
    """Say that no article could be read, with the one reason if there is one."""
    if not inputs:
        return UsageError("No input is given.", "Name a file, a folder, a glob, or `-`.")
    if len(skipped) == 1:
        return InputError(skipped[0].reason)
    named = ", ".join(f"`{item}`" for item in inputs)
    hint = skipped[0].reason if skipped else _hint()
    return InputError(f"There is no article that can be read in {named}.", hint)


def _hint() -> str:
    """Name the suffixes that can be read."""
    return f"Détente reads {', '.join(sorted(suffixes()))}."
