"""Settle drafts against each other: one a cue, each content ending at the next cue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from detente.annotate import Parse
from detente.extract.cues import Cue, Cues
from detente.extract.grammar import Draft
from detente.extract.phrases import trim
from detente.grammar.subjects import lost_subject
from detente.model import Kind, Tier

__all__ = ["settle"]

_WORDING = {"say", "argue", "claim", "insist"}
_SET_OFF = {"which", "who", "whom", "where", "whose"}
_SUBORDINATE = {"ccomp", "relcl", "acl", "xcomp", "advcl", "pcomp"}
_CONJUNCTIONS = {"but", "and", "while"}


def settle(parse: Parse, drafts: Iterable[Draft], cues: Cues) -> list[Draft]:
    """Return the drafts in reading order, each cue once, each content within its reach."""
    by_anchor: dict[tuple[bool, int], Draft] = {}
    for draft in drafts:
        by_anchor.setdefault((draft.rule.startswith("document."), draft.anchor), draft)
    ordered = sorted(by_anchor.values(), key=lambda d: (d.anchor, d.rule))
    inside = {t for d in ordered for t in d.cue if t != d.anchor}
    ordered = [d for d in ordered if d.anchor not in inside]
    ordered = [d for d in ordered if not _is_said_otherwise(parse, d, ordered)]
    ordered = [d for d in ordered if not _is_of_noun(d, ordered)]
    ordered = _worded(parse, _joint_deeds(parse, ordered), cues)
    cut = [_cut(parse, draft, ordered) for draft in ordered]
    return [d for d in cut if d.content and not _is_idle_nesting(parse, d, cut)]


def _is_of_noun(draft: Draft, others: list[Draft]) -> bool:
    """Tell whether an agentless passive is only about a reported noun ("his claim was denied")."""
    nouns = (o.anchor for o in others if o.rule.startswith("nouns."))
    return draft.agentless and any(n in draft.content and n < draft.anchor for n in nouns)


def _worded(parse: Parse, drafts: list[Draft], cues: Cues) -> list[Draft]:
    """Join `condemned X, saying Y` into one draft; `spoke about X, saying Y` is its saying."""
    by_anchor = {draft.anchor: draft for draft in drafts}
    gone: set[int] = set()
    for draft in drafts:
        said = parse.lemma[draft.anchor] in _WORDING and parse.tag[draft.anchor] == "VBG"
        main = by_anchor.get(_governor(parse, draft.anchor)) if said else None
        if main is None or not main.phrase or main.kind is Kind.DEED or main.sense not in cues:
            continue
        if not _judges(cues[main.sense]):
            gone.add(main.anchor)
            continue
        gone.add(draft.anchor)
        content = frozenset(range(min(main.content), max(draft.content) + 1))
        by_anchor[main.anchor] = replace(main, content=content)
    return [by_anchor[d.anchor] for d in drafts if d.anchor not in gone]


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


def _joint_deeds(parse: Parse, drafts: list[Draft]) -> list[Draft]:
    """Join two deeds of one doer in one sentence (`laid flowers and signed the book`)."""
    joined: list[Draft] = []
    for draft in drafts:
        last = joined[-1] if joined else None
        if last is not None and _continues(parse, last, draft):
            content = frozenset(range(min(last.content), max(draft.content) + 1))
            joined[-1] = replace(last, content=content)
        else:
            joined.append(draft)
    return joined


def _continues(parse: Parse, first: Draft, second: Draft) -> bool:
    """Tell whether a deed is the second verb of the one before."""
    if not first.kind is second.kind is Kind.DEED:
        return False
    beside = parse.dep[second.anchor] == "conj" and parse.head[second.anchor] == first.anchor
    return beside and first.actors == second.actors


def _cut(parse: Parse, draft: Draft, others: list[Draft]) -> Draft:
    """End a content before the first coordinate cue in it."""
    if draft.rule.startswith("document."):
        return draft
    for other in others:
        if other.anchor <= draft.anchor or other.anchor not in draft.content:
            continue
        if parse.quote[other.anchor] >= 0 or other.kind is Kind.INTENT:
            continue
        end = _boundary(parse, draft, other)
        content = trim(parse, (t for t in draft.content if t < end)) if end else frozenset[int]()
        if len(content) > 1:
            return replace(draft, content=content)
    return draft


def _boundary(parse: Parse, draft: Draft, other: Draft) -> int | None:
    """Return where a later cue sets in beside the first, None if it lies inside its content."""
    first = min(other.cue, default=other.anchor)
    before = parse.lower[first - 1]
    if parse.tag[other.anchor] == "VBG" and before == ",":
        return None if draft.phrase and parse.lemma[other.anchor] in _WORDING else first
    own = parse.children(other.anchor, "nsubj", "nsubjpass")
    clause = _clause_edge(parse, draft, other)
    if clause is not None:
        return clause
    same = before in _CONJUNCTIONS and not own and _past(parse, other) == _past(parse, draft)
    if same and (draft.phrase or _reports(other) or not _tells_past(parse, draft, first)):
        return first
    for token in range(first - 1, max(first - 12, draft.anchor), -1):
        if parse.lower[token] == ",":
            relative = parse.lower[token + 1] in _SET_OFF and draft.phrase
            return token if relative and parse.quote[token] < 0 and own else None
    return None


def _clause_edge(parse: Parse, draft: Draft, other: Draft) -> int | None:
    """Return where the clause of a later cue with a subject of its own sets in."""
    lost = lost_subject(parse, other.anchor)
    own = [lost] if lost is not None else parse.children(other.anchor, "nsubj", "nsubjpass")
    if not own or own[0] > other.anchor:
        return None
    first = parse.left[other.anchor]  # "even after he said", "after he said"
    if parse.lower[first + (parse.lower[first] == "even")] == "after" and first > draft.anchor:
        return first
    beside = parse.dep[other.anchor] == "conj" and parse.head[other.anchor] == draft.anchor
    edge = parse.left[own[0]] - 1
    joined = parse.lower[edge] in _CONJUNCTIONS
    apart = parse.lower[edge] == "," and parse.dep[other.anchor] not in _SUBORDINATE
    if beside and (draft.phrase or _reports(other)):
        return edge if joined else edge + 1
    return edge if draft.phrase and edge > draft.anchor and (joined or apart) else None


def _reports(draft: Draft) -> bool:
    """Tell whether a cue surely reports: a trusted one, or a refusal."""
    return draft.tier is Tier.HIGH or draft.kind is Kind.DECLINED


def _tells_past(parse: Parse, draft: Draft, before: int) -> bool:
    """Tell whether a content up to a token is itself told in the past."""
    return any(parse.tag[t] == "VBD" for t in draft.content if t < before)


def _past(parse: Parse, draft: Draft) -> bool:
    """Tell whether a cue stands in the past."""
    own = {parse.lower[t] for t in draft.cue}
    return parse.tag[draft.anchor] == "VBD" or "did" in own or "had" in own


def _is_said_otherwise(parse: Parse, draft: Draft, others: list[Draft]) -> bool:
    """Tell whether a sentence in a document's voice is already another draft's clause."""
    if not draft.rule.startswith("document."):
        return False
    words = len(draft.content)
    for other in others:
        if other is draft or other.rule.startswith(("document.", "nouns.")):
            continue
        if other.kind is Kind.INTENT:
            continue
        leads = parse.dep[other.anchor] == "xcomp" and parse.head[other.anchor] == draft.anchor
        main = leads or draft.anchor in other.cue or draft.anchor == other.anchor
        if main or 2 * len(draft.content & other.content) > words:
            return True
    return False


def _is_idle_nesting(parse: Parse, draft: Draft, others: list[Draft]) -> bool:
    """Tell whether a draft lies in another's content without a speaker and clause of its own."""
    own = parse.pos[draft.anchor] != "VERB" or parse.children(draft.anchor, "nsubj")
    told = draft.kind is Kind.STATEMENT and bool(own)
    around = (o for o in others if o.anchor != draft.anchor and draft.anchor in o.content)
    if all(told and o.kind is Kind.INTENT for o in around):
        return False
    if draft.rule == "speech.quote" or draft.rule.startswith("passives."):
        return True
    says = draft.kind is Kind.STATEMENT and draft.tier is Tier.HIGH and not draft.phrase
    return not (says and parse.children(draft.anchor, "nsubj"))
