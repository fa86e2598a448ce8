"""Judge the parts of matched statements against the gold, and count what is right."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from detente.check.evaluate.gold import GoldRecord, Names, fold
from detente.check.evaluate.quads import Matching, Quad
from detente.check.evaluate.tally import Measures, Tally
from detente.dates import bounds, is_day

__all__ = ["MEASURES", "Verdict", "judge", "tally"]

MEASURES = Measures(
    detections=("statement", "statement_0.8", "negated", "quad_strict", "quad_lenient"),
    shares=(
        *("actor", "actor_lenient", "targets", "targets_lenient", "exact_day", "undated"),
        *("stance", "event_type"),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Which parts of a quad are right; None where gold has nothing to compare with."""

    actor: bool
    actor_lenient: bool
    targets: float
    targets_lenient: float
    same_targets: bool
    date: bool
    date_lenient: bool
    exact_day: bool | None
    undated: bool | None
    stance: bool | None
    event_type: bool
    negated: bool

    @property
    def strict(self) -> bool:
        """Whether actor, target set and date are all exactly right."""
        return self.actor and self.same_targets and self.date

    @property
    def lenient(self) -> bool:
        """Whether they are right when a capital is its state and half the targets suffice."""
        return self.actor_lenient and self.targets_lenient >= 0.5 and self.date_lenient


def judge(record: GoldRecord, quad: Quad, names: Names, published: str | None) -> Verdict:
    """Compare the parts of a quad with those of the record it matches."""
    actor = _same_actor(record, quad.actor, names)
    states = {names.metonyms.get(name, name) for name in record.actors}
    targets = {names.name(target) for target in quad.targets}
    likeness = _set_f1(record.targets, targets)
    wanted = {names.metonyms.get(name, name) for name in record.targets}
    date = _same_date(record.date, quad.date)
    dated = record.date is not None
    return Verdict(
        actor=actor,
        actor_lenient=actor or names.state(quad.actor) in states,
        targets=likeness,
        targets_lenient=max(likeness, _set_f1(wanted, {names.state(t) for t in targets})),
        same_targets=record.targets == targets,
        date=date,
        date_lenient=date or (not dated and quad.date == published),
        exact_day=date if dated and is_day(record.date) else None,
        undated=None if dated else date,
        stance=record.stance == quad.stance if record.stance else None,
        event_type=record.event_type == quad.event_type,
        negated=record.negated == quad.negated,
    )


def _same_actor(record: GoldRecord, actor: str, names: Names) -> bool:
    """Tell whether an actor is one of the record's; the unnamed may keep the article's words."""
    first = record.actors[0]
    nameless = "unnamed" in first or first == "unspecified"
    return names.name(actor) in record.actors or (nameless and fold(actor) == fold(record.surface))


def _same_date(gold: str | None, date: str | None) -> bool:
    """Tell whether two EDTF dates agree; a day within the gold's interval does."""
    if gold is None or date is None or "/" not in gold or not is_day(date):
        return gold == date
    first, last = bounds(gold)
    return first <= bounds(date)[0] <= last


def _set_f1(gold: AbstractSet[str], found: AbstractSet[str]) -> float:
    """Return 2·|both| / (|gold| + |found|), and 1 for two empty sets."""
    sizes = len(gold) + len(found)
    return 2 * len(gold & found) / sizes if sizes else 1.0


def tally(
    gold: Sequence[GoldRecord],
    found: Sequence[Quad],
    matching: Matching,
    verdicts: Sequence[Verdict],
    stricter: Matching,
) -> Tally:
    """Count what is right in one article; `stricter` is the matching at Jaccard 0.8."""
    pairs = matching.pairs
    records = [gold[r] for r in (*(r for r, _ in pairs), *matching.missed)]
    counted = [found[q] for q in (*(q for _, q in pairs), *matching.false)]
    sizes = (len(records), len(counted))
    negated = (sum(r.negated for r in records), sum(q.negated for q in counted))
    right = sum(gold[r].negated and found[q].negated for r, q in pairs)
    strict = (len(stricter.pairs) + len(stricter.missed), len(stricter.pairs) + len(stricter.false))
    return {
        "forgiven": len(matching.forgiven),
        **_detection("statement", sizes, len(pairs)),
        **_detection("statement_0.8", strict, len(stricter.pairs)),
        **_detection("negated", negated, right),
        **_detection("quad_strict", sizes, sum(v.strict for v in verdicts)),
        **_detection("quad_lenient", sizes, sum(v.lenient for v in verdicts)),
        **_shares(verdicts),
    }


def _detection(name: str, sizes: tuple[int, int], right: int) -> Tally:
    return {
        f"{name}.gold": sizes[0],
        f"{name}.found": sizes[1],
        f"{name}.gold.right": right,
        f"{name}.found.right": right,
    }


def _shares(verdicts: Sequence[Verdict]) -> Tally:
    """Add up the verdicts on each part, over the records that say something of it."""
    counts: dict[str, float] = {}
    for name in MEASURES.shares:
        values = [float(v) for verdict in verdicts if (v := getattr(verdict, name)) is not None]
        counts[f"{name}.sum"], counts[f"{name}.of"] = sum(values), len(values)
    return counts
