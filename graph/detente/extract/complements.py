"""Find what a cue governs: its frames in the parse, and the tokens of each as content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from detente.annotate import Tree
from detente.extract.clause import group, is_misread, negated
from detente.extract.cues import Cue
from detente.extract.edges import clause_end, clause_start, set_off, words_end
from detente.extract.phrases import mention, skip_adjuncts, trim
from detente.extract.sentences import sentence_end
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


def frames(tree: Tree, verb: int) -> dict[str, int]:
    """Return the frames a verb's right complements fill, each with its head."""
    found: dict[str, int] = {}
    objects = [k for k in _objects(tree, verb) if tree.lower[tree.left[k] - 1] != ","]
    passive = tree.children(verb, "nsubjpass") if tree.children(verb, "auxpass") else []
    for kid in tree.kids[verb]:
        if kid > verb:
            for name in _names(tree, kid, has_object=bool(objects or passive)):
                found.setdefault(name, kid)
    for name, head in _things(tree, verb, objects, passive):
        found.setdefault(name, head)
    if "clause" not in found and _names_in_quotes(tree, verb):
        found.setdefault("small", verb)
    for name in ("on", "for", "to", "upon"):
        if name in found and "inf" in found:
            found.setdefault(f"{name}-inf", found["inf"])
    return found


def _things(
    tree: Tree, verb: int, objects: list[int], passive: list[int]
) -> Iterator[tuple[str, int]]:
    """Yield the frames a verb's objects fill: their own, and those of what follows them."""
    things = [*objects, *passive, *([verb] if _gap(tree, verb) else [])]
    if things:
        yield "np", things[0]
    for kid in tree.kids[objects[-1]] if objects else ():
        if tree.dep[kid] == "prep":
            yield f"np-{tree.lower[kid]}", kid


def _names_in_quotes(tree: Tree, verb: int) -> bool:
    """Tell whether a quotation begins among a verb's complements (called the vote "rigged")."""
    last = min(tree.right[verb], len(tree) - 1)
    return any(tree.quote[t] > tree.quote[t - 1] for t in range(verb + 1, last + 1))


def _objects(tree: Tree, verb: int) -> list[int]:
    """Return a verb's objects to its right."""
    if is_misread(tree, verb):
        own = [k for k in tree.children(verb, "dobj", "oprd", "dative") if k > verb]
        return own[:1] or ([tree.head[verb]] if tree.head[verb] > verb else [])
    return [kid for kid in tree.children(verb, "dobj", "dative") if kid > verb]


def _gap(tree: Tree, verb: int) -> bool:
    """Tell whether a relative clause's own noun is the verb's object."""
    own = tree.children(verb, *_SUBJECTS) if tree.dep[verb] == "relcl" else []
    return bool(own) and tree.lower[own[0]] not in {"who", "which", "that"}


def _names(tree: Tree, kid: int, *, has_object: bool) -> list[str]:
    """Name the frames one right child fills."""
    dep = tree.dep[kid]
    if dep in {"ccomp", "xcomp"}:
        return [_clause(tree, kid, has_object=has_object)]
    if dep == "advcl":
        return _ADVERBIAL.get(tree.lower[tree.left[kid]], [])
    if dep in {"oprd", "acomp", "attr"}:
        return ["small"] if has_object or dep != "oprd" else ["np"]
    if dep == "advmod" and tree.children(kid, "prep"):
        return [tree.lower[kid]]
    prepositional = dep in {"prep", "agent", "dative"} and tree.pos[kid] in _ADPOSITIONS
    return _prepositional(tree, kid, has_object=has_object) if prepositional else []


def _prepositional(tree: Tree, kid: int, *, has_object: bool) -> list[str]:
    """Name the frames of a prepositional phrase."""
    word = tree.lower[kid]
    names = ["to-as"] if word == "to" and "as" in {tree.lower[k] for k in tree.kids[kid]} else []
    names += [word, f"np-{word}"] if has_object else [word]
    if any(tree.tag[k] == "VBG" for k in tree.kids[kid]):
        names.append(f"{word}-ger")
    return names


def _clause(tree: Tree, head: int, *, has_object: bool) -> str:
    """Name the frame of a clausal complement."""
    own = tree.children(head, *_SUBJECTS)
    to = any(tree.lower[k] == "to" for k in tree.children(head, "aux"))
    finite = _is_tensed(tree, head)
    if to and not finite:
        return "obj-inf" if own or has_object else "inf"
    if tree.lower[tree.left[head]] in _WH:
        return "wh"
    if tree.tag[head] == "VBG" and not own and not finite:
        return "ger"
    if finite or tree.children(head, "mark"):
        return "clause"
    return "clause" if own and tree.pos[head] in {"VERB", "AUX"} else "small"


