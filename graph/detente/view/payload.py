"""Pack statements, actors and articles into compact data for the explorer.

Each field of the statements is a column of numbers in base 36, their ids one of base 64.
Words stand once, in tables. Offsets stay Unicode code points; the page converts them. The
script `01-door.js` unpacks what is packed here, and has the same order.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from typing import Any

from detente.dates import earliest, is_day, latest
from detente.model import (
    Actor,
    Article,
    Evidence,
    Form,
    Kind,
    Modality,
    Role,
    Statement,
    Tier,
)
from detente.view.layout import place
from detente.view.marks import FORMS
from detente.view.palette import KINDS, OTHER, SIDES, STANCES
from detente.view.picture import CORE, UNSPECIFIED, Picture, fold

__all__ = ["pack"]

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
BASES = ("expression", "inherited", "document", "none")
ORDER: dict[str, tuple[str, ...]] = {
    "stance": tuple(stance.value for stance in STANCES),
    "kind": tuple(Kind),
    "form": tuple(Form),
    "modality": tuple(Modality),
    "tier": tuple(Tier),
    "basis": BASES,
}


class Table:
    """Distinct values, each with the number of its first use."""

    def __init__(self) -> None:
        self.rows: list[Any] = []
        self._number: dict[Any, int] = {}

    def add(self, value: Any) -> int:  # noqa: ANN401  whatever can be a key
        """Return the number of a value, from 0."""
        if value not in self._number:
            self._number[value] = len(self.rows)
            self.rows.append(value)
        return self._number[value]

    def maybe(self, value: Any) -> int:  # noqa: ANN401  likewise
        """Return the number of a value counted from 1, and 0 for nothing."""
        return 0 if value is None else self.add(value) + 1


def pack(articles: Sequence[Article], statements: Sequence[Statement], *, text: bool) -> Any:  # noqa: ANN401  JSON
    """Return all that the explorer knows, ready for JSON, whatever the order given.

    Without `text` the articles come without their words, and the statements with offsets only.
    """
    ordered = sorted(articles, key=lambda article: article.key)
    number = {article.key: i for i, article in enumerate(ordered)}
    known = [s for s in statements if s.article in number]
    known.sort(key=lambda s: (number[s.article], s.content[0].start, s.content[-1].end, s.id))
    picture, words, dates = fold(known), Table(), Table()
    actors = _actors(picture, known)
    numbers = {actor.id: i for i, actor in enumerate(actors)}
    columns = _columns(known, ordered, numbers, words, dates)
    return {
        "actors": _actor_rows(picture, actors, words),
        "articles": [_article_row(article, words, text=text) for article in ordered],
        "statements": columns,
        "words": words.rows,
        "dates": [_date_row(edtf) for edtf in dates.rows],
        "order": ORDER,
        "roles": list(Role),
        "kinds": {name: [k.form, int(k.filled), k.label] for name, k in KINDS.items()},
        "forms": FORMS,
        "dashes": {stance.value: list(line.dashes) for stance, line in STANCES.items()},
        "core": CORE,
        "sides": {side.slug: [side.label, side.zone] for side in (*SIDES, OTHER)},
    }


def _actors(picture: Picture, statements: Iterable[Statement]) -> dict[Actor, None]:
    """List the actors of the picture, then those that statements only mention."""
    by_id = {node.actor.id: node.actor for node in picture.nodes}
    for statement in statements:
        for actor in _everyone(statement):
            by_id.setdefault(actor.id, actor)
    return dict.fromkeys(by_id.values())


def _everyone(statement: Statement) -> Iterable[Actor]:
    """Give each actor that a statement names, in any part."""
    yield statement.actor
    yield from (*statement.targets, *statement.about, *statement.joint_with)
    yield from (a for a in (statement.on_behalf_of, statement.according_to) if a)


def _actor_rows(picture: Picture, actors: Iterable[Actor], words: Table) -> list[list[Any]]:
    """Write id, name, kind, side and, if drawn, place, label to the left, radius, arrows."""
    places, nodes = place(picture), {node.actor.id: node for node in picture.nodes}
    rows: list[list[Any]] = []
    for actor in actors:
        row: list[Any] = [actor.id, actor.name, words.add(actor.kind), words.add(actor.side or "")]
        if actor.id in places and actor.id != UNSPECIFIED:
            spot, node = places[actor.id], nodes[actor.id]
            row += [spot.x, spot.y, int(spot.label == "left"), node.radius, node.degree]
        rows.append(row)
    return rows


def _article_row(article: Article, words: Table, *, text: bool) -> list[Any]:
    """Write what is known of an article, and its passages as role, gap and length."""
    passages: list[int] = []
    end = 0
    for passage in article.passages:
        span = passage.span
        passages += (list(Role).index(passage.role), span.start - end, span.end - span.start)
        end = span.end
    known = article.published
    return [
        *(article.key, article.title, words.add(article.outlet or ""), article.url or ""),
        *(known.day or "", words.add(known.basis), words.add(known.reason), article.iri_name),
        *([passages, article.text] if text else []),
    ]


def _date_row(edtf: str) -> str | list[str]:
    """Write a day as it is, else with the first and last day; an open side stays empty."""
    if is_day(edtf):
        return edtf
    return [edtf, *(day.isoformat() if day else "" for day in (earliest(edtf), latest(edtf)))]


def _columns(
    statements: Sequence[Statement],
    articles: Sequence[Article],
    actors: dict[str, int],
    words: Table,
    dates: Table,
) -> dict[str, str]:
    """Write the statements field by field."""
    index = {statement.id: i + 1 for i, statement in enumerate(statements)}
    days = {article.key: article.published.day for article in articles}
    places = {article.key: i for i, article in enumerate(articles)}
    return {
        "id": base64.b64encode(bytes.fromhex("".join(s.id for s in statements))).decode(),
        "article": _digits(places[s.article] for s in statements),
        "actor": _digits(actors[s.actor.id] for s in statements),
        "type": _digits(words.add(s.event_type) for s in statements),
        "rule": _digits(words.add(s.rule) for s in statements),
        "date": _digits(dates.maybe(s.when.edtf) for s in statements),
        "reported": _digits(
            0 if s.reported == days[s.article] else dates.maybe(s.reported) + 1 for s in statements
        ),
        "behalf": _digits(
            actors[s.on_behalf_of.id] + 1 if s.on_behalf_of else 0 for s in statements
        ),
        "according": _digits(
            actors[s.according_to.id] + 1 if s.according_to else 0 for s in statements
        ),
        "repeats": _digits(index.get(s.repeats or "", 0) for s in statements),
        "negated": _digits(int(s.negated) for s in statements),
        **{name: _digits(_few(name, statements)) for name in ORDER},
        "targets": _lists([actors[a.id] for a in s.targets] for s in statements),
        "about": _lists([actors[a.id] for a in s.about] for s in statements),
        "joint": _lists([actors[a.id] for a in s.joint_with] for s in statements),
        "spans": _lists(_spans(s) for s in statements),
        "reasons": _lists([words.add("\t".join(r)) for r in s.reasons] for s in statements),
    }


def _few(name: str, statements: Iterable[Statement]) -> Iterable[int]:
    """Give the number of a field's value among the few it can have."""
    values = ORDER[name]
    if name == "basis":
        return (values.index(s.when.basis) if s.when.basis in values else 3 for s in statements)
    return (values.index(getattr(s, name)) for s in statements)


