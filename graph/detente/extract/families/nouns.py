"""Noun cues: somebody's claim that, demand for, warning of."""

from __future__ import annotations

from collections.abc import Iterator

from detente.annotate import Parse
from detente.extract.candidate import Candidate, Rule
from detente.extract.cues import Cue
from detente.extract.passage_context import PassageContext
from detente.extract.phrases import actors, trim
from detente.extract.verbs import in_quotation

__all__ = ["RULES", "find"]

RULES = (
    Rule(
        "nouns.owned",
        "A reporting noun with its owner (`Moscow's demand for …`, `a claim by …`).",
        "Nobody believed Putin's promise to withdraw the troops.",
    ),
    Rule(
        "nouns.equated",
        "A reporting noun equated with a clause.",
        "Moscow's argument is that the treaty is dead.",
    ),
    Rule(
        "nouns.carried",
        "A reporting noun that is the object of its owner's verb.",
        "Lavrov has no doubt that the talks will fail.",
    ),
)
_OWNERS = {"by", "from", "among", "of"}
_CARRIERS = {"have", "make", "issue", "give", "get", "deliver", "bring", "carry", "hold"}


def find(passage: PassageContext) -> Iterator[Candidate]:
    """Yield a candidate for each reporting noun that has both an owner and a content."""
    parse = passage.parse
    for noun in range(len(parse)):
        if parse.pos[noun] != "NOUN" or not (senses := passage.cues.of("noun", parse.lemma[noun])):
            continue
        if in_quotation(parse, noun):
            continue
        chosen = _sense(parse, noun, senses)
        owner = _owner(parse, noun)
        if chosen is None or owner is None:
            continue
        cue, head = chosen
        carried = parse.dep[owner] == "nsubj" and parse.head[owner] == parse.head[noun]
        equated = parse.head[head] == parse.head[noun]
        rule = "nouns.carried" if carried else "nouns.equated" if equated else "nouns.owned"
        content = trim(parse, range(_start(parse, head), _end(parse, head) + 1))
        if owner in content:
            continue
        yield Candidate(
            rule=rule,
            kind=cue.kind,
            anchor=noun,
            cue=(noun,),
            actors=actors(parse, owner),
            content=content,
            sense=cue.id,
            tier=cue.tier,
            negated=cue.negated,
            modality=cue.modality,
        )


def _sense(parse: Parse, noun: int, senses: tuple[Cue, ...]) -> tuple[Cue, int] | None:
    """Choose the first sense one of whose frames the noun fills, with the frame's head."""
    found = {name: kid for kid in reversed(parse.kids[noun]) for name in _frame(parse, noun, kid)}
    verb = parse.head[noun]
    if parse.dep[noun] == "nsubj" and parse.lemma[verb] == "be":
        for clause in parse.children(verb, "ccomp"):
            if parse.children(clause, "mark"):
                found["that"] = clause
    filled = ((cue, frame) for cue in senses for frame in cue.frames if frame in found)
    chosen = next(((c, f) for c, f in filled if f == "of" or f not in _OWNERS), None)
    return None if chosen is None else (chosen[0], found[chosen[1]])


def _frame(parse: Parse, noun: int, kid: int) -> list[str]:
    """Name the frame one right child of a noun fills, if any."""
    if kid < noun:
        return []
    if parse.dep[kid] in {"acl", "ccomp", "relcl"}:
        first = parse.lower[parse.left[kid]]
        if first == "that" and parse.children(kid, "mark"):
            return ["that"]
        return ["inf"] if first == "to" else []
    filled = parse.dep[kid] == "prep" and parse.children(kid, "pobj", "pcomp")
    return [parse.lower[kid]] if filled else []


def _start(parse: Parse, head: int) -> int:
    """Return where the content begins: past `that` or the preposition."""
    first = parse.left[head]
    return first + 1 if parse.lower[first] == "that" or parse.dep[head] == "prep" else first


def _end(parse: Parse, head: int) -> int:
    """Return where the content ends: past an infinitive after a `for` phrase."""
    end = parse.right[head]
    if parse.lower[head] == "for" and end + 2 < len(parse) and parse.lower[end + 1] == "to":
        return max(end, parse.right[end + 2])
    return end


def _owner(parse: Parse, noun: int) -> int | None:
    """Return who holds a noun: a possessor, a `by` or `from` phrase, the verb's subject."""
    owned = parse.children(noun, "poss")
    if owned:
        return owned[0]
    for kid in parse.children(noun, "prep"):
        if parse.lower[kid] in _OWNERS - {"of"}:
            things = parse.children(kid, "pobj")
            return things[0] if things else None
    verb = parse.head[noun]
    if parse.dep[noun] == "dobj" and parse.lemma[verb] in _CARRIERS:
        own = parse.children(verb, "nsubj")
        return own[0] if own and parse.pos[own[0]] != "PRON" else None
    return None
