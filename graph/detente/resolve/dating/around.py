"""Read what stands around a cue: other times, gatherings, what it comes after."""

from __future__ import annotations

from detente.model import Found
from detente.resolve.context import DiscourseContext
from detente.resolve.dating.temporal_attachment import depends_on, goals_of, is_fronted, is_tied
from detente.resolve.dating.time_expressions import main_verb, time_expressions_in
from detente.resolve.lexicon import nouns

__all__ = ["follows_event", "tells_other_time", "venues"]

_PAST_TIMES = frozenset({"year", "decade", "ago", "month", "season", "unit", "span"})


def venues(context: DiscourseContext, found: Found, *, known: bool = False) -> frozenset[str]:
    """Return the nouns of the gatherings a cue stands with: "told the *forum*".

    Talks, a meeting and a summit are one: "talks". `known` asks for "the forum" alone.
    """
    parse = context.passage(found.passage)
    cue = context.cue(found)
    if not cue:
        return frozenset()
    verb = main_verb(parse, cue)
    goals = goals_of(parse, verb, cue)
    inside = {token for part in found.content for token in parse.tokens(part)}
    speakers = {token for mention in found.actors for token in parse.tokens(mention)}
    return frozenset(
        "talks" if parse.lower[token] in nouns()["talk"] else parse.lower[token]
        for token in parse.sentence_of(verb)
        if parse.lower[token] in nouns()["venue"] | nouns()["talk"]
        and token not in inside
        and (token in speakers or is_tied(parse, [token], goals))
        and (not known or any(parse.lower[child] == "the" for child in parse.kids[token]))
    )


def tells_other_time(context: DiscourseContext, found: Found) -> bool:
    """Tell whether a cue's clause names a time, outside of the content, that is not its own."""
    parse = context.passage(found.passage)
    cue = context.cue(found)
    if not cue:
        return False
    verb = main_verb(parse, cue)
    for expression in time_expressions_in(parse, parse.sentence_of(verb)):
        if any(part.overlaps(expression.span) for part in found.content):
            continue
        kind, tokens = expression.phrase.kind, expression.tokens
        if kind == "vague" and is_tied(parse, tokens, {verb}):
            return True
        own = is_fronted(parse, tokens) or depends_on(parse, tokens, goals_of(parse, verb, cue))
        if kind in _PAST_TIMES and own:
            return True
    return False


def follows_event(context: DiscourseContext, found: Found) -> bool:
    """Tell whether a cue is placed after an event: "told reporters *after the signing*"."""
    parse = context.passage(found.passage)
    behind = (child for token in context.cue(found) for child in parse.children(token, "prep"))
    return any(parse.lower[child] == "after" for child in behind)
