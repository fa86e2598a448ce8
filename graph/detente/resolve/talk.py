"""Find the two persons whose talk a document reports: who met, and with whom."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from detente.annotate import Parsed
from detente.model import Actor, Mode, Role
from detente.resolve.coreference import coordinated
from detente.resolve.lexicon import nouns
from detente.resolve.reference import Reference
from detente.resolve.scene import Scene

__all__ = ["hear", "partner", "talkers"]

_OPENING = 2  # sentences of the text in which a talk is told
_WITH = frozenset({"with", "to", "between"})
_LINKS = frozenset({"pobj", "prep", "dobj", "conj", "appos", "acomp", "xcomp", "advcl"})


def talkers(scene: Scene) -> tuple[Actor, ...]:
    """Return the two persons of two sides whose talk a document reports; () if none."""
    if scene.talk is None:
        scene.talk = _told(scene) if _is_readout(scene) else ()
    return scene.talk


def _is_readout(scene: Scene) -> bool:
    """Tell whether a document is about a talk, by its title if it has one."""
    title = set(scene.article.title.lower().split())
    return scene.article.mode == Mode.DOCUMENT and (not title or bool(title & nouns()["talk"]))


def _told(scene: Scene) -> tuple[Actor, ...]:
    """Return the two persons whose talk the first sentences of a document tell."""
    if _is_transcript(scene):
        return ()
    for parsed, sentence in _first_sentences(scene):
        people = dict.fromkeys(_parties(scene, parsed, sentence))
        if len(people) == len({actor.side for actor in people}) == 2:
            return tuple(people)
    return ()


def hear(scene: Scene, actors: tuple[Actor, ...], event_type: str) -> None:
    """Keep the two persons of two sides who are first said to have talked."""
    people = tuple(dict.fromkeys(actor for actor in actors if actor.kind == "person"))
    if event_type != "consult" or talkers(scene) or not _is_readout(scene):
        return
    if any(reference.actor in people for reference in scene.floor.values()):
        return  # a transcript: there they speak to whoever asks
    if len(people) == len({actor.side for actor in people}) == 2:
        scene.talk = people


def partner(scene: Scene, speakers: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return the other party of the talk a document reports, when one of two speaks in it."""
    if len(speakers) != 1 or speakers[0] not in talkers(scene):
        return ()
    return tuple(actor for actor in talkers(scene) if actor != speakers[0])


def _is_transcript(scene: Scene) -> bool:
    """Tell whether more than one holds the floor, or one in most of the text."""
    return 2 * len(scene.floor) > len(scene.parsed)


def _first_sentences(scene: Scene) -> Iterator[tuple[Parsed, Sentence]]:
    """Yield the first sentences of the text."""
    left = _OPENING
    for parsed in scene.parsed:
        if parsed.passage.role not in {Role.PARAGRAPH, Role.TURN}:
            continue
        for sentence in parsed.doc.sents:
            if left == 0:
                return
            left -= 1
            yield parsed, sentence


def _parties(scene: Scene, parsed: Parsed, sentence: Sentence) -> Iterator[Actor]:
    """Yield the persons who talk in a sentence: its subject, and who stands behind "with"."""
    for verb in sentence:
        if verb.lemma_ not in nouns()["talked"]:
            continue
        named = [r for r in scene.named[parsed.index] if r.actor.kind == "person"]
        subjects = [r for r in named if _is_subject(parsed.doc[r.token], verb)]
        others = [r for r in named if _is_other(parsed.doc[r.token], verb)]
        if subjects and (others or len(coordinated(scene, subjects[0]).actors) > 1):
            yield from _people(scene, [*subjects, *others])
            return


def _people(scene: Scene, references: list[Reference]) -> Iterator[Actor]:
    """Yield the persons of some references, and those joined with them."""
    for reference in references:
        yield from (a for a in coordinated(scene, reference).actors if a.kind == "person")


def _is_subject(token: Token, verb: Token) -> bool:
    """Tell whether a name is the subject of a verb, by itself or in apposition."""
    while token.dep_ in {"appos", "conj", "compound"}:
        token = token.head
    return token.dep_ in {"nsubj", "nsubjpass"} and token.head == verb


def _is_other(token: Token, verb: Token) -> bool:
    """Tell whether a name stands behind "with" at a verb or its object, or is its object."""
    met = False
    while token != verb:
        met = met or token.lower_ in _WITH or (token.dep_ == "dobj" and token.head == verb)
        if token.dep_ not in _LINKS or token.head == token:
            return False
        token = token.head
    return met
