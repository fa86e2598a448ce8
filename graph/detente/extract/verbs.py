"""Turn the verbs of a passage that stand in the cue tables into candidates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.annotate import Parse
from detente.extract.candidate import Candidate
from detente.extract.complements import Complement, after_adjuncts, complement, frames
from detente.extract.cues import Cue, Cues
from detente.extract.phrases import actors, mention
from detente.grammar.animacy import is_mute
from detente.grammar.modality import modality
from detente.grammar.negation import is_negated_verb
from detente.grammar.subjects import doer
from detente.grammar.verbs import is_passive, verb_group
from detente.model import Tier

__all__ = ["Match", "candidate_of", "matches"]

_LONG = 2
_RAISE = "raise-"  # a frame whose subject belongs to the content ("X *seems* to …")
_RAISING = {"inf", "obj-inf", "small"}
_EMPTY_SUBJECTS = {"it", "there"}


@dataclass(frozen=True, slots=True)
class Match:
    """A verb of the tables with the complement that chose its sense."""

    verb: int
    cue: Cue
    complement: Complement | None
    passive: bool
    participle: bool


def matches(parse: Parse, cues: Cues) -> Iterator[Match]:
    """Yield the cue verbs of a passage outside long quotations."""
    for verb in range(len(parse)):
        if parse.pos[verb] not in {"VERB", "AUX"}:
            continue
        senses = cues.of("verb", parse.lemma[verb])
        if not senses or in_quotation(parse, verb) or _is_hyphenated(parse, verb):
            continue
        match = _match(parse, verb, senses)
        if match is not None:
            yield match


def _is_hyphenated(parse: Parse, token: int) -> bool:
    """Tell whether a token is part of a hyphenated word ("air-*launched*")."""
    if token == 0 or parse.lower[token - 1] != "-":
        return False
    return parse.start[token] == parse.start[token - 1] + 1


def in_quotation(parse: Parse, token: int) -> bool:
    """Tell whether a token stands inside a quotation of more than a word or two."""
    number = parse.quote[token]
    if number < 0:
        return False
    return parse.quote.count(number) - 2 > _LONG


def _match(parse: Parse, verb: int, senses: tuple[Cue, ...]) -> Match | None:
    """Choose the first sense whose particle and one of whose frames are there."""
    found = frames(parse, verb)
    if _is_inverted(parse, verb):
        found.pop("np", None)
    particles = {parse.lower[k] for k in parse.kids[verb] if verb < k <= verb + 3}
    passive = is_passive(parse, verb)
    participle = parse.tag[verb] == "VBG" and not parse.children(verb, "aux")
    waiting = None
    for cue in senses:
        if cue.particle not in particles and (cue.particle or parse.children(verb, "prt")):
            continue
        if cue.objects and not _is_among(parse, found.get("np"), cue.objects):
            continue
        if cue.addressee == "obj" and "inf" in cue.frames and "obj-inf" in found:
            found.setdefault("inf", found["obj-inf"])
        frame = next((name for name in cue.frames if name.removeprefix(_RAISE) in found), None)
        if frame is not None:
            governed = complement(parse, verb, cue, frame, found[frame.removeprefix(_RAISE)])
            return Match(verb, cue, governed, passive, participle)
        thing = found.get("np")
        free = thing is None or cue.addressee or cue.objects or parse.quote[thing] >= 0
        if waiting is None and "quote" in cue.frames and free:
            found_after = (
                after_adjuncts(parse, verb, cue.particle) if "clause" in cue.frames else None
            )
            waiting = Match(verb, cue, found_after, passive, participle)
    return waiting


def _is_inverted(parse: Parse, verb: int) -> bool:
    """Tell whether a verb right after a quotation has its speaker behind it (`"No," said X`)."""
    first = verb_group(parse, verb)[0]
    after = (
        first > 0 and parse.quote[first - 1] >= 0 and parse.quote[first - 1] != parse.quote[verb]
    )
    return after and parse.tag[verb] in {"VBD", "VBZ"} and not parse.children(verb, "nsubj")


def _is_among(parse: Parse, thing: int | None, nouns: frozenset[str]) -> bool:
    """Tell whether an object is one of these nouns, or names one of these kinds of things."""
    return thing is not None and not nouns.isdisjoint({parse.lemma[thing], parse.entity[thing]})


def candidate_of(parse: Parse, match: Match, rule: str) -> Candidate | None:
    """Make the candidate of a match, or None where its content is empty."""
    verb, cue, found = match.verb, match.cue, match.complement
    noun = doer(parse, verb)
    if noun is not None and parse.lower[noun] in _EMPTY_SUBJECTS and match.passive:
        noun = None
    content = found.content if found else frozenset[int]()
    raises = found is not None and found.frame.startswith(_RAISE)
    if raises:
        noun = None
        content |= _raised(parse, verb)
    own = verb_group(parse, verb)
    if noun in content and not (found and found.phrase):
        content = frozenset(t for t in content if t > max(own))
    if found and match.passive and _is_about_subject(match, found, agent=noun is not None):
        content |= _raised(parse, verb)
        if found.phrase:
            content = frozenset(range(min(content), max(content) + 1))
    if found and len(content) < 2 and not found.phrase:
        return None
    if found and noun is not None and is_mute(parse, noun):
        return None
    if noun is None and match.passive and parse.dep[verb] in {"acl", "amod"}:
        return None  # "a ship called …": nobody is said to call it so
    return Candidate(
        rule=rule,
        kind=cue.kind,
        anchor=verb,
        cue=own,
        actors=actors(parse, noun) if noun is not None else (),
        content=content,
        sense=cue.id,
        tier=Tier(cue.tier),
        negated=cue.negated or is_negated_verb(parse, verb),
        modality=modality(parse, verb),
        agentless=noun is None and (match.passive or raises),
        addressees=_addressees(parse, match),
        phrase=bool(found and found.phrase),
        waits=found is None,
    )


def _is_about_subject(match: Match, found: Complement, *, agent: bool) -> bool:
    """Tell whether a passive's subject is part of what is reported, and not whom it is about."""
    if found.phrase:
        return not match.cue.addressee
    return not agent and found.frame in _RAISING


def _raised(parse: Parse, verb: int) -> frozenset[int]:
    """Return the subject of a passive that belongs to what is reported ("X is said to …")."""
    own = parse.children(verb, "nsubjpass", "nsubj")
    return frozenset(mention(parse, own[0])) if own else frozenset()


def _addressees(parse: Parse, match: Match) -> tuple[tuple[int, ...], ...]:
    """Return the mentions the cue is addressed to."""
    if match.cue.addressee == "obj":
        own = parse.children(match.verb, "dobj", "dative", "nsubjpass")
        return tuple(mention(parse, k) for k in own[:1] if parse.pos[k] != "ADP")
    if match.cue.addressee == "to":
        to = [k for k in parse.children(match.verb, "prep", "dative") if parse.lower[k] == "to"]
        return tuple(mention(parse, n) for k in to for n in parse.children(k, "pobj"))
    return ()
