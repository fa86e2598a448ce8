"""Tell by syntax whether a date phrase belongs to a verb."""

from __future__ import annotations

from collections.abc import Sequence

from detente.annotate import Parse
from detente.grammar.noun_phrases import head_of
from detente.resolve.lexicon import contexts, nouns

__all__ = [
    "crosses_noun",
    "depends_on",
    "goals_of",
    "hangs_above",
    "hangs_on",
    "is_fronted",
    "is_tied",
]

_LINKS = frozenset(
    {"prep", "pobj", "dobj", "npadvmod", "advmod", "compound", "nummod"}
    | {"amod", "nmod", "pcomp", "det", "appos", "dative", "agent"}
)
_ABOUT = frozenset({"about", "against", "by", "for", "from", "of", "on", "over", "to"})
_PLACES = frozenset({"at", "during", "in", "on", "to", "with"})
_NEAR = 3


def goals_of(parse: Parse, verb: int, cue: Sequence[int]) -> set[int]:
    """Return the tokens a date may depend on: the cue, and what its clause hangs on."""
    goals = {verb, *cue}
    while _goes_on(parse, verb):
        verb = parse.head[verb]
        goals.add(verb)
    if parse.dep[verb] == "relcl":
        goals.add(parse.head[verb])
    return goals


def _goes_on(parse: Parse, verb: int) -> bool:
    """Tell whether a verb shares the time of the word it hangs on."""
    participle = parse.dep[verb] == "advcl" and parse.tag[verb] == "VBG"
    return participle or parse.dep[verb] in {"conj", "pcomp", "prep"}


def is_tied(parse: Parse, tokens: Sequence[int], goals: set[int]) -> bool:
    """Tell whether a phrase depends on one of the goals by prepositions and nouns alone.

    What was said "in an interview *taped* on Friday" was said on Friday.
    """
    head = head_of(parse, tokens)
    while head not in goals:
        over = parse.head[head]
        linked = parse.dep[head] in _LINKS or _was_made(parse, head) or _is_whose(parse, head)
        if over == head or not linked:
            return False
        about = parse.dep[head] == "pobj" and parse.lower[over] in _ABOUT and over not in goals
        if about and _is_utterance(parse, head):
            return False  # "stood by his *comment* of Monday"
        head = over
    return True


def crosses_noun(parse: Parse, tokens: Sequence[int], goals: set[int], *, any_noun: bool) -> bool:
    """Tell whether a thing stands between a phrase and its goal: "after his *trip* in March".

    Talks and utterances stand between only if `any_noun` does.
    """
    timed = {word for sense in ("talk", "utterance", "venue") for word in nouns()[sense]}
    head = head_of(parse, tokens)
    while head not in goals and parse.head[head] != head:
        over = parse.head[head]
        placed = parse.dep[head] == "pobj" and parse.lower[over] not in _PLACES
        behind = parse.dep[head] == "dobj" or placed
        thing = parse.pos[head] == "NOUN" and head not in tokens and behind
        if thing and (any_noun or parse.lower[head] not in timed):
            return True
        head = over
    return False


def hangs_on(
    parse: Parse, tokens: Sequence[int], goals: set[int], *, deed: bool, weekday: bool
) -> bool:
    """Tell whether a phrase within the content depends on the cue, or on a deed's object.

    A weekday behind a noun that is no event is the verb's: "raised the *matter* on Friday".
    """
    head = head_of(parse, tokens)
    while parse.dep[head] in {"pobj", "nummod", "compound", "amod"} and parse.head[head] != head:
        head = parse.head[head]
    noun = parse.head[head]
    if parse.dep[head] == "poss":
        return _is_whose(parse, head) and is_tied(parse, [head], goals)
    of_object = parse.dep[head] == "prep" and parse.dep[noun] == "dobj"
    if deed and of_object and parse.head[noun] in goals:
        return True
    if parse.lower[noun] in nouns()["talk"] | nouns()["utterance"] and parse.dep[noun] == "pobj":
        return is_tied(parse, [noun], goals)  # "denied it in a *meeting* in May"
    timeless = parse.dep[noun] == "dobj" and not _happens(parse, noun)
    if weekday and (timeless or parse.pos[noun] == "PROPN"):
        return is_tied(parse, [noun], goals)  # "put *pressure* on *China* on Friday"
    return head in goals or noun in goals


def hangs_above(parse: Parse, tokens: Sequence[int], verb: int, *, weekday: bool) -> bool:
    """Tell whether a phrase stands with the verb that a clause with "after" or "as" hangs on."""
    if parse.dep[verb] != "advcl":
        return False
    together = any(parse.lower[child] in {"as", "when"} for child in parse.kids[verb])
    over = parse.head[verb]
    past = parse.tag[over] == "VBD"
    if weekday and together and past and is_tied(parse, tokens, {over}):
        return True
    head = head_of(parse, tokens)
    while parse.dep[head] in {"pobj", "nummod", "compound", "amod"}:
        head = parse.head[head]
    opens = tokens[0] - parse.sentence_of(verb).start < _NEAR
    near = 0 < tokens[0] - over <= _NEAR
    return over in {head, parse.head[head]} and (opens or near)


def depends_on(parse: Parse, tokens: Sequence[int], goals: set[int]) -> bool:
    """Tell whether a phrase, with its preposition, depends on a goal itself."""
    head = head_of(parse, tokens)
    head = parse.head[head] if parse.dep[head] == "pobj" else head
    return parse.head[head] in goals


def is_fronted(parse: Parse, tokens: Sequence[int]) -> bool:
    """Tell whether a phrase stands before the subject of its sentence."""
    sentence = parse.sentence_of(tokens[0])
    root = parse.root(sentence[0], sentence[-1])
    subject = next(iter(parse.children(root, "nsubj", "nsubjpass")), root)
    return tokens[-1] < min(parse.left[subject], root)


def _happens(parse: Parse, noun: int) -> bool:
    """Tell whether a noun names what happens at a time of its own."""
    events = contexts()["event"].union(*(nouns()[s] for s in ("talk", "utterance", "venue")))
    return parse.lemma[noun] in events or parse.lower[noun] in events


def _is_utterance(parse: Parse, noun: int) -> bool:
    """Tell whether a noun names words that have a time of their own."""
    return parse.lower[noun] in nouns()["utterance"]


def _is_whose(parse: Parse, token: int) -> bool:
    """Tell whether a day owns what was said or where: "in *Tuesday's* debate"."""
    noun, senses = parse.head[token], ("talk", "utterance", "venue")
    aside = (
        parse.dep[noun] == "pobj" and parse.lower[parse.head[noun]] in _ABOUT
    )  # "of yesterday's talks"
    whose = parse.dep[token] == "poss" and any(parse.lower[noun] in nouns()[s] for s in senses)
    return whose and not aside


def _was_made(parse: Parse, verb: int) -> bool:
    """Tell whether a participle tells how words were made: "an interview, *taped* Friday"."""
    made = parse.dep[verb] == "acl" and _is_utterance(parse, parse.head[verb])
    return made or (parse.dep[verb] == "advcl" and parse.tag[verb] == "VBN")
