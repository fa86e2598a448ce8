"""Find whom a content falls upon that it does not name, but a talk or a question does."""

from __future__ import annotations

from detente.model import Actor, Form, Found
from detente.resolve.context import DiscourseContext
from detente.resolve.lexicon import nouns

__all__ = ["implied"]


def implied(
    context: DiscourseContext, found: Found, speakers: tuple[Actor, ...]
) -> tuple[tuple[Actor, ...], str]:
    """Return the targets that a content leaves unsaid, and why; mostly none."""
    for rule in (_talk, _asked_if):
        targets, why = rule(context, found, speakers)
        if targets:
            return targets, f"{', '.join(actor.name for actor in targets)}: {why}"
    return (), "the content aims at nobody it names"


def _talk(
    context: DiscourseContext, found: Found, _: tuple[Actor, ...]
) -> tuple[tuple[Actor, ...], str]:
    """Take those whose talk a document reports."""
    words = (parse.lower[word] for parse, word in context.content(found))
    told = found.agentless or any(word in nouns()["talk"] for word in words)
    parties = context.so_far.talk if found.form == Form.DOCUMENT and told else ()
    return parties, "whose talk is reported"


def _asked_if(
    context: DiscourseContext, found: Found, speakers: tuple[Actor, ...]
) -> tuple[tuple[Actor, ...], str]:
    """Take the subject of what is asked: "Asked if *Putin* knew, Biden said he was not sure"."""
    parse = context.passage(found.passage)
    clauses = (clause for c in context.cue(found) for clause in parse.children(c, "advcl"))
    asked = {t for one in clauses if parse.lemma[one] == "ask" for t in parse.subtree(one)}
    named = [r for r in context.named.get(found.passage, ()) if r.token in asked]
    subjects = [r for r in named if r.role == "subject" and r.actor not in speakers]
    return tuple(r.actor for r in subjects[:1]), "about whom the speaker is asked"
