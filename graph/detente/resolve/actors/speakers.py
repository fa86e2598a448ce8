"""Find who speaks or acts in a finding: its mentions, the document's voice, or nobody."""

from __future__ import annotations

from dataclasses import replace

from detente.model import Actor, Evidence, Form, Found, Kind, Mode, Span
from detente.resolve.actors.issuer import issuer
from detente.resolve.actors.refer import refer
from detente.resolve.context import DiscourseContext
from detente.resolve.dating.cue_tense import timing
from detente.resolve.reference import Mention, ResolvedMention

__all__ = ["UNSPECIFIED", "speakers_of"]

_QUESTIONERS = frozenset({"Q", "Question", "QUESTION"})
UNSPECIFIED = Actor("unspecified", "unspecified", "unknown")
"""The actor of what nobody is said to say or do."""


def speakers_of(
    context: DiscourseContext, found: Found
) -> list[tuple[Evidence | None, ResolvedMention]]:
    """Return each actor mention of a finding with whom it stands for."""
    if found.actors:
        text = context.article.text
        named = [(Evidence.at(span, text), _refer(context, found, span)) for span in found.actors]
        return [named[0], *(pair for pair in named[1:] if not _is_the_same(context, pair[1]))]
    if found.form == Form.DOCUMENT and not found.agentless:
        return [(None, _document_voice(context, found))]
    if found.cue is None and context.so_far.spoken:
        last = context.so_far.spoken[-1]
        why = f"{last.actor.name} spoke last, and no cue names another"
        return [(None, replace(last, reason=why))]
    if found.agentless and context.article.mode == Mode.DOCUMENT:
        return [(None, _issuing_side(context, found))]
    return [(None, _at(found, UNSPECIFIED, "the article names nobody"))]


def _is_the_same(context: DiscourseContext, reference: ResolvedMention) -> bool:
    """Tell whether "the senator and *presidential candidate*" goes on to tell who one person is.

    It has no article of its own, and means nobody known.
    """
    parse, token = context.passage(reference.passage), reference.token
    bare = parse.tag[token] == "NN" and not parse.children(token, "det", "poss")
    joined = parse.dep[token] == "conj" and parse.tag[parse.head[token]] == "NN"
    return bare and joined and reference.actor.id.startswith("x-")


def _refer(context: DiscourseContext, found: Found, span: Span) -> ResolvedMention:
    """Resolve one actor mention."""
    parse = next(context.parses_of(span), None)
    mention = Mention.of(parse, span) if parse else None
    if mention is None:
        return _at(found, UNSPECIFIED, "the mention holds no word")
    if mention.words in _QUESTIONERS:
        return _at(found, UNSPECIFIED, "somebody without a name asks")
    reference = refer(context, mention)
    return _own_state(context, found, reference) or reference


def _own_state(
    context: DiscourseContext, found: Found, reference: ResolvedMention
) -> ResolvedMention | None:
    """Give "the United States is grateful", "… will" in a document to the one who issues it.

    A verb of its own ("the United States *welcomes*") leaves the words to the state.
    """
    if context.article.mode != Mode.DOCUMENT or reference.actor.kind != "state":
        return None
    actor, why = issuer(context)
    parse, cue = context.passage(found.passage), context.cue(found)
    passive = any(parse.dep[t] == "auxpass" or parse.tag[t] == "VBN" for t in cue)
    helped = any(parse.lemma[t] == "be" or parse.lower[t] == "will" for t in cue)
    auxiliary = helped and not passive
    if found.kind == Kind.DEED or not auxiliary or actor.side != reference.actor.id:
        return None
    return replace(reference, actors=(actor,), reason=f"the state's words are the issuer's: {why}")


def _document_voice(context: DiscourseContext, found: Found) -> ResolvedMention:
    """Give a document's own words to who holds the floor, or else to the issuer."""
    holder = context.floor.get(found.passage)
    if holder is not None:
        return _at(found, holder.actor, f"{holder.actor.name} holds the floor")
    return _at(found, *issuer(context))


def _issuing_side(context: DiscourseContext, found: Found) -> ResolvedMention:
    """Give an agentless passive of a document to its side: in the past the state's."""
    actor, why = issuer(context)
    if not timing(context, found).past:
        return _at(found, actor, why)
    state = context.state_of(actor.side)
    if state is None:
        return _at(found, UNSPECIFIED, "the document names nobody")
    return _at(found, state, f"a document's agentless passive is its own side's: {state.name}")


def _at(found: Found, actor: Actor, why: str) -> ResolvedMention:
    """Make a reference that no words of the article make."""
    return ResolvedMention(
        span=found.content[0], passage=found.passage, token=0, actors=(actor,), reason=why
    )
