"""Who held an office on a day, and which of two the words "incoming" or "former" mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from detente.authority.records import Office, Tenure

__all__ = ["Held", "TenureIndex", "index_tenures"]

# A successor is called incoming from an election to an inauguration, in two and a half months;
# a holder who is about to leave is called outgoing for as long.
_HANDOVER = timedelta(days=100)


@dataclass(frozen=True, slots=True)
class Held:
    """The tenure an office and a day single out, or None; the reason; who else it may be."""

    tenure: Tenure | None
    reason: str
    candidates: tuple[Tenure, ...]


@dataclass(frozen=True, slots=True)
class TenureIndex:
    """Tenures by office and by holder, each in order of time."""

    by_office: Mapping[str, tuple[Tenure, ...]]
    by_holder: Mapping[str, tuple[Tenure, ...]]

    def holders(self, office: str, day: date) -> tuple[Tenure, ...]:
        """Return who held the office on the day: two on the day of a handover."""
        return tuple(tenure for tenure in self.by_office.get(office, ()) if tenure.covers(day))

    def offices_of(self, person: str, day: date) -> tuple[Tenure, ...]:
        """Return the tenures a person had on the day."""
        return tuple(tenure for tenure in self.by_holder.get(person, ()) if tenure.covers(day))

    def holder(self, office: Office, day: date | None, cue: str) -> Held:
        """Single out one holder, or abstain with the reason.

        Args:
            office: The office.
            day: The day to look at; without one nobody is singled out.
            cue: current, incoming, outgoing or former, or nothing.
        """
        if day is None:
            return Held(None, "the day is not known", self.by_office.get(office.slug, ()))
        if cue == "former":
            return self._former(office, day)
        if cue == "incoming":
            return self._incoming(office, day)
        now = self.holders(office.slug, day)
        if cue == "outgoing":
            return _only(_leaving(now, day), f"leaving as {office.title} on {day}")
        return _only(now, f"{office.title} on {day}")

    def _incoming(self, office: Office, day: date) -> Held:
        """Find who takes the office on the day or soon after."""
        soon = [
            tenure
            for tenure in self.by_office.get(office.slug, ())
            if day <= tenure.start <= day + _HANDOVER
        ]
        first = min((tenure.start for tenure in soon), default=None)
        following = tuple(tenure for tenure in soon if tenure.start == first)
        return _only(following, f"{office.title} next after {day}")

    def _former(self, office: Office, day: date) -> Held:
        """Abstain: the tables start in 2000, so another may have held the office before."""
        past = tuple(
            tenure
            for tenure in self.by_office.get(office.slug, ())
            if tenure.end is not None and tenure.end <= day
        )
        return Held(None, f"any former {office.title} may be meant", past)


def index_tenures(tenures: Iterable[Tenure]) -> TenureIndex:
    """Sort tenures by office and by holder."""
    by_office: defaultdict[str, list[Tenure]] = defaultdict(list)
    by_holder: defaultdict[str, list[Tenure]] = defaultdict(list)
    for tenure in sorted(tenures, key=lambda t: (t.start, t.end or date.max, t.holder)):
        by_office[tenure.office].append(tenure)
        by_holder[tenure.holder].append(tenure)
    return TenureIndex(
        {office: tuple(held) for office, held in by_office.items()},
        {holder: tuple(held) for holder, held in by_holder.items()},
    )


def _leaving(now: tuple[Tenure, ...], day: date) -> tuple[Tenure, ...]:
    """Keep the holders whose tenure ends on the day or soon after."""
    ends = [t for t in now if t.end is not None and t.end <= day + _HANDOVER]
    first = min((t.end for t in ends if t.end is not None), default=None)
    return tuple(tenure for tenure in ends if tenure.end == first)


def _only(tenures: tuple[Tenure, ...], what: str) -> Held:
    """Single out the only tenure there is, or say why none is."""
    people = {tenure.holder for tenure in tenures}
    if len(people) == 1:
        return Held(tenures[-1], what, tenures)
    if people:
        return Held(None, f"{len(people)} people were {what}", tenures)
    return Held(None, f"no table says who was {what}", ())