def complement(tree: Tree, verb: int, cue: Cue, frame: str, head: int) -> Complement:
    """Return the content of a cue in one of its frames."""
    addressed = bool(cue.addressee)
    raises, frame = frame, frame.removeprefix("raise-")
    if raises != frame and frame == "small":
        said = trim(tree, range(tree.left[head], tree.right[head] + 1))
        return Complement(raises, said, phrase=False)
    if frame == "ger" or frame not in _CLAUSES or cue.kind is Kind.DEED:
        return Complement(
            frame,
            _phrase(tree, verb, deed=cue.kind is Kind.DEED),
            phrase=True,
            object=_object(tree, verb),
        )
    first, last = tree.left[head], tree.right[head]
    if frame == "obj-inf" or (frame == "clause" and not addressed):
        between = (k for k in tree.children(verb, *_LOST) if verb < k < head)
        first = min([first, *(tree.left[k] for k in between)])
    if addressed and frame == "clause" and not tree.children(head, *_SUBJECTS):
        first = _after_addressee(tree, verb, first)
    first = clause_start(tree, max(first, verb + 1), last)
    if frame in {"inf", "obj-inf"}:
        last = set_off(tree, verb, last)
    content = range(first, clause_end(tree, first, last) + 1)
    return Complement(raises, trim(tree, content), phrase=False, object=_object(tree, verb))


def _after_addressee(tree: Tree, verb: int, first: int) -> int:
    """Return where a clause begins whose subject the parser joined to the addressee."""
    things = _objects(tree, verb)
    if not things or things[0] != first - 1 or tree.left[things[0]] != verb + 1:
        return first
    at = verb + 1
    while at < things[0] and tree.pos[at] in {"PROPN", "DET"}:
        at += 1
    return at if verb + 1 < at <= things[0] else first


def _object(tree: Tree, verb: int) -> int | None:
    """Return the verb's object or passive subject."""
    own = tree.children(verb, "dobj", "dative", "nsubjpass")
    return own[0] if own else None


def after_adjuncts(tree: Tree, verb: int, particle: str) -> Complement | None:
    """Read a clause off the surface where the parser lost it: after the cue's adjuncts."""
    at = max(group(tree, verb)) + 1
    if particle and at < len(tree) and tree.lower[at] == particle:
        at += 1
    objects = _objects(tree, verb)
    if objects:
        at = mention(tree, objects[0])[-1] + 1
    last = sentence_end(tree, verb)
    at = skip_adjuncts(tree, at, last)
    if at >= last or tree.quote[at] >= 0:
        return None
    if tree.lower[at] == "that" and tree.pos[at] == "SCONJ":
        at += 1
    elif tree.pos[at] == "PUNCT" or not _begins_clause(tree, at, last):
        return None
    return Complement("clause", trim(tree, range(at, last + 1)), phrase=False)


def _begins_clause(tree: Tree, at: int, last: int) -> bool:
    """Tell whether a subject with a finite verb of its own begins at a token."""
    for token in range(at, min(at + 12, last)):
        if tree.dep[token] in {"nsubj", "nsubjpass", "expl"}:
            verb = tree.head[token]
            return tree.left[token] <= at and token < verb <= last and _is_tensed(tree, verb)
    return False


def _is_tensed(tree: Tree, verb: int) -> bool:
    """Tell whether a verb or one of its auxiliaries has a tense."""
    tags = {tree.tag[k] for k in tree.children(verb, "aux", "auxpass")}
    return tree.tag[verb] in _FINITE or bool(tags & {*_FINITE, "MD"})


def _phrase(tree: Tree, verb: int, *, deed: bool) -> frozenset[int]:
    """Return a verb phrase: the verb and what follows it, without what is set apart.

    Of what stands before the verb only a negation belongs to it; of what is said, the
    occasion does not.
    """
    own = group(tree, verb)
    first = own[0] if negated(tree, verb) else verb
    things = _objects(tree, verb)
    last = max([*own, *(tree.right[k] for k in things)])
    for kid in sorted(tree.kids[verb]):
        if kid <= verb or tree.dep[kid] not in _PHRASE_PARTS:
            continue
        before = tree.lower[tree.left[kid] - 1]
        if tree.dep[kid] in {"advcl", "advmod"} and before == ",":
            break
        if tree.left[kid] > last + 2:
            break
        if not deed and things and kid > things[-1] and _is_occasion(tree, kid):
            break
        last = max(last, tree.right[kid])
    end = clause_end(tree, verb, set_off(tree, verb, last))
    return trim(tree, range(first, (end if deed else words_end(tree, verb, end)) + 1))


def _is_occasion(tree: Tree, kid: int) -> bool:
    """Tell whether a phrase after an object only tells when or where it was said."""
    if tree.dep[kid] == "advcl":
        return tree.lower[tree.left[kid]] in _AT_ONCE
    told = tree.dep[kid] == "prep" and tree.lower[kid] in _OCCASIONS
    return told and bool(tree.children(kid, "pobj", "pcomp"))