def _digits(numbers: Iterable[int]) -> str:
    """Write a column of numbers in base 36: first the width of all, then one after another.

    A column of zeros is empty.

    >>> _digits([1, 40, 0]), _digits([0, 0])
    ('2011400', '')
    """
    written = [_base36(number) for number in numbers]
    if set(written) <= {"0"}:
        return ""
    width = max(len(number) for number in written)
    return _base36(width) + "".join(number.zfill(width) for number in written)


def _lists(lists: Iterable[Iterable[int]]) -> str:
    """Write lists of numbers: base 36, commas within a statement, semicolons between."""
    return ";".join(",".join(_base36(number) for number in numbers) for numbers in lists)


def _base36(number: int) -> str:
    """Write a number the way the page's parseInt reads it.

    >>> _base36(0), _base36(35), _base36(-36)
    ('0', 'z', '-10')
    """
    if number < 0:
        return f"-{_base36(-number)}"
    head, last = divmod(number, 36)
    return (_base36(head) if head else "") + DIGITS[last]


def _spans(statement: Statement) -> list[int]:
    """Write offsets: first content, then mention, cue and date phrase as start and length.

    The start of all but the first content counts from the start of the first. What is
    absent has length 0; further contents follow at the end, and empty pairs are cut off.
    """
    origin = statement.content[0].start
    rest = (statement.actor_mention, statement.cue, statement.when.phrase, *statement.content[1:])
    spans = [origin, statement.content[0].end - origin]
    for part in rest:
        spans += _relative(part, origin)
    while spans[-1] == 0 and len(spans) > 2:
        del spans[-2:]
    return spans


def _relative(part: Evidence | None, origin: int) -> tuple[int, int]:
    """Write one span as start, counted from the origin, and length."""
    return (part.start - origin, part.end - part.start) if part else (0, 0)
