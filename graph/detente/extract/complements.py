"""Find what a cue governs: its frames in the parse, and the tokens of each as content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.annotate import Parse
from detente.extract.cues import Cue
from detente.extract.phrases import mention, skip_adjuncts, trim
from detente.extract.sentences import sentence_end
from detente.extract.span_boundaries import clause_end, clause_start, set_off, words_end
from detente.grammar.negation import is_negated_verb
from detente.grammar.verbs import verb_group
from detente.model import Kind

__all__ = ["Complement", "after_adjuncts", "complement", "frames"]

_WH = {"if", "whether", "how", "why", "what", "who", "when", "where", "which"}
_ADPOSITIONS = {"ADP", "SCONJ", "PART"}
_ADVERBIAL = {  # an adverbial clause that is a complement, by its first word
    "if": ["wh"],
    "whether": ["wh"],
    "for": ["for-inf", "for"],
    "to": ["obj-inf"],
}
_CLAUSES = {"clause", "wh", "inf", "obj-inf", "ger"}
_PHRASE_PARTS = {
    "dobj", "dative", "iobj", "prep", "agent", "xcomp", "ccomp", "oprd", "attr", "acomp",
    "prt", "npadvmod", "advmod", "advcl", "pcomp", "pobj",
}  # fmt: skip
_LOST = ("dobj", "dative", "nsubj", "attr", "dep", "nmod")  # a clause's subject, misread
_OCCASIONS = {"at", "in", "during", "after", "before", "amid", "through", "following"}
_AT_ONCE = {"as", "when", "after", "before", "while", "until", "even", "once", "since"}
_FINITE = {"VBD", "VBZ", "VBP"}
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


@dataclass(frozen=True, slots=True)
class Complement:
    """The frame that matched, the tokens of the content, and whether it is a verb phrase."""

    frame: str
    content: frozenset[int]
    phrase: bool
    object: int | None = None


def frames(parse: Parse, verb: int) -> dict[str, int]:
    """Return the frames a verb's right complements fill, each with its head."""
    found: dict[str, int] = {}
    objects = [k for k in _objects(parse, verb) if parse.lower[parse.left[k] - 1] != ","]
    passive = parse.children(verb, "nsubjpass") if parse.children(verb, "auxpass") else []
    for kid in parse.kids[verb]:
        if kid > verb:
            for name in _names(parse, kid, has_object=bool(objects or passive)):
                found.setdefault(name, kid)
    for name, head in _things(parse, verb, objects, passive):
        found.setdefault(name, head)
    if "clause" not in found and _names_in_quotes(parse, verb):
        found.setdefault("small", verb)
    for name in ("on", "for", "to", "upon"):
        if name in found and "inf" in found:
            found.setdefault(f"{name}-inf", found["inf"])
    return found


def _things(
    parse: Parse, verb: int, objects: list[int], passive: list[int]
) -> Iterator[tuple[str, int]]:
    """Yield the frames a verb's objects fill: their own, and those of what follows them."""
    things = [*objects, *passive, *([verb] if _gap(parse, verb) else [])]
    if things:
        yield "np", things[0]
    for kid in parse.kids[objects[-1]] if objects else ():
        if parse.dep[kid] == "prep":
            yield f"np-{parse.lower[kid]}", kid


def _names_in_quotes(parse: Parse, verb: int) -> bool:
    """Tell whether a quotation begins among a verb's complements (called the vote "rigged")."""
    last = min(parse.right[verb], len(parse) - 1)
    return any(parse.quote[t] > parse.quote[t - 1] for t in range(verb + 1, last + 1))


def _objects(parse: Parse, verb: int) -> list[int]:
    """Return a verb's objects to its right."""
    return [kid for kid in parse.children(verb, "dobj", "dative") if kid > verb]


def _gap(parse: Parse, verb: int) -> bool:
    """Tell whether a relative clause's own noun is the verb's object."""
    own = parse.children(verb, *_SUBJECTS) if parse.dep[verb] == "relcl" else []
    return bool(own) and parse.lower[own[0]] not in {"who", "which", "that"}


def _names(parse: Parse, kid: int, *, has_object: bool) -> list[str]:
    """Name the frames one right child fills."""
    dep = parse.dep[kid]
    if dep in {"ccomp", "xcomp"}:
        return [_clause(parse, kid, has_object=has_object)]
    if dep == "advcl":
        return _ADVERBIAL.get(parse.lower[parse.left[kid]], [])
    if dep in {"oprd", "acomp", "attr"}:
        return ["small"] if has_object or dep != "oprd" else ["np"]
    if dep == "advmod" and parse.children(kid, "prep"):
        return [parse.lower[kid]]
    prepositional = dep in {"prep", "agent", "dative"} and parse.pos[kid] in _ADPOSITIONS
    return _prepositional(parse, kid, has_object=has_object) if prepositional else []


def _prepositional(parse: Parse, kid: int, *, has_object: bool) -> list[str]:
    """Name the frames of a prepositional phrase."""
    word = parse.lower[kid]
    names = ["to-as"] if word == "to" and "as" in {parse.lower[k] for k in parse.kids[kid]} else []
    names += [word, f"np-{word}"] if has_object else [word]
    if any(parse.tag[k] == "VBG" for k in parse.kids[kid]):
        names.append(f"{word}-ger")
    return names


