"""Read what stands around a cue: other times, gatherings, what it comes after."""

from __future__ import annotations

from detente.model import Found
from detente.resolve.lexicon import nouns
from detente.resolve.scene import Scene
from detente.resolve.when.clock import clocks_in
from detente.resolve.when.ties import depends_on, goals_of, is_fronted, is_tied

__all__ = ["follows_event", "tells_other_time", "venues"]

_PAST_TIMES = frozenset({"year", "decade", "ago", "month", "season", "unit", "span"})


def venues(scene: Scene, found: Found, *, known: bool = False) -> frozenset[str]:
    """Return the nouns of the gatherings a cue stands with: "told the *forum*".

    Talks, a meeting and a summit are one: "talks". `known` asks for "the forum" alone.
    """
    parsed = scene.passage(found.passage)
    cue = parsed.tokens(found.cue) if found.cue else []
    if not cue:
        return frozenset()
    verb = next((token for token in cue if token.pos_ == "VERB"), cue[0])
    goals = goals_of(verb, cue)
    inside = {token.i for part in found.content for token in parsed.tokens(part)}
    speakers = {token.i for mention in found.actors for token in parsed.tokens(mention)}
    return frozenset(
        "talks" if token.lower_ in nouns()["talk"] else token.lower_
        for token in verb.sent
        if token.lower_ in nouns()["venue"] | nouns()["talk"]
        and token.i not in inside
        and (token.i in speakers or is_tied([token], goals))
        and (not known or any(child.lower_ == "the" for child in token.children))
    )


def tells_other_time(scene: Scene, found: Found) -> bool:
    """Tell whether a cue's clause names a time, outside of the content, that is not its own."""
    parsed = scene.passage(found.passage)
    cue = parsed.tokens(found.cue) if found.cue else []
    if not cue:
        return False
    verb = next((token for token in cue if token.pos_ == "VERB"), cue[0])
    for clock in clocks_in(parsed, verb.sent.start_char, verb.sent.text):
        if any(part.overlaps(clock.span) for part in found.content):
            continue
        tokens = parsed.tokens(clock.span)
        opens = is_fronted(tokens) and clock.phrase.kind in _PAST_TIMES
        past = clock.phrase.kind in _PAST_TIMES and depends_on(tokens, goals_of(verb, cue))
        if opens or past or (clock.phrase.kind == "vague" and is_tied(tokens, {verb.i})):
            return True
    return False


def follows_event(scene: Scene, found: Found) -> bool:
    """Tell whether a cue is placed after an event: "told reporters *after the signing*"."""
    parsed = scene.passage(found.passage)
    cue = parsed.tokens(found.cue) if found.cue else []
    return any(
        child.lower_ == "after" and child.dep_ == "prep"
        for token in cue
        for child in token.children
    )
