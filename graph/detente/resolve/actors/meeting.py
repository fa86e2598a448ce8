"""Find the persons whose talk a document reports: who met, and with whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from detente.annotate import Parse
from detente.model import Actor, Article, Mode, Role
from detente.resolve.context import DiscourseContext, DiscourseState
from detente.resolve.lexicon import nouns
from detente.resolve.reference import ResolvedMention

__all__ = ["is_readout", "met", "partner", "talkers"]

_OPENING = 2  # sentences of the text in which a talk is told
_TITLES = frozenset({"with", "between", "readout"})
_WITH = frozenset({"with", "to", "between"})
_INNER = frozenset({"pobj", "prep", "compound", "nmod", "conj"})
_LINKS = frozenset({"pobj", "prep", "dobj", "acomp", "advmod"})
_MOST = 5  # persons in a talk; more are a conference


def is_readout(article: Article) -> bool:
    """Tell whether a document is about a talk, by its title if it has one: "Call with …"."""
    title = set(article.title.lower().split())
    told = title & nouns()["talk"] and title & _TITLES
    return article.mode == Mode.DOCUMENT and (not title or bool(told))


def talkers(context: DiscourseContext) -> tuple[Actor, ...]:
    """Return the persons of two sides or more whose talk a document opens with; () if none."""
    return _told(context) if is_readout(context.article) else ()


def met(context: DiscourseContext, actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Return those whose talk a document reports, once two persons of two sides are said to meet.

    The first who talked stay.
    """
    people = tuple(dict.fromkeys(actor for actor in actors if actor.kind == "person"))
    if context.so_far.talk or not is_readout(context.article):
        return context.so_far.talk
    two = len(people) == 2 and _are_two_sides(people) and not _hold_the_floor(context.floor, people)
    return people if two else ()


def partner(so_far: DiscourseState, speakers: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return the other side of the talk a document reports, when one side speaks in it."""
    if len(speakers) != 1 or speakers[0] not in so_far.talk:
        return ()
    return tuple(a for a in so_far.talk if a != speakers[0] and _are_two_sides((a, *speakers)))


def _are_two_sides(people: tuple[Actor, ...]) -> bool:
    """Tell whether persons are of two sides; who is of none known is of another."""
    return len({actor.side or actor.id for actor in people}) > 1


def _told(context: DiscourseContext) -> tuple[Actor, ...]:
    """Return the persons whose talk the first sentences of a document tell."""
    for parse, sentence in _first_sentences(context.parses):
        people = tuple(dict.fromkeys(_parties(context, parse, sentence)))
        if 1 < len(people) <= _MOST and _are_two_sides(people):
            return () if _hold_the_floor(context.floor, people) else people
    return ()


def _hold_the_floor(floor: Mapping[int, ResolvedMention], people: tuple[Actor, ...]) -> bool:
    """Tell whether one of some persons speaks in a transcript: there to whoever asks."""
    return any(reference.actor in people for reference in floor.values())


def _first_sentences(parses: Sequence[Parse]) -> Iterator[tuple[Parse, range]]:
    """Yield the first sentences of the text."""
    left = _OPENING
    for parse in parses:
        if parse.passage.role not in {Role.PARAGRAPH, Role.TURN}:
            continue
        for sentence in parse.sentences():
            if left == 0:
                return
            left -= 1
            yield parse, sentence


def _parties(context: DiscourseContext, parse: Parse, sentence: range) -> Iterator[Actor]:
    """Yield the persons who talk in a sentence: its subjects, and who stand behind "with"."""
    named = [r for r in context.named[parse.index] if r.actor.kind == "person"]
    people = {r.token: r.actor for r in named}
    for verb in sentence:
        if parse.lemma[verb] in nouns()["talked"]:
            subjects = [
                a for t, a in people.items() if _is_subject(parse, _top(parse, t, people), verb)
            ]
            links = {t: _link(parse, _top(parse, t, people), verb) for t in people}
            near = "to" if "to" in links.values() and "with" not in links.values() else "with"
            others = [a for t, a in people.items() if links[t] == near]
            if subjects and len(subjects) + len(others) > 1:
                yield from (*subjects, *others)
                return
    here = [a for t, a in people.items() if t in sentence and a.side is not None]
    if len(set(here)) == 2 and any(parse.lower[word] in nouns()["talk"] for word in sentence):
        yield from here  # however the sentence is built


def _top(parse: Parse, token: int, people: Mapping[int, Actor]) -> int:
    """Return the noun that a name is joined to or describes; none for a person's description."""
    while parse.dep[token] in {"conj", "compound", "appos"}:
        if parse.dep[token] == "appos" and {token, parse.head[token]} <= people.keys():
            return token
        token = parse.head[token]
    return token


def _is_subject(parse: Parse, token: int, verb: int) -> bool:
    """Tell whether a noun is the subject of a verb."""
    return parse.dep[token] in {"nsubj", "nsubjpass"} and parse.head[token] == verb


def _link(parse: Parse, token: int, verb: int) -> str:
    """Return "with" or "to" for a noun behind it at a verb, "with" for a verb's object, or ""."""
    if parse.dep[token] == "dobj":
        return "with" if parse.head[token] == verb else ""
    while parse.dep[token] in _INNER and parse.lower[parse.head[token]] not in _WITH:
        token = parse.head[token]
        if parse.dep[token] == "prep" and parse.lower[token] != "of":
            return ""
    link = "to" if parse.lower[parse.head[token]] == "to" else "with"
    if parse.dep[token] != "pobj" or parse.lower[parse.head[token]] not in _WITH:
        return ""
    token = parse.head[token]
    while token != verb and parse.dep[token] in _LINKS and parse.head[token] != token:
        token = parse.head[token]
    return link if token == verb else ""
