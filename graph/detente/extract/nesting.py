"""Settle candidates against each other: one a cue, each content ending at the next cue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from detente.annotate import Parse
from detente.extract.candidate import Candidate
from detente.extract.cues import Cue, Cues
from detente.extract.phrases import trim
from detente.grammar.subjects import lost_subject
from detente.model import Kind, Tier

__all__ = ["settle"]

_WORDING = {"say", "argue", "claim", "insist"}
_SET_OFF = {"which", "who", "whom", "where", "whose"}
_SUBORDINATE = {"ccomp", "relcl", "acl", "xcomp", "advcl", "pcomp"}
_CONJUNCTIONS = {"but", "and", "while"}


def settle(parse: Parse, candidates: Iterable[Candidate], cues: Cues) -> list[Candidate]:
    """Return the candidates in reading order, each cue once, each content within its reach."""
    by_anchor: dict[tuple[bool, int], Candidate] = {}
    for candidate in candidates:
        by_anchor.setdefault((candidate.rule.startswith("document."), candidate.anchor), candidate)
    ordered = sorted(by_anchor.values(), key=lambda d: (d.anchor, d.rule))
    inside = {t for d in ordered for t in d.cue if t != d.anchor}
    ordered = [d for d in ordered if d.anchor not in inside]
    ordered = [d for d in ordered if not _is_said_otherwise(parse, d, ordered)]
    ordered = [d for d in ordered if not _is_of_noun(d, ordered)]
    ordered = _worded(parse, _joint_deeds(parse, ordered), cues)
    cut = [_cut(parse, candidate, ordered) for candidate in ordered]
    return [d for d in cut if d.content and not _is_idle_nesting(parse, d, cut)]


def _is_of_noun(candidate: Candidate, others: list[Candidate]) -> bool:
    """Tell whether an agentless passive is only about a reported noun ("his claim was denied")."""
    nouns = (o.anchor for o in others if o.rule.startswith("nouns."))
    return candidate.agentless and any(
        n in candidate.content and n < candidate.anchor for n in nouns
    )


def _worded(parse: Parse, candidates: list[Candidate], cues: Cues) -> list[Candidate]:
    """Join `condemned X, saying Y` into one candidate; `spoke about X, saying Y` is its saying."""
    by_anchor = {candidate.anchor: candidate for candidate in candidates}
    gone: set[int] = set()
    for candidate in candidates:
        said = parse.lemma[candidate.anchor] in _WORDING and parse.tag[candidate.anchor] == "VBG"
        main = by_anchor.get(_governor(parse, candidate.anchor)) if said else None
        if main is None or not main.phrase or main.kind is Kind.DEED or main.sense not in cues:
            continue
        if not _judges(cues[main.sense]):
            gone.add(main.anchor)
            continue
        gone.add(candidate.anchor)
        content = frozenset(range(min(main.content), max(candidate.content) + 1))
        by_anchor[main.anchor] = replace(main, content=content)
    return [by_anchor[d.anchor] for d in candidates if d.anchor not in gone]


def _judges(cue: Cue) -> bool:
    """Tell whether a cue judges its object, so that a saying only words it."""
    judged = cue.event_type == "support" and "np" in cue.frames[:1]
    return judged or cue.event_type in {"accuse", "reject"}


def _governor(parse: Parse, verb: int) -> int:
    """Return the verb a participle hangs on, through the object it may be hung on."""
    head = parse.head[verb]
    while parse.pos[head] not in {"VERB", "AUX"} and parse.head[head] != head:
        head = parse.head[head]
    return head


def _joint_deeds(parse: Parse, candidates: list[Candidate]) -> list[Candidate]:
    """Join two deeds of one doer in one sentence (`laid flowers and signed the book`)."""
    joined: list[Candidate] = []
    for candidate in candidates:
        last = joined[-1] if joined else None
        if last is not None and _continues(parse, last, candidate):
            content = frozenset(range(min(last.content), max(candidate.content) + 1))
            joined[-1] = replace(last, content=content)
        else:
            joined.append(candidate)
    return joined


def _continues(parse: Parse, first: Candidate, second: Candidate) -> bool:
    """Tell whether a deed is the second verb of the one before."""
    if not first.kind is second.kind is Kind.DEED:
        return False
    beside = parse.dep[second.anchor] == "conj" and parse.head[second.anchor] == first.anchor
    return beside and first.actors == second.actors


def _cut(parse: Parse, candidate: Candidate, others: list[Candidate]) -> Candidate:
    """End a content before the first coordinate cue in it."""
    if candidate.rule.startswith("document."):
        return candidate
    for other in others:
        if other.anchor <= candidate.anchor or other.anchor not in candidate.content:
            continue
        if parse.quote[other.anchor] >= 0 or other.kind is Kind.INTENT:
            continue
        end = _boundary(parse, candidate, other)
        content = (
            trim(parse, (t for t in candidate.content if t < end)) if end else frozenset[int]()
        )
        if len(content) > 1:
            return replace(candidate, content=content)
    return candidate


def _boundary(parse: Parse, candidate: Candidate, other: Candidate) -> int | None:
    """Return where a later cue sets in beside the first, None if it lies inside its content."""
    first = min(other.cue, default=other.anchor)
    before = parse.lower[first - 1]
    if parse.tag[other.anchor] == "VBG" and before == ",":
        return None if candidate.phrase and parse.lemma[other.anchor] in _WORDING else first
    own = parse.children(other.anchor, "nsubj", "nsubjpass")
    clause = _clause_edge(parse, candidate, other)
    if clause is not None:
        return clause
    same = before in _CONJUNCTIONS and not own and _past(parse, other) == _past(parse, candidate)
    if same and (candidate.phrase or _reports(other) or not _tells_past(parse, candidate, first)):
        return first
    for token in range(first - 1, max(first - 12, candidate.anchor), -1):
        if parse.lower[token] == ",":
            relative = parse.lower[token + 1] in _SET_OFF and candidate.phrase
            return token if relative and parse.quote[token] < 0 and own else None
    return None


def _clause_edge(parse: Parse, candidate: Candidate, other: Candidate) -> int | None:
    """Return where the clause of a later cue with a subject of its own sets in."""
    lost = lost_subject(parse, other.anchor)
    own = [lost] if lost is not None else parse.children(other.anchor, "nsubj", "nsubjpass")
    if not own or own[0] > other.anchor:
        return None
    first = parse.left[other.anchor]  # "even after he said", "after he said"
    if parse.lower[first + (parse.lower[first] == "even")] == "after" and first > candidate.anchor:
        return first
    beside = parse.dep[other.anchor] == "conj" and parse.head[other.anchor] == candidate.anchor
    edge = parse.left[own[0]] - 1
    joined = parse.lower[edge] in _CONJUNCTIONS
    apart = parse.lower[edge] == "," and parse.dep[other.anchor] not in _SUBORDINATE
    if beside and (candidate.phrase or _reports(other)):
        return edge if joined else edge + 1
    return edge if candidate.phrase and edge > candidate.anchor and (joined or apart) else None


def _reports(candidate: Candidate) -> bool:
    """Tell whether a cue surely reports: a trusted one, or a refusal."""
    return candidate.tier is Tier.HIGH or candidate.kind is Kind.DECLINED


def _tells_past(parse: Parse, candidate: Candidate, before: int) -> bool:
    """Tell whether a content up to a token is itself told in the past."""
    return any(parse.tag[t] == "VBD" for t in candidate.content if t < before)


def _past(parse: Parse, candidate: Candidate) -> bool:
    """Tell whether a cue stands in the past."""
    own = {parse.lower[t] for t in candidate.cue}
    return parse.tag[candidate.anchor] == "VBD" or "did" in own or "had" in own


def _is_said_otherwise(parse: Parse, candidate: Candidate, others: list[Candidate]) -> bool:
    """Tell whether a sentence in a document's voice is already another candidate's clause."""
    if not candidate.rule.startswith("document."):
        return False
    words = len(candidate.content)
    for other in others:
        if other is candidate or other.rule.startswith(("document.", "nouns.")):
            continue
        if other.kind is Kind.INTENT:
            continue
        leads = parse.dep[other.anchor] == "xcomp" and parse.head[other.anchor] == candidate.anchor
        main = leads or candidate.anchor in other.cue or candidate.anchor == other.anchor
        if main or 2 * len(candidate.content & other.content) > words:
            return True
    return False


def _is_idle_nesting(parse: Parse, candidate: Candidate, others: list[Candidate]) -> bool:
    """Tell whether a candidate lies in another's content without a clause of its own."""
    own = parse.pos[candidate.anchor] != "VERB" or parse.children(candidate.anchor, "nsubj")
    told = candidate.kind is Kind.STATEMENT and bool(own)
    around = (o for o in others if o.anchor != candidate.anchor and candidate.anchor in o.content)
    if all(told and o.kind is Kind.INTENT for o in around):
        return False
    if candidate.rule == "speech.quote" or candidate.rule.startswith("passives."):
        return True
    says = candidate.kind is Kind.STATEMENT and candidate.tier is Tier.HIGH and not candidate.phrase
    return not (says and parse.children(candidate.anchor, "nsubj"))
