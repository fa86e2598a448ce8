"""Find whom a statement falls upon that names nobody: the other side, or the last one aimed at."""

from __future__ import annotations

import re
from collections import Counter

from detente.annotate import Parse
from detente.model import Actor, Form, Found, Kind
from detente.resolve.context import DiscourseContext
from detente.resolve.lexicon import nouns

__all__ = ["implied"]

_EMBASSY = re.compile(r"embassy in (?P<place>.+)")
_BACK = frozenset({"this", "these", "those", "such", "they", "them"})
_PERSONS = frozenset({"you", "your", "he", "him", "she"})
_SIDES = frozenset({"person", "state", "body"})
_ANSWER = ".answer"
_BLOWS = frozenset({"accuse", "reject", "threaten", "sanction", "protest", "coerce"})


def implied(
    context: DiscourseContext, found: Found, speakers: tuple[Actor, ...], event_type: str
) -> tuple[tuple[Actor, ...], str]:
    """Return the targets that a content leaves unsaid, and why; often none.

    Talk of many things, as in a transcript, aims at none but those a question names. A deed
    across polities and a document's own words have the other side of the article, if there
    is one. A blow without a name falls upon whom the same speaker aimed at before; so does
    what a quotation goes on to say.
    """
    for rule in _TALK if found.passage in context.floor else _TEXT:
        targets, why = rule(context, found, speakers, event_type)
        if targets:
            return targets, f"{', '.join(actor.name for actor in targets)}: {why}"
    return (), "the content aims at nobody it names"


_Implied = tuple[tuple[Actor, ...], str]


def _talk(context: DiscourseContext, found: Found, _: tuple[Actor, ...], __: str) -> _Implied:
    """Take those whose talk a document reports."""
    words = (parse.lower[word] for parse, word in context.content(found))
    told = found.agentless or any(word in nouns()["talk"] for word in words)
    parties = context.so_far.talk if found.form == Form.DOCUMENT and told else ()
    return parties, "whose talk is reported"


def _opposite(
    context: DiscourseContext, found: Found, speakers: tuple[Actor, ...], _: str
) -> _Implied:
    """Take the other side for a deed across polities and for a document's own words."""
    said = found.form == Form.DOCUMENT and found.passage not in context.floor
    if found.kind != Kind.DEED and not said:
        return (), ""
    return _other_side(context, speakers), "the other side of the article"


def _asked(
    context: DiscourseContext, found: Found, speakers: tuple[Actor, ...], _: str
) -> _Implied:
    """Take whom a question names that a transcript's words answer, or who was aimed at before."""
    if not found.rule.endswith(_ANSWER):
        return (), ""
    turns = (i for i in range(found.passage - 1, -1, -1) if i not in context.floor)
    question = next(turns, None)
    own = {actor.side for actor in speakers}
    for reference in context.named.get(question, ()) if question is not None else ():
        if reference.actor.side not in {None, *own} and reference.actor.kind in _SIDES:
            return (reference.actor,), "whom the question names"
    return _before(context, speakers), "whom the speaker aimed at before"


def _asked_if(
    context: DiscourseContext, found: Found, speakers: tuple[Actor, ...], _: str
) -> _Implied:
    """Take the subjects of what is asked: "Asked if *Putin* knew, Biden said he was not sure"."""
    parse = context.passage(found.passage)
    clauses = (clause for c in context.cue(found) for clause in parse.children(c, "advcl"))
    asked = {t for one in clauses if parse.lemma[one] == "ask" for t in parse.subtree(one)}
    named = [r for r in context.named.get(found.passage, ()) if r.token in asked]
    subjects = [r for r in named if r.role == "subject" and r.actor not in speakers]
    return tuple(r.actor for r in subjects[:1]), "about whom the speaker is asked"


def _shared(
    context: DiscourseContext, found: Found, speakers: tuple[Actor, ...], _: str
) -> _Implied:
    """Take the other side for what is done with another: "we have *agreed*", "our *partners*"."""
    if len(speakers) > 1 or not any(_is_shared(*word) for word in context.content(found)):
        return (), ""
    return _other_side(context, speakers), "the other side of what is shared"


