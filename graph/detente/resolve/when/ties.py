"""Tell by syntax whether a date phrase belongs to a verb."""

from __future__ import annotations

from spacy.tokens import Token

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


def goals_of(verb: Token, cue: list[Token]) -> set[int]:
    """Return the tokens a date may depend on: the cue, and what its clause hangs on."""
    goals = {verb.i, *(token.i for token in cue)}
    while verb.dep_ in {"conj", "pcomp", "prep"} or (verb.dep_ == "advcl" and verb.tag_ == "VBG"):
        verb = verb.head
        goals.add(verb.i)
    if verb.dep_ == "relcl":
        goals.add(verb.head.i)
    return goals


def is_tied(tokens: list[Token], goals: set[int]) -> bool:
    """Tell whether a phrase depends on one of the goals by prepositions and nouns alone.

    What was said "in an interview *taped* on Friday" was said on Friday.
    """
    head = _top(tokens)
    while head.i not in goals:
        if head.head == head or not (_was_made(head) or _is_whose(head) or head.dep_ in _LINKS):
            return False
        about = head.dep_ == "pobj" and head.head.lower_ in _ABOUT and head.head.i not in goals
        if about and _is_utterance(head):
            return False  # "stood by his *comment* of Monday"
        head = head.head
    return True


def crosses_noun(tokens: list[Token], goals: set[int], *, any_noun: bool) -> bool:
    """Tell whether a thing stands between a phrase and its goal: "after his *trip* in March".

    Talks and utterances stand between only if `any_noun` does.
    """
    timed = {word for sense in ("talk", "utterance", "venue") for word in nouns()[sense]}
    head = _top(tokens)
    while head.i not in goals and head.head != head:
        behind = head.dep_ == "dobj" or (head.dep_ == "pobj" and head.head.lower_ not in _PLACES)
        thing = head.pos_ == "NOUN" and head not in tokens and behind
        if thing and (any_noun or head.lower_ not in timed):
            return True
        head = head.head
    return False


def hangs_on(tokens: list[Token], goals: set[int], *, deed: bool, weekday: bool) -> bool:
    """Tell whether a phrase within the content depends on the cue, or on a deed's object.

    A weekday behind a noun that is no event is the verb's: "raised the *matter* on Friday".
    """
    head = _top(tokens)
    while head.dep_ in {"pobj", "nummod", "compound", "amod"} and head.head != head:
        head = head.head
    noun = head.head
    if head.dep_ == "poss":
        return _is_whose(head) and is_tied([head], goals)
    if deed and head.dep_ == "prep" and noun.dep_ == "dobj" and noun.head.i in goals:
        return True
    if noun.lower_ in nouns()["talk"] | nouns()["utterance"] and noun.dep_ == "pobj":
        return is_tied([noun], goals)  # "denied it in a *meeting* in May"
    if weekday and (noun.pos_ == "PROPN" or (noun.dep_ == "dobj" and not _happens(noun))):
        return is_tied([noun], goals)  # "put *pressure* on *China* on Friday"
    return head.i in goals or noun.i in goals


def hangs_above(tokens: list[Token], verb: Token, *, weekday: bool) -> bool:
    """Tell whether a phrase stands with the verb that a clause with "after" or "as" hangs on."""
    if verb.dep_ != "advcl":
        return False
    together = any(child.lower_ in {"as", "when"} for child in verb.children)
    if weekday and together and verb.head.tag_ == "VBD" and is_tied(tokens, {verb.head.i}):
        return True
    head = _top(tokens)
    while head.dep_ in {"pobj", "nummod", "compound", "amod"}:
        head = head.head
    opens = tokens[0].i - verb.sent.start < _NEAR
    near = 0 < tokens[0].i - verb.head.i <= _NEAR
    return verb.head.i in {head.i, head.head.i} and (opens or near)


def depends_on(tokens: list[Token], goals: set[int]) -> bool:
    """Tell whether a phrase, with its preposition, depends on a goal itself."""
    head = _top(tokens)
    head = head.head if head.dep_ == "pobj" else head
    return head.head.i in goals


def is_fronted(tokens: list[Token]) -> bool:
    """Tell whether a phrase stands before the subject of its sentence."""
    root = tokens[0].sent.root
    subject = next((t for t in root.children if t.dep_ in {"nsubj", "nsubjpass"}), root)
    return tokens[-1].i < min(subject.left_edge.i, root.i)


def _top(tokens: list[Token]) -> Token:
    """Return the token by which a phrase depends on the rest."""
    inside = {token.i for token in tokens}
    return next((t for t in tokens if t.head.i not in inside), tokens[-1])


def _happens(noun: Token) -> bool:
    """Tell whether a noun names what happens at a time of its own."""
    events = contexts()["event"].union(*(nouns()[s] for s in ("talk", "utterance", "venue")))
    return noun.lemma_ in events or noun.lower_ in events


def _is_utterance(noun: Token) -> bool:
    """Tell whether a noun names words that have a time of their own."""
    return noun.lower_ in nouns()["utterance"]


def _is_whose(token: Token) -> bool:
    """Tell whether a day owns what was said or where: "in *Tuesday's* debate"."""
    noun, senses = token.head, ("talk", "utterance", "venue")
    aside = noun.dep_ == "pobj" and noun.head.lower_ in _ABOUT  # "of yesterday's talks"
    whose = token.dep_ == "poss" and any(noun.lower_ in nouns()[s] for s in senses)
    return whose and not aside


def _was_made(verb: Token) -> bool:
    """Tell whether a participle tells how words were made: "an interview, *taped* Friday"."""
    made = verb.dep_ == "acl" and _is_utterance(verb.head)
    return made or (verb.dep_ == "advcl" and verb.tag_ == "VBN")
