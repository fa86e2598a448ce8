"""Decide whom a mention stands for: each rule in turn, the words themselves in the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from detente.grammar.roles import role
from detente.model import Actor, Mode
from detente.resolve.actors.anaphors import age, body_again, country_again, pair, person_again
from detente.resolve.actors.bodies import embassy, is_embassy, of_a_state, voice
from detente.resolve.actors.coreference import antecedent, coordinated
from detente.resolve.actors.issuer import issuer
from detente.resolve.actors.meeting import is_readout
from detente.resolve.actors.people import stranger
from detente.resolve.actors.titles import by_title, each_holder
from detente.resolve.context import DiscourseContext, DiscourseState
from detente.resolve.lexicon import Pronoun, pronouns
from detente.resolve.phrase import bare_words, noun_sense, owner_of, plain_noun
from detente.resolve.reference import Mention, ResolvedMention

__all__ = ["on_behalf_of", "refer"]

_CROWDS = frozenset({"some", "many", "others", "few", "several", "most", "majority"})
_Rule = Callable[[DiscourseContext, Mention], ResolvedMention | None]


def refer(
    context: DiscourseContext, mention: Mention, apart_from: frozenset[str] = frozenset()
) -> ResolvedMention:
    """Return whom a mention stands for, and the reason.

    `apart_from` are ids of actors that a pronoun in it cannot mean.
    """
    word = pronouns().get(mention.parse.lower[mention.head]) if len(mention.tokens) == 1 else None
    if word is not None:
        found = _pronoun(context, mention, word, apart_from)
        return found or _words(context, mention)
    for rule in _RULES:
        found = rule(context, mention)
        if found is not None:
            return found
    return _words(context, mention)


def on_behalf_of(context: DiscourseContext, actor: Actor) -> Actor | None:
    """Return the body a named spokesperson speaks for on the day."""
    if context.day is None or actor.kind != "person":
        return None
    for tenure in context.authority.offices_of(actor.id, context.day):
        body = context.authority.offices[tenure.office].speaks_for
        if body:
            return context.authority.actor(body).actor
    return None


def _pronoun(
    context: DiscourseContext, mention: Mention, word: Pronoun, apart_from: frozenset[str]
) -> ResolvedMention | None:
    """Resolve a pronoun by its antecedent."""
    parse = mention.parse
    if word.person == "relative":
        return _relative(context, mention)
    if word.person == "1":
        return _first_person(context, mention)
    if word.word == "they" and _is_told(context, mention):
        return _those_who_talk(context.so_far, mention)
    found = antecedent(context, mention, word, apart_from)
    if found is None:
        return None
    names = " and ".join(actor.name for actor in found.actors)
    reason = f"`{mention.words}` is {names}: {_nearness(context.so_far, mention, found)}"
    return replace(
        found,
        span=mention.span,
        passage=parse.index,
        token=mention.head,
        reason=reason,
        adjective=False,
        role=role(parse, mention.head),
    )


def _is_told(context: DiscourseContext, mention: Mention) -> bool:
    """Tell whether a mention is in a readout's own words."""
    parse = mention.parse
    quoted = parse.quote[mention.head] >= 0
    own = parse.index not in context.floor and is_readout(context.article)
    return not quoted and (own or bool(context.so_far.talk))


def _those_who_talk(so_far: DiscourseState, mention: Mention) -> ResolvedMention | None:
    """Take "they" of a readout for those whose talk it reports, or for nobody known."""
    actors = so_far.talk
    names = " and ".join(actor.name for actor in actors)
    reason = f"`{mention.words}` are {names}, whose talk is reported"
    return ResolvedMention.to(actors, mention, reason) if actors else None