def _clause(parse: Parse, head: int, *, has_object: bool) -> str:
    """Name the frame of a clausal complement."""
    own = parse.children(head, *_SUBJECTS)
    to = any(parse.lower[k] == "to" for k in parse.children(head, "aux"))
    finite = _is_tensed(parse, head)
    if to and not finite:
        return "obj-inf" if own or has_object else "inf"
    if parse.lower[parse.left[head]] in _WH:
        return "wh"
    if parse.tag[head] == "VBG" and not own and not finite:
        return "ger"
    if finite or parse.children(head, "mark"):
        return "clause"
    return "clause" if own and parse.pos[head] in {"VERB", "AUX"} else "small"


def complement(parse: Parse, verb: int, cue: Cue, frame: str, head: int) -> Complement:
    """Return the content of a cue in one of its frames."""
    addressed = bool(cue.addressee)
    raises, frame = frame, frame.removeprefix("raise-")
    if raises != frame and frame == "small":
        said = trim(parse, range(parse.left[head], parse.right[head] + 1))
        return Complement(raises, said, phrase=False)
    if frame == "ger" or frame not in _CLAUSES or cue.kind is Kind.DEED:
        return Complement(
            frame,
            _phrase(parse, verb, deed=cue.kind is Kind.DEED),
            phrase=True,
            object=_object(parse, verb),
        )
    first, last = parse.left[head], parse.right[head]
    if frame == "obj-inf" or (frame == "clause" and not addressed):
        between = (k for k in parse.children(verb, *_LOST) if verb < k < head)
        first = min([first, *(parse.left[k] for k in between)])
    if addressed and frame == "clause" and not parse.children(head, *_SUBJECTS):
        first = _after_addressee(parse, verb, first)
    first = clause_start(parse, max(first, verb + 1), last)
    if frame in {"inf", "obj-inf"}:
        last = set_off(parse, verb, last)
    content = range(first, clause_end(parse, first, last) + 1)
    return Complement(raises, trim(parse, content), phrase=False, object=_object(parse, verb))


def _after_addressee(parse: Parse, verb: int, first: int) -> int:
    """Return where a clause begins whose subject the parser joined to the addressee."""
    things = _objects(parse, verb)
    if not things or things[0] != first - 1 or parse.left[things[0]] != verb + 1:
        return first
    at = verb + 1
    while at < things[0] and parse.pos[at] in {"PROPN", "DET"}:
        at += 1
    return at if verb + 1 < at <= things[0] else first


def _object(parse: Parse, verb: int) -> int | None:
    """Return the verb's object or passive subject."""
    own = parse.children(verb, "dobj", "dative", "nsubjpass")
    return own[0] if own else None


def after_adjuncts(parse: Parse, verb: int, particle: str) -> Complement | None:
    """Read a clause off the surface where the parser lost it: after the cue's adjuncts."""
    at = max(verb_group(parse, verb)) + 1
    if particle and at < len(parse) and parse.lower[at] == particle:
        at += 1
    objects = _objects(parse, verb)
    if objects:
        at = mention(parse, objects[0])[-1] + 1
    last = sentence_end(parse, verb)
    at = skip_adjuncts(parse, at, last)
    if at >= last or parse.quote[at] >= 0:
        return None
    if parse.lower[at] == "that" and parse.pos[at] == "SCONJ":
        at += 1
    elif parse.pos[at] == "PUNCT" or not _begins_clause(parse, at, last):
        return None
    return Complement("clause", trim(parse, range(at, last + 1)), phrase=False)


def _begins_clause(parse: Parse, at: int, last: int) -> bool:
    """Tell whether a subject with a finite verb of its own begins at a token."""
    for token in range(at, min(at + 12, last)):
        if parse.dep[token] in {"nsubj", "nsubjpass", "expl"}:
            verb = parse.head[token]
            return parse.left[token] <= at and token < verb <= last and _is_tensed(parse, verb)
    return False


def _is_tensed(parse: Parse, verb: int) -> bool:
    """Tell whether a verb or one of its auxiliaries has a tense."""
    tags = {parse.tag[k] for k in parse.children(verb, "aux", "auxpass")}
    return parse.tag[verb] in _FINITE or bool(tags & {*_FINITE, "MD"})


def _phrase(parse: Parse, verb: int, *, deed: bool) -> frozenset[int]:
    """Return a verb phrase: the verb and what follows it, without what is set apart.

    Of what stands before the verb only a negation belongs to it; of what is said, the
    occasion does not.
    """
    own = verb_group(parse, verb)
    first = own[0] if is_negated_verb(parse, verb) else verb
    things = _objects(parse, verb)
    last = max([*own, *(parse.right[k] for k in things)])
    for kid in sorted(parse.kids[verb]):
        if kid <= verb or parse.dep[kid] not in _PHRASE_PARTS:
            continue
        before = parse.lower[parse.left[kid] - 1]
        if parse.dep[kid] in {"advcl", "advmod"} and before == ",":
            break
        if parse.left[kid] > last + 2:
            break
        if not deed and things and kid > things[-1] and _is_occasion(parse, kid):
            break
        last = max(last, parse.right[kid])
    end = clause_end(parse, verb, set_off(parse, verb, last))
    return trim(parse, range(first, (end if deed else words_end(parse, verb, end)) + 1))


def _is_occasion(parse: Parse, kid: int) -> bool:
    """Tell whether a phrase after an object only tells when or where it was said."""
    if parse.dep[kid] == "advcl":
        return parse.lower[parse.left[kid]] in _AT_ONCE
    told = parse.dep[kid] == "prep" and parse.lower[kid] in _OCCASIONS
    return told and bool(parse.children(kid, "pobj", "pcomp"))
