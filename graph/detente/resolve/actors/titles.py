"""Resolve a description by office: "the top U.S. diplomat", "the president of Russia"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from detente.authority import Office
from detente.model import Actor, Mode
from detente.resolve.actors.coreference import salience
from detente.resolve.context import DiscourseContext
from detente.resolve.phrase import bare_words, is_definite, owner_of
from detente.resolve.reference import Mention, ResolvedMention

__all__ = ["by_title", "each_holder"]

_TRANSITION = timedelta(90)


def by_title(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Return the holder of the office a description names, on the day of the article.

    Where the title alone leaves the state open ("the president"), it is that of a holder
    the article names before, the nearest first, or of the body that issued the article.
    """
    parse = mention.parse
    named = context.within(mention.span, parse.index)
    several = parse.tag[mention.head] in {"NNS", "NNPS"}
    if several or any(reference.actor.kind == "person" for reference in named):
        return None
    offices = _offices(context, mention, bare_words(mention))
    if owner_of(context, mention) is not None or len({office.side for office in offices}) == 1:
        return _of_one_side(context, mention, offices)
    return _of_any_side(context, mention, offices) if is_definite(mention) else None


def _of_one_side(
    context: DiscourseContext, mention: Mention, offices: tuple[Office, ...]
) -> ResolvedMention | None:
    """Take the holder on the day, unless the article speaks of another holder."""
    today = _on_the_day(context, mention, offices)
    if today is None:
        return _named_holder(context, mention, offices)
    return None if _doubtful(context, today.actor, offices) else today


def _of_any_side(
    context: DiscourseContext, mention: Mention, offices: tuple[Office, ...]
) -> ResolvedMention | None:
    """Take a holder named before, or the issuer's; in a document the issuer's first."""
    rules = (_named_holder, _of_the_issuer)
    ordered = reversed(rules) if context.article.mode == Mode.DOCUMENT else rules
    return next((found for rule in ordered if (found := rule(context, mention, offices))), None)


def each_holder(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Resolve "the presidents of Russia and the United States": one holder for each state."""
    parse = mention.parse
    if parse.tag[mention.head] not in {"NNS", "NNPS"}:
        return None
    named = context.within(mention.span, parse.index)
    sides = dict.fromkeys(r.actor.id for r in named if r.actor.kind == "state")
    title = parse.lemma[mention.head]
    offices = [o for o in context.authority.office_titled(title) if o.side in sides]
    holders = [_on_the_day(context, mention, [o for o in offices if o.side == s]) for s in sides]
    if len(sides) < 2 or None in holders:
        return None
    actors = tuple(holder.actor for holder in holders if holder is not None)
    names = " and ".join(actor.name for actor in actors)
    return ResolvedMention.to(actors, mention, f"`{mention.words}` are {names} on the day")


def _offices(context: DiscourseContext, mention: Mention, words: str) -> tuple[Office, ...]:
    """Find the offices of a description, whole or cut after its noun."""
    parse = mention.parse
    found = context.authority.office_titled(words)
    if found:
        return found
    if _of_a_stranger(context, mention):
        return ()
    first, last = mention.tokens[0], mention.head
    kept = (t for t in range(first, last + 1) if parse.dep[t] != "det")
    short = " ".join(parse.words[t] for t in kept)
    return context.authority.office_titled(short.replace(" 's", "'s"))


def _of_a_stranger(context: DiscourseContext, mention: Mention) -> bool:
    """Tell whether an office is that of nothing known: "president of the Fund"."""
    parse = mention.parse
    owner = owner_of(context, mention)
    if owner is None:
        return any(parse.lower[child] == "of" for child in parse.kids[mention.head])
    return owner.actor.id.startswith("x-")


def _on_the_day(
    context: DiscourseContext, mention: Mention, offices: Iterable[Office]
) -> ResolvedMention | None:
    """Take the one who holds one of the offices on the day; cue words break a tie."""
    parse, titles = mention.parse, context.authority.titles
    cues = (parse.lower[t] for t in mention.tokens if titles.cue(parse.words[t]))
    cue = next(cues, "")
    found: dict[str, str] = {}
    for office in offices:
        held = context.authority.holder(office.slug, context.day, cue)
        if held.tenure is not None:
            found[held.tenure.holder] = held.reason
    if len(found) != 1:
        return None
    (holder, reason), *_ = found.items()
    record = context.authority.actor(holder)
    text = f"`{mention.words}` is {record.name}, {reason}"
    return ResolvedMention.to((record.actor,), mention, text, (record.gender or "")[:1].lower())


def _doubtful(context: DiscourseContext, holder: Actor, offices: Iterable[Office]) -> bool:
    """Tell whether the article names another holder of the office, and this one nowhere."""
    slugs = {office.slug for office in offices}
    ever = {t.holder for t in context.authority.tenures if t.office in slugs}
    named = {actor.id for r in context.everyone() for actor in r.actors}
    return holder.id not in named and bool(ever & named)


def _named_holder(
    context: DiscourseContext, mention: Mention, offices: Iterable[Office]
) -> ResolvedMention | None:
    """Take the most salient person named before who held one of the offices.

    Where the article has no day, nobody is chosen from several, unless it titles one so.
    """
    holders = _holders(context, mention, offices)
    before = [
        reference
        for reference in context.before(mention.parse.index, mention.span.start)
        if reference.actor.id in holders
    ]
    if context.day is None and len({reference.actor.id for reference in before}) > 1:
        before = [reference for reference in before if _is_titled(reference, context, mention)]
    if not before or (context.day is None and len({r.actor.id for r in before}) > 1):
        return None
    best = max(before, key=lambda r: (salience(context, mention, r), r.span.start))
    reason = f"`{mention.words}` is {best.actor.name}, whom the article names before"
    return ResolvedMention.to((best.actor,), mention, reason, best.gender)


def _holders(context: DiscourseContext, mention: Mention, offices: Iterable[Office]) -> set[str]:
    """Return who held one of the offices: on the day, before it for "former", ever without one."""
    slugs = {office.slug for office in offices}
    tenures = [t for t in context.authority.tenures if t.office in slugs]
    cues = {context.authority.titles.cue(mention.parse.words[token]) for token in mention.tokens}
    if context.day is None:
        return set() if "incoming" in cues else {t.holder for t in tenures}
    now = {t.holder for t in tenures if t.covers(context.day)}
    if "incoming" in cues:
        soon = context.day + _TRANSITION
        return {t.holder for t in tenures if context.day < t.start <= soon} - now
    past = {t.holder for t in tenures if t.start < context.day} - now
    return past if "former" in cues else now or past


def _is_titled(reference: ResolvedMention, context: DiscourseContext, mention: Mention) -> bool:
    """Tell whether a name carries the title that a description uses: "*President* Obama"."""
    text = context.article.text[max(reference.span.start - 20, 0) : reference.span.end].lower()
    return f"{mention.parse.lower[mention.head]} " in text


def _of_the_issuer(
    context: DiscourseContext, mention: Mention, offices: Iterable[Office]
) -> ResolvedMention | None:
    """Take the holder on the side of the body that issued the article."""
    side = issuer_side(context)
    ours = [office for office in offices if office.side == side]
    return _on_the_day(context, mention, ours) if side and ours else None


def issuer_side(context: DiscourseContext) -> str | None:
    """Return the side of the outlet or issuer, where the authority knows it."""
    for name in (context.article.issuer, context.article.outlet):
        for record in context.authority.named(name) if name else ():
            if record.actor.side:
                return record.actor.side
    return None
