"""Give remarks the day that the article tells only at a later one of the same speech event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from detente.dates import is_day
from detente.model import Found, Kind, Mode, Statement, When
from detente.resolve.context import DiscourseContext
from detente.resolve.dating.around import tells_other_time
from detente.resolve.dating.cue_tense import timing
from detente.resolve.dating.programmes import on_programme

__all__ = ["backdated"]

_APART = 3
_KINDS = frozenset({Kind.STATEMENT, Kind.DECLINED})
_Made = tuple[Statement, Found]


@dataclass(frozen=True, slots=True)
class _Later:
    """A dated remark: its date, and where it stands."""

    when: When
    passage: int


def backdated(context: DiscourseContext, made: Sequence[_Made]) -> list[_Made]:
    """Date each undated remark by the next one of its speaker, if the speaker has one day only.

    "Clinton said …", and two paragraphs on "Clinton said in the interview, taped Saturday":
    a chain of remarks, none more than a few paragraphs from the next, is one speech event.
    """
    if context.article.mode == Mode.DOCUMENT:
        return list(made)
    made = _broadcast(context, made)
    days = _days(made)
    later: dict[str, _Later] = {}
    settled: list[_Made] = []
    for statement, found in reversed(made):
        for name in _speakers(statement):
            known = later.get(name)
            if known and len(days[name]) == 1 and _can_join(context, statement, found, known):
                when = replace(known.when, basis="inherited")
                why = f"{statement.actor.name} speaks on {when.edtf}, which a later remark tells"
                statement = _dated(statement, when, why)  # noqa: PLW2901 - now dated
        if is_day(statement.when.edtf) and statement.kind in _KINDS:
            for name in _speakers(statement):
                later[name] = _Later(statement.when, found.passage)
        settled.append((statement, found))
    return settled[::-1]


def _broadcast(context: DiscourseContext, made: Sequence[_Made]) -> list[_Made]:
    """Date by their programme the remarks of those whom the article dates nowhere else."""
    days = _days(made)
    aired = []
    for statement, found in made:
        known = any(name in days for name in _speakers(statement))
        day = (
            None
            if known or not _is_plain(context, statement, found)
            else on_programme(context, found)
        )
        aired.append((_dated(statement, *day) if day else statement, found))
    return aired


def _speakers(statement: Statement) -> Iterator[str]:
    """Yield the ids of who speaks, and of the body spoken for."""
    yield statement.actor.id
    if statement.on_behalf_of is not None:
        yield statement.on_behalf_of.id


def _days(made: Sequence[_Made]) -> dict[str, set[str]]:
    """Return the dates of each speaker's remarks."""
    days: defaultdict[str, set[str]] = defaultdict(set)
    for statement, _ in made:
        if statement.when.edtf and statement.kind in _KINDS:
            for name in _speakers(statement):
                days[name].add(statement.when.edtf)
    return days


def _can_join(context: DiscourseContext, statement: Statement, found: Found, known: _Later) -> bool:
    """Tell whether an undated remark can belong to the speech event of a later one."""
    return known.passage - found.passage <= _APART and _is_plain(context, statement, found)


def _is_plain(context: DiscourseContext, statement: Statement, found: Found) -> bool:
    """Tell whether a remark has no date but a plain past tense, and no other time beside it."""
    if statement.when.edtf or statement.kind not in _KINDS:
        return False
    tense = timing(context, found)
    past = (tense.past and tense.main) or found.cue is None
    return past and not (tense.aside or tense.noun) and not tells_other_time(context, found)


def _dated(statement: Statement, when: When, why: str) -> Statement:
    """Give a statement a date, with its reason."""
    reasons = tuple((field, why if field == "date" else r) for field, r in statement.reasons)
    return replace(statement, when=when, reasons=reasons)
