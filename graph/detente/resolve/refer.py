"""Decide whom a mention stands for: each rule in turn, the words themselves in the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from detente.model import Actor, Mode
from detente.resolve.anaphors import age, body_again, country_again, pair, person_again
from detente.resolve.bodies import embassy, is_embassy, of_a_state, voice
from detente.resolve.coreference import antecedent
from detente.resolve.issuer import issuer
from detente.resolve.lexicon import Pronoun, pronouns
from detente.resolve.people import stranger
from detente.resolve.phrase import noun_sense, owner_of, plain_noun
from detente.resolve.reference import Mention, Reference
from detente.resolve.scene import Scene
from detente.resolve.syntax import role
from detente.resolve.titles import by_title, each_holder

__all__ = ["on_behalf_of", "refer"]

_CROWDS = frozenset({"some", "many", "others", "few", "several", "most", "majority"})
_Rule = Callable[[Scene, Mention], Reference | None]


def refer(scene: Scene, mention: Mention, apart_from: frozenset[str] = frozenset()) -> Reference:
    """Return whom a mention stands for, and the reason.

    `apart_from` are ids of actors that a pronoun in it cannot mean.
    """
    word = pronouns().get(mention.head.lower_) if len(mention.tokens) == 1 else None
    if word is not None:
        found = _pronoun(scene, mention, word, apart_from)
        return found or _words(scene, mention)
    for rule in _RULES:
        found = rule(scene, mention)
        if found is not None:
            return found
    return _words(scene, mention)


def on_behalf_of(scene: Scene, actor: Actor) -> Actor | None:
    """Return the body a named spokesperson speaks for on the day."""
    if scene.day is None or actor.kind != "person":
        return None
    for tenure in scene.authority.offices_of(actor.id, scene.day):
        body = scene.authority.offices[tenure.office].speaks_for
        if body:
            return scene.authority.actor(body).actor
    return None


def _pronoun(
    scene: Scene, mention: Mention, word: Pronoun, apart_from: frozenset[str]
) -> Reference | None:
    """Resolve a pronoun by its antecedent."""
    if word.person == "relative":
        return _relative(scene, mention)
    if word.person == "1":
        return _first_person(scene, mention)
    found = antecedent(scene, mention, word, apart_from)
    if found is None:
        return None
    names = " and ".join(actor.name for actor in found.actors)
    reason = f"`{mention.words}` is {names}: {_nearness(scene, mention, found)}"
    return replace(
        found,
        span=mention.span,
        passage=mention.parsed.index,
        token=mention.head.i,
        reason=reason,
        adjective=False,
        role=role(mention.head),
    )


def _first_person(scene: Scene, mention: Mention) -> Reference | None:
    """Resolve "we" outside quotation marks: who holds the floor, or who issued the document."""
    holder = scene.floor.get(mention.parsed.index)
    if holder is not None:
        reason = f"`{mention.words}` is {holder.actor.name}, who holds the floor"
        actor = holder.actor
    elif scene.article.mode == Mode.DOCUMENT:
        actor, why = issuer(scene)
        reason = f"`{mention.words}` is {actor.name}: {why}"
    else:
        return None
    return Reference(
        span=mention.span,
        passage=mention.parsed.index,
        token=mention.head.i,
        role=role(mention.head),
        actors=(actor,),
        reason=reason,
    )


def _nearness(scene: Scene, mention: Mention, found: Reference) -> str:
    """Say where an antecedent stands."""
    spoke = any(found.actors == speaker.actors for speaker in scene.spoken[-3:])
    what = "the last who spoke" if spoke else "the nearest that fits"
    if found.passage == mention.parsed.index:
        return f"{what}, in the same paragraph"
    return f"{what}, {mention.parsed.index - found.passage} paragraphs before"


def _relative(scene: Scene, mention: Mention) -> Reference | None:
    """Resolve "who" by the noun its clause belongs to."""
    clause = mention.head.head
    noun = clause.head
    if clause.dep_ != "relcl":
        return None
    inner = Mention.of(mention.parsed, mention.parsed.span(noun.left_edge.i, noun.i))
    if inner is None:
        return None
    found = refer(scene, inner)
    return replace(found, reason=f"`{mention.words}` is `{inner.words}`: {found.reason}")


def _named(scene: Scene, mention: Mention) -> Reference | None:
    """Take the name that is, or is joined in apposition to, the mention's noun."""
    inside = scene.within(mention.span, mention.parsed.index)
    head = mention.head
    for reference in inside:
        if not reference.adjective or head.tag_ in {"NNPS", "NNP"} or head.pos_ == "ADJ":
            token = mention.parsed.doc[reference.token]
            if token == head or head in mention.parsed.tokens(reference.span):
                return reference
    for reference in inside:
        token = mention.parsed.doc[reference.token]
        if token.dep_ == "appos" and token.head == head:
            return reference
    return None


def _institution(scene: Scene, mention: Mention) -> Reference | None:
    """Resolve an embassy by its owner, who may be a pronoun: "its embassy"."""
    if not is_embassy(mention):
        return None
    possessor = next((t for t in mention.tokens if t.dep_ == "poss" and t != mention.head), None)
    owner = None if possessor is not None else owner_of(scene, mention)
    if possessor is not None:
        inner = Mention.of(mention.parsed, mention.parsed.span(possessor.i, possessor.i))
        owner = refer(scene, inner) if inner else None
    return embassy(scene, mention, owner.actor if owner else None)


def _words(scene: Scene, mention: Mention) -> Reference:
    """Keep the words of someone without a name, as someone of this article alone."""
    owner = owner_of(scene, mention)
    side = owner.actor.side if owner else None
    crowd = mention.head.tag_ in {"NNS", "NNPS"} or mention.head.lower_ in _CROWDS
    kind = "group" if crowd else "unknown"
    if "person" in noun_sense(mention):
        kind = "person"
    actor = stranger(scene.article, mention.words, kind, side)
    found = Reference(
        span=mention.span,
        passage=mention.parsed.index,
        token=mention.head.i,
        role=role(mention.head),
        actors=(actor,),
        reason=f"`{mention.words}` has no name; the words are kept",
        plural=kind == "group",
    )
    if kind in {"person", "group"}:
        scene.unnamed.setdefault(plain_noun(mention), found)
    return found


_RULES: tuple[_Rule, ...] = (
    each_holder,
    pair,
    _named,
    of_a_state,
    voice,
    _institution,
    by_title,
    age,
    person_again,
    body_again,
    country_again,
)