def _is_shared(parse: Parse, word: int) -> bool:
    """Tell whether a word speaks of what takes two sides."""
    ours = any(parse.lower[child] == "we" for child in parse.kids[word])
    return (ours and parse.lemma[word] == "agree") or parse.lower[word] in nouns()["shared"]


def _continued(
    context: DiscourseContext, found: Found, speakers: tuple[Actor, ...], event_type: str
) -> _Implied:
    """Take whom the speaker aimed at in the statement before.

    It holds for a blow, for what a quotation goes on to say, and for "this" and "they".
    """
    goes_on = found.form == Form.DIRECT and found.cue is None
    if not (goes_on or event_type in _BLOWS or _points_back(context, found)):
        return (), ""
    return _before(context, speakers), "whom the speaker aimed at before"


def _pursued(
    context: DiscourseContext, found: Found, speakers: tuple[Actor, ...], event_type: str
) -> _Implied:
    """Take whom the speaker aimed at before in the same paragraph, for a blow."""
    last = context.so_far.aimed[-1] if context.so_far.aimed else None
    if event_type not in _BLOWS or last is None or last.passage != found.passage:
        return (), ""
    return _before(context, speakers), "whom the speaker aimed at before"


def _points_back(context: DiscourseContext, found: Found) -> bool:
    """Tell whether a content speaks of "this", "such" or "they"."""
    quoted = found.form == Form.DIRECT
    return any(_is_back(*word, quoted=quoted) for word in context.content(found))


def _is_back(parse: Parse, word: int, *, quoted: bool) -> bool:
    """Tell whether a word points back; in quotation marks "he" and "you" are not the speaker."""
    if parse.lower[word] == "such" and parse.words[word + 1 : word + 2] == ("as",):
        return False
    words = _BACK | _PERSONS if quoted else _BACK
    return parse.lower[word] in words and parse.dep[word] != "mark"


def _hosted(context: DiscourseContext, _: Found, speakers: tuple[Actor, ...], __: str) -> _Implied:
    """Take the state an embassy is in: what it says of its work is said to its host."""
    return _host(context, speakers), "the host of the embassy that speaks"


def _struck(
    context: DiscourseContext, _: Found, speakers: tuple[Actor, ...], event_type: str
) -> _Implied:
    """Take the other side for an official's blow."""
    if event_type not in _BLOWS or not all(_is_official(context, a) for a in speakers):
        return (), ""
    return _other_side(context, speakers), "the other side of the article"


def _before(context: DiscourseContext, speakers: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return the targets of the speaker's last statement that had any."""
    for earlier in reversed(context.so_far.aimed):
        if {a.id for a in earlier.speakers} & {a.id for a in speakers}:
            itself = set(speakers)
            return tuple(target for target in earlier.targets if target not in itself)
    return ()


def _other_side(context: DiscourseContext, speakers: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return the state of half of the article's names that are not of the speaker's side."""
    own = {actor.side for actor in speakers}
    sides = Counter(
        actor.side
        for reference in context.everyone()
        for actor in reference.actors
        if actor.side is not None and actor.side not in own and _is_state(context, actor.side)
    )
    most = max(sorted(sides), key=lambda side: sides[side], default=None)
    if most is None or 2 * sides[most] < sides.total():
        return ()
    state = context.state_of(most)
    return (state,) if state else ()


def _is_state(context: DiscourseContext, side: str) -> bool:
    """Tell whether a side is a state."""
    state = context.state_of(side)
    return state is not None and state.kind == "state"


def _is_official(context: DiscourseContext, actor: Actor) -> bool:
    """Tell whether an actor speaks for a state: it or its body, or a holder of an office."""
    if actor.kind != "person":
        return actor.side is not None
    return context.day is not None and bool(context.authority.offices_of(actor.id, context.day))


def _host(context: DiscourseContext, speakers: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return the state that a speaking embassy is in."""
    for actor in speakers:
        record = context.record(actor)
        place = _EMBASSY.match(record.description) if record else None
        host = context.authority.metonym(place["place"]) if place else None
        if host is not None:
            return (host.actor,)
    return ()


_TALK = (_talk, _asked, _pursued)
_TEXT = (_talk, _asked, _asked_if, _opposite, _shared, _continued, _hosted, _struck)
