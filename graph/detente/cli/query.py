"""`detente query`: ask a graph, by a ready-made query or in SPARQL."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli._answer import print_rows, write_answer
from detente.cli._console import GraphOption, emit, note, tell
from detente.errors import InputError, UsageError

if TYPE_CHECKING:
    from detente.query import Ready
    from detente.store import Store

__all__ = ["register"]


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    settings = {"ignore_unknown_options": True}
    app.command(context_settings=settings)(query)


def _complete(context: typer.Context, args: list[str], incomplete: str) -> Iterator[str]:
    """Offer names of queries, then the parameters of one and their values."""
    from detente.query import ready, ready_queries

    words: list[str] = context.params.get("words") or []
    given = [*words, *args]
    named = [word for word in given if word in ready_queries()]
    if not named:
        yield from (name for name in ready_queries() if name.startswith(incomplete))
        return
    parameters = {f"--{each.name}": each for each in ready(named[0]).parameters}
    last = given[-1] if given else ""
    if last in parameters:
        folder = Path(context.params.get("graph") or "output")
        names = _offers(folder, parameters[last].type)
        yield from (name for name in names if name.startswith(incomplete))
    else:
        yield from (name for name in parameters if name.startswith(incomplete))


Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SPARQL|NAME [--PARAMETER VALUE]…",
        help="A query in SPARQL, - for standard input, or a ready-made query by name.",
        autocompletion=_complete,
        show_default=False,
    ),
]
SparqlFile = Annotated[
    Path | None, typer.Option("-f", "--file", metavar="FILE", help="Read SPARQL from a file.")
]
Form = Annotated[
    str, typer.Option("--format", help="table, csv, tsv, json, xml, md, turtle or jsonld.")
]


def query(
    words: Words = None,
    graph: GraphOption = Path("output"),
    file: SparqlFile = None,
    form: Form = "table",
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    timeout: Annotated[
        float,
        typer.Option(
            metavar="SECONDS", help="Stop after so many seconds of starting, asking and laying out."
        ),
    ] = 10.0,
    whole: Annotated[
        bool, typer.Option("--all", help="Show all rows on a terminal, not a screenful.")
    ] = False,
    show: Annotated[
        bool, typer.Option("--list", help="List the ready-made queries, or describe one.")
    ] = False,
) -> None:
    """Ask the graph a question.

    Examples: `detente query most-active`,
    `detente query who-said-what --actor peskov --from 2021-01`,
    `detente query "SELECT * WHERE { ?s det:actor ent:kremlin }"`.

    The usual prefixes (det: ent: ev: st: rdfs: skos: …) are known.
    A parameter may be given again for any of several values.
    """
    text, given = _split(words or [])
    if show:
        _describe(text)
        return
    sparql = _read(text, file)
    form = "json" if json else form
    from detente.query import FORMATS, gives_rows
    from detente.store import Store

    if form not in FORMATS:
        raise UsageError(f"There is no format `{form}`.", f"Choose one of {', '.join(FORMATS)}.")
    store = Store.open(_store(graph))
    if form == "table" and gives_rows(sparql):
        found = print_rows(store, sparql, given, timeout, whole=whole)
        if not found and given:
            _say_who_was_meant(store, sparql, given)
    else:
        write_answer(store, sparql, "turtle" if form == "table" else form, given, timeout)


def _store(folder: Path) -> Path:
    """Return where the store of a build is."""
    from detente.corpus.manifest import read_manifest
    from detente.corpus.place import part

    return part(folder, read_manifest(folder).store)


def _split(words: list[str]) -> tuple[str | None, dict[str, list[str]]]:
    """Part the query from the parameters behind it."""
    text: str | None = None
    given: dict[str, list[str]] = {}
    rest = iter(words)
    for word in rest:
        if word.startswith("--"):
            name, equals, value = word.removeprefix("--").partition("=")
            value = value if equals else next(rest, "")
            if not value:
                raise UsageError(f"The parameter `{word}` has no value.", f"Write {word} VALUE.")
            given.setdefault(name, []).append(value)
        elif text is None:
            text = word
        else:
            hint = "Put a query in SPARQL in quotation marks; write a parameter as --actor putin."
            raise UsageError(f"`{word}` is one word too many.", hint)
    return text, given


def _read(text: str | None, file: Path | None) -> str:
    """Return the query, wherever it stands; of one that is too long, no more than shows it."""
    from detente.store.guard import SIZE

    if file is not None:
        if text is not None:
            raise UsageError(f"There are two queries, `{text}` and `{file}`.", "Give one of them.")
        try:
            with file.open(encoding="utf-8") as query:
                return query.read(SIZE + 1)
        except (OSError, UnicodeDecodeError) as error:
            message = f"The query in `{file}` cannot be read: {error}."
            raise InputError(message, "Give a file of SPARQL in UTF-8.") from error
    if text is None:
        hint = "Give SPARQL or a name: `detente query --list` lists names."
        raise UsageError("There is no query.", hint)
    return sys.stdin.read(SIZE + 1) if text == "-" else text


def _describe(name: str | None) -> None:
    """Print the ready-made queries, or all about one of them."""
    from detente.query import ready, ready_queries

    if name is not None:
        tell("\n".join(_card(ready(name))), hang=15)
        return
    queries = ready_queries().values()
    width = max(len(each.name) for each in queries)
    for each in queries:
        emit(f"{each.name:{width}}  {each.title}")
    note("`detente query --list NAME` describes one.")


def _card(one: Ready) -> Iterator[str]:
    """Describe a query line by line."""
    yield f"{one.title}. {one.description}"
    if one.parameters:
        yield "\nParameters"
    for each in one.parameters:
        yield f"  --{each.name:10} {each.description}, such as {each.example}"
    yield "\nColumns"
    for column in one.columns:
        yield f"  {column.name:12} {column.description}"


def _say_who_was_meant(store: Store, name: str, given: Mapping[str, list[str]]) -> None:
    """Say for whom words were taken: nothing may be found because another was meant."""
    from detente.query import Values, ready
    from detente.store import shorten

    values = Values(store)
    for parameter in ready(name.strip()).parameters:
        for words in given.get(parameter.name, []) if parameter.type == "actor" else []:
            meant = shorten(values.term(parameter, words).strip("<>"), store.prefixes)
            note(f"`{words}` was taken for `{meant}`.")


def _offers(folder: Path, kind: str) -> Iterable[str]:
    """Return the values to offer for a parameter; nothing where there is no build."""
    from detente.errors import DetenteError
    from detente.query import Values
    from detente.store import Store

    try:
        return Values(Store.open(_store(folder))).names(kind)
    except DetenteError:
        return []
