"""Read everything a user names into articles, and say what had to be left out."""

from __future__ import annotations

import stat
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from detente.errors import DataError, DetenteError, InputError, UnreadableArticle, UsageError
from detente.model import Article
from detente.plugins import discover
from detente.read.assemble import assemble
from detente.read.decode import decode
from detente.read.draft import Draft, mended
from detente.read.files import STDIN, File, find_files, folders_of, refuse_one_key_twice, shown
from detente.read.limits import MAX_BYTES, check_draft, check_name
from detente.read.metadata import Known, Table, load_metadata, parse_day

__all__ = ["Inputs", "Skipped", "read_file", "read_inputs", "suffixes"]


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
    leave_out: Path | None = None,
    is_build: Callable[[Path], bool] = lambda _: False,
) -> Inputs:
    """Read files, folders, globs or standard input (`-`) into articles.

    A file that cannot be read is skipped with its reason as long as another one can. What is
    below the folder `leave_out` is no input; nor is a build below an input, which is noted.

    Raises:
        InputError: an input does not exist, or none of them holds an article.
        UsageError: two inputs have the same key, or `published` is not a day.
        DataError: the metadata table is malformed, or names no article.
    """
    table = load_metadata(metadata) if metadata else Table()
    day = parse_day(published, "`--published`", UsageError) if published else None
    others = [path for path in (metadata, leave_out) if path]
    builds = folders_of(find_files(inputs, others), is_build)
    files = find_files(inputs, [*others, *builds])
    refuse_one_key_twice(file for file in files if _has_reader(file))
    skipped: list[Skipped] = []
    notes = [Skipped(str(metadata), f"The column `{c}` is not used.") for c in table.unused]
    notes += [Skipped(shown(path), "It is a build: nothing in it is read.") for path in builds]
    articles = list(_read_all(files, table.rows, day, skipped, notes))
    if not articles:
        raise _nothing(inputs, skipped)
    skipped += _unmatched(metadata, table, articles, files) if metadata else ()
    articles.sort(key=lambda article: article.key)
    return Inputs(tuple(articles), tuple(skipped), tuple(notes))


def read_file(path: str | Path) -> list[Article]:
    """Return the articles of one file, by what the file itself says.

    Raises:
        UnreadableArticle: the file holds no article that can be read.
        InputError: there is no such file.
    """
    return [
        assemble(draft, key=key, path=str(file.path), known=Known(), day=None)
        for file in find_files([path])
        for draft, key in _drafts(file, [], [])
    ]


@lru_cache(maxsize=1)
def suffixes() -> Mapping[str, ModuleType]:
    """Return the readers by the file suffix they read."""
    readers = discover("detente.read", "SUFFIXES")
    return {suffix: reader for reader in readers for suffix in reader.SUFFIXES}


def _read_all(
    files: Sequence[File],
    table: Mapping[str, Known],
    day: str | None,
    skipped: list[Skipped],
    notes: list[Skipped],
) -> Iterator[Article]:
    """Yield the articles of all files; a file that cannot be read goes on the list."""
    for file in files:
        path = shown(file.path)
        try:
            for draft, key in _drafts(file, skipped, notes):
                known = table.get(key) or table.get(file.path.name) or Known()
                article = assemble(draft, key=key, path=path, known=known, day=day)
                if article.passages:
                    yield article
                else:
                    skipped.append(Skipped(path, f"There is no article prose in `{path}`."))
        except UnreadableArticle as error:
            skipped.append(Skipped(path, error.message))


def _drafts(
    file: File, skipped: list[Skipped], notes: list[Skipped]
) -> Iterator[tuple[Draft, str]]:
    """Yield the drafts of a file with their keys, noting what is left out and guessed."""
    name = shown(file.path)
    if file.path.is_dir():
        raise UnreadableArticle(f"The folder `{name}` cannot be read.", "Check its permissions.")
    check_name(file.path, file.key, name)
    if not _has_reader(file):
        raise UnreadableArticle(f"There is no reader for `{name}`.", _hint())
    text, note = decode(_bytes(file, name), name)
    if note:
        notes.append(Skipped(name, note))
    reader = suffixes()[file.path.suffix.lower() or _sniffed(text)]
    for number, read in enumerate(reader.read(text, name), 1):
        try:
            yield _checked(read, name), file.key if number == 1 else f"{file.key}#{number}"
        except UnreadableArticle as error:
            skipped.append(Skipped(name, error.message))


def _checked(read: Draft | UnreadableArticle, name: str) -> Draft:
    """Return a draft that can be parsed, or raise why it cannot be."""
    if isinstance(read, UnreadableArticle):
        raise read
    check_draft(read, name)
    return mended(read)


def _has_reader(file: File) -> bool:
    """Tell whether a file's suffix is one that is read; without one, its content tells."""
    return file.path.suffix.lower() in {"", *suffixes()} and not file.path.is_dir()


def _sniffed(text: str) -> str:
    """Tell the format of standard input or of a file without a suffix."""
    start = text.lstrip()[:1]
    return {"{": ".json", "[": ".json", "<": ".html"}.get(start, ".txt")


def _unmatched(
    path: Path, table: Table, articles: Sequence[Article], files: Sequence[File]
) -> list[Skipped]:
    """List the rows of a metadata table that name no input, if some rows do."""
    names = {name for one in articles for name in (one.key, Path(one.path).name)}
    if table.rows and not table.rows.keys() & names:
        hint = "Its column `article` holds file names or keys."
        raise DataError(f"The table `{path}` names none of the articles.", hint)
    names |= {name for file in files for name in (file.key, file.path.name)}
    unknown = [article for article in table.rows if article not in names]
    return [Skipped(str(path), f"Its row `{one}` names no article.") for one in unknown]


def _bytes(file: File, name: str) -> bytes:
    """Read a file's bytes, refusing what no article is; a pipe is read if the user named it."""
    try:
        if str(file.path) == STDIN:
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        elif file.named or stat.S_ISREG(file.path.stat().st_mode):
            with file.path.open("rb") as source:
                data = source.read(MAX_BYTES + 1)
        else:
            raise UnreadableArticle(f"`{name}` is not a regular file.", "Name it to read it.")
    except OSError as error:
        message = f"The file `{name}` cannot be read: {error.strerror}."
        raise UnreadableArticle(message, "Check its permissions.") from error
    if len(data) > MAX_BYTES:
        message = f"`{name}` is larger than {MAX_BYTES:,} bytes."
        raise UnreadableArticle(message, "Split it into smaller files.")
    return data


def _nothing(inputs: Sequence[str | Path], skipped: Sequence[Skipped]) -> DetenteError:
    """Say that no article could be read, with the one reason if there is one."""
    if not inputs:
        return UsageError("No input is given.", "Name a file, a folder, a glob, or `-`.")
    if len(skipped) == 1:
        return InputError(skipped[0].reason, _hint())
    named = ", ".join(f"`{item}`" for item in inputs)
    hint = skipped[0].reason if skipped else _hint()
    return InputError(f"There is no article that can be read in {named}.", hint)


def _hint() -> str:
    """Name the suffixes that can be read."""
    return f"Détente reads {', '.join(sorted(suffixes()))}."