def _first_person(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Resolve "we" outside quotation marks: who holds the floor, or who issued the document."""
    holder = context.floor.get(mention.parse.index)
    if holder is not None:
        reason = f"`{mention.words}` is {holder.actor.name}, who holds the floor"
        actor = holder.actor
    elif context.article.mode == Mode.DOCUMENT:
        actor, why = issuer(context)
        reason = f"`{mention.words}` is {actor.name}: {why}"
    else:
        return None
    return ResolvedMention.to((actor,), mention, reason)


def _nearness(so_far: DiscourseState, mention: Mention, found: ResolvedMention) -> str:
    """Say where an antecedent stands."""
    parse = mention.parse
    spoke = any(found.actors == speaker.actors for speaker in so_far.spoken[-3:])
    what = "the last who spoke" if spoke else "the nearest that fits"
    if found.passage == parse.index:
        return f"{what}, in the same paragraph"
    return f"{what}, {parse.index - found.passage} paragraphs before"


def _relative(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Resolve "who" by the noun its clause belongs to."""
    parse = mention.parse
    clause = parse.head[mention.head]
    noun = parse.head[clause]
    if parse.dep[clause] != "relcl":
        return None
    inner = Mention.over(parse, parse.left[noun], noun)
    if inner is None:
        return None
    found = refer(context, inner)
    return replace(found, reason=f"`{mention.words}` is `{inner.words}`: {found.reason}")


def _named(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Take the name that is, or stands in apposition to, the mention's noun."""
    parse = mention.parse
    head = mention.head
    beside = _in_apposition(context, mention)
    for reference in context.within(mention.span, parse.index):
        noun = parse.tag[head] in {"NNPS", "NNP"} or parse.pos[head] == "ADJ"
        if (noun or not reference.adjective) and head in parse.tokens(reference.span):
            person = beside is not None and reference.actor.kind != "person"
            return beside if person else _joined(context, mention, reference)
    return beside


def _in_apposition(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Return the person named beside a noun: "The Democrat, *Adam B. Schiff*, said"."""
    parse = mention.parse
    for reference in context.named.get(parse.index, ()):
        token = reference.token
        if (
            parse.dep[token] == "appos"
            and parse.head[token] == mention.head
            and not reference.adjective
        ):
            name = reference.actor.name
            if reference.actor.kind == "person":
                reason = f"`{mention.words}` is {name}, named in apposition"
                return replace(reference, reason=reason)
    return None


def _joined(
    context: DiscourseContext, mention: Mention, reference: ResolvedMention
) -> ResolvedMention:
    """Widen a name to those joined with it within the mention: "Bush and Putin"."""
    widened = coordinated(context, reference)
    return widened if mention.span.covers(widened.span) else reference


def _owner_of_words(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Take "our information", "Schwab's office" for whose it is."""
    parse = mention.parse
    if "words" not in noun_sense(mention):
        return None
    owned = parse.children(mention.head, "poss")
    owner = next((t for t in owned if t in mention.tokens), None)
    if owner is None:
        return None
    inner = Mention.over(parse, parse.left[owner], owner)
    found = refer(context, inner) if inner else None
    if found is None:
        return None
    return replace(found, span=mention.span, reason=f"`{mention.words}`: {found.reason}")


def _talk(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Take "a conversation … between X and Y" for X and Y."""
    parse = mention.parse
    if "talk" not in noun_sense(mention):
        return None
    sentence = parse.sentence_of(mention.head)
    between = next((t for t in sentence if parse.lower[t] == "between" and t > mention.head), None)
    noun = next(iter(parse.children(between, "pobj")), None) if between is not None else None
    if noun is None:
        return None
    inner = Mention.over(parse, parse.left[noun], parse.right[noun])
    found = refer(context, inner) if inner else None
    if found is None or len(found.actors) < 2:
        return None
    return replace(found, span=mention.span, reason=f"`{mention.words}`: {found.reason}")


def _institution(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Resolve an embassy by its owner, who may be a pronoun: "its embassy"."""
    parse = mention.parse
    if not is_embassy(mention):
        return None
    possessor = next(
        (t for t in mention.tokens if parse.dep[t] == "poss" and t != mention.head), None
    )
    owner = None if possessor is not None else owner_of(context, mention)
    if possessor is not None:
        inner = Mention.over(parse, possessor, possessor)
        owner = refer(context, inner) if inner else None
    return embassy(context, mention, owner.actor if owner else None)


def _talker(context: DiscourseContext, mention: Mention) -> ResolvedMention | None:
    """Take "the Prime Minister" of a readout for the one of the two who is that."""
    titled = {office.slug for office in context.authority.office_titled(bare_words(mention))}
    if context.day is None or not titled or owner_of(context, mention) is not None:
        return None
    for actor in context.so_far.talk:
        if titled & {
            tenure.office for tenure in context.authority.offices_of(actor.id, context.day)
        }:
            reason = f"`{mention.words}` is {actor.name}, who talks in it"
            return ResolvedMention.to((actor,), mention, reason)
    return None


def _words(context: DiscourseContext, mention: Mention) -> ResolvedMention:
    """Keep the words of someone without a name, as someone of this article alone."""
    parse = mention.parse
    owner = owner_of(context, mention)
    crowd = parse.tag[mention.head] in {"NNS", "NNPS"} or parse.lower[mention.head] in _CROWDS
    side = owner.actor.side if owner else None if crowd else _only_side(context, mention)
    kind = "group" if crowd else "unknown"
    if "person" in noun_sense(mention):
        kind = "person"
    actor = stranger(context.article, mention.words, kind, side)
    reason = f"`{mention.words}` has no name; the words are kept"
    found = ResolvedMention.to((actor,), mention, reason)
    noun = "" if kind == "unknown" else plain_noun(mention)
    return replace(found, plural=kind == "group", unnamed=noun)


def _only_side(context: DiscourseContext, mention: Mention) -> str | None:
    """Return the one state that a mention names: "the head of *China's* delegation"."""
    named = context.within(mention.span, mention.parse.index)
    sides = {r.actor.side for r in named if r.actor.kind == "state"}
    return next(iter(sides)) if len(sides) == 1 else None


_RULES: tuple[_Rule, ...] = (
    each_holder,
    pair,
    _named,
    of_a_state,
    voice,
    _talk,
    _owner_of_words,
    _institution,
    _talker,
    by_title,
    age,
    person_again,
    body_again,
    country_again,
)
