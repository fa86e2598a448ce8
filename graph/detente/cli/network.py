"""`detente network`: ask who is active, who connects whom, and what passes between sides."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.cli._console import GraphOption, emit, note, tell

if TYPE_CHECKING:
    from detente.corpus import Corpus
    from detente.network import Dyad, Network

__all__ = ["register"]

_network = typer.Typer(
    no_args_is_help=True,
    help="Ask the network of actors; each answer names the statements behind it.",
)
_JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, with all statements.")]
_RANKED = {
    "active": "who makes most statements",
    "targeted": "towards whom most are made",
    "brokers": "who stands between others (share of shortest paths)",
}
_ShowOption = Annotated[
    int, typer.Option("--show", min=0, help="How many statements to show for each answer.")
]


def register(app: typer.Typer) -> None:
    """Add the group of commands to the application."""
    app.add_typer(_network, name="network")


@_network.command()
def top(
    kind: Annotated[
        str | None,
        typer.Argument(help="active, targeted or brokers; all three where not given."),
    ] = None,
    graph: GraphOption = Path("output"),
    limit: Annotated[int, typer.Option(min=1, help="How many actors.")] = 10,
    show: _ShowOption = 1,
    as_json: _JsonOption = False,
) -> None:
    """Rank actors: the most active, the most targeted, or the brokers between others."""
    from detente.network import RANKINGS
    from detente.network import top as rank

    corpus, network = _open(graph)
    kinds = [kind] if kind else list(RANKINGS)
    rankings = {each: rank(network, each, limit) for each in kinds}
    if as_json:
        lists = {each: [asdict(place) for place in ranked] for each, ranked in rankings.items()}
        _dump(lists[kind] if kind else lists)
        return
    for each, ranked in rankings.items():
        if not kind:
            emit(f"{each}: {_RANKED[each]}")
        for place in ranked:
            emit(f"{place.score:<10.4g} {place.actor.name} ({place.actor.id})")
            _quote(corpus, place.statements, show)


@_network.command()
def path(
    start: Annotated[str, typer.Argument(metavar="A", help="An actor, by slug or name.")],
    end: Annotated[str, typer.Argument(metavar="B", help="Another.")],
    graph: GraphOption = Path("output"),
    show: _ShowOption = 3,
    as_json: _JsonOption = False,
) -> None:
    """Find a shortest chain of statements between two actors."""
    from detente.network import path as chain

    corpus, network = _open(graph)
    one, other = (_actor(corpus, network, words) for words in (start, end))
    steps = chain(network, one, other)
    if as_json:
        _dump([asdict(step) for step in steps])
        return
    if not steps:
        note(f"No chain of statements connects `{one}` and `{other}`.")
    for step in steps:
        emit(f"{step.actor.name} – {step.other.name}: {_many(len(step.statements))}")
        _quote(corpus, step.statements, show)


@_network.command()
def between(
    side: Annotated[str, typer.Argument(metavar="SIDE", help="A state, such as russia.")],
    towards: Annotated[str, typer.Argument(metavar="SIDE", help="Another.")],
    graph: GraphOption = Path("output"),
    show: _ShowOption = 3,
    as_json: _JsonOption = False,
) -> None:
    """Show what two sides say and do towards each other, either way."""
    from detente.network import between as dyad

    corpus, network = _open(graph)
    one, other = (_side(corpus, network, words) for words in (side, towards))
    ways = [(one, other)] if one == other else [(one, other), (other, one)]
    dyads = [dyad(network, *way) for way in ways]
    if as_json:
        _dump([asdict(each) for each in dyads])
        return
    for each in dyads:
        _tell(corpus, each, show)


@_network.command()
def summary(graph: GraphOption = Path("output"), as_json: _JsonOption = False) -> None:
    """Measure the network: how big it is, how connected, from when to when."""
    from detente.network import summary as measure

    _, network = _open(graph)
    facts = asdict(measure(network))
    if as_json:
        _dump(facts)
        return
    for name, value in facts.items():
        shown = _counts(value) if isinstance(value, dict) else value
        values = ", ".join(map(str, shown)) if isinstance(shown, tuple) else shown
        tell(f"{name:12} {values}", hang=13)


def _open(folder: Path) -> tuple[Corpus, Network]:
    """Open a build and make its network."""
    from detente.corpus import open_corpus

    corpus = open_corpus(folder)
    return corpus, corpus.network()


def _actor(corpus: Corpus, network: Network, words: str) -> str:
    """Return the node that a user means by an id, a name or some words of one."""
    from detente.network import actors
    from detente.query import choose
    from detente.store import local

    names = [(each.id, each.name) for each in actors(network)]
    names += [(id_, name) for id_, name in corpus.known.authority.called if id_ in network]
    return choose(local(words, "ent", corpus.known.base), names, dict(network.degree()))


def _side(corpus: Corpus, network: Network, words: str) -> str:
    """Return the side that a user means."""
    from detente.errors import NotFound
    from detente.network import actors
    from detente.query import alike, choose
    from detente.store import local

    sides = {each.side for each in actors(network) if each.side}
    names = [(side, side) for side in sorted(sides)]
    names += [(id_, name) for id_, name in corpus.known.authority.called if id_ in sides]
    asked = local(words, "ent", corpus.known.base)
    if not alike(asked, names):
        hint = "Sides are states; `detente network path` joins two actors."
        raise NotFound(f"No side in this graph is called `{words}`.", hint)
    return choose(asked, names)


def _tell(corpus: Corpus, dyad: Dyad, show: int) -> None:
    """Print what one side says and does towards another."""
    score = "no score" if dyad.score is None else f"score {dyad.score:+g} of ±10"
    emit(f"{dyad.side} → {dyad.towards}: {_many(len(dyad.statements))}, {score}")
    tell(f"  stance: {_counts(dyad.stances)}", hang=10)
    tell(f"  type: {_counts(dyad.types)}", hang=10)
    for pair in dyad.pairs:
        emit(f"  {pair.actor.name} → {pair.target.name}: {_many(len(pair.statements))}")
        _quote(corpus, pair.statements, show)


def _quote(corpus: Corpus, ids: Iterable[str], show: int) -> None:
    """Print the first statements behind an answer, to be explained by their ids."""
    ids = list(ids)
    for id_ in ids[:show]:
        statement = corpus.statement(id_)
        report = f"../{statement.reported}" if statement.reported else "undated"
        day = statement.when.edtf or report
        targets = ", ".join(target.name for target in statement.targets)
        towards = f" → {targets}" if targets else ""
        text = " ".join(statement.text.split())
        said = f"{statement.actor.name}{towards}, {statement.reported_kind}: {text}"
        tell(f"    st:{id_}  {day}  {said}", hang=8)
    if len(ids) > show > 0:
        emit(f"    … and {len(ids) - show} more")


def _many(count: int) -> str:
    return f"{count} statement{'' if count == 1 else 's'}"


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items()) or "none"


def _dump(value: object) -> None:
    emit(json.dumps(value, ensure_ascii=False, indent=1))
