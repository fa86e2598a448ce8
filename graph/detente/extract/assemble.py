"""Run the rule families over an article and join what they find with its quotations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from detente.annotate import Parse
from detente.authority import Authority
from detente.extract.answers import is_bare
from detente.extract.asking import with_question
from detente.extract.candidate import Candidate
from detente.extract.cues import Cues
from detente.extract.document_filter import is_official
from detente.extract.families.document import find as own_voice
from detente.extract.families.quotation import introduction, unclaimed
from detente.extract.genre import speaks
from detente.extract.nesting import settle
from detente.extract.passage_context import PassageContext
from detente.extract.phrases import runs
from detente.extract.quoting import fill, grow, inner, loose_quotes, prefer_quotation, stands_alone
from detente.extract.span_extension import reaching
from detente.extract.tiers import tier_of
from detente.extract.turns import Turn
from detente.extract.verbs import matches
from detente.extract.when import time_of
from detente.model import Article, Form, Found, Kind, Mode, Role, Span
from detente.plugins import discover

__all__ = ["More", "extract", "families"]

Find = Callable[[PassageContext], Iterator[Candidate]]
More = Callable[[PassageContext, Sequence[Candidate]], Iterator[Candidate]]
"""Finds what is left over by the candidates of the families."""

_CLAIMING = {Kind.STATEMENT, Kind.DEED, Kind.DECLINED, Kind.BELIEF}
_ROLES = {Role.HEADLINE: Form.HEADLINE, Role.SUBHEAD: Form.HEADLINE, Role.CAPTION: Form.CAPTION}


def families() -> list[Find]:
    """Return the `find` of every rule family, by name."""
    return [module.find for module in discover("detente.extract.families", "find")]


def extract(
    article: Article,
    parses: Sequence[Parse],
    authority: Authority,
    cues: Cues,
    more: More | None = None,
) -> list[Found]:
    """Return what the rules find in an article's passages, and `more` beside them, in order."""
    finds = families()
    found: list[Found] = []
    before: PassageContext | None = None
    for passage in _pages(article, parses, authority, cues):
        candidates = _candidates(passage, finds, more)
        here = [_found(passage, candidate, candidates) for candidate in candidates]
        bare = [
            n for n in loose_quotes(passage.parse, candidates) if stands_alone(passage.parse, n)
        ]
        lead = (
            introduction(before) if before and 0 in bare and passage.parse.quote[0] == 0 else None
        )
        if before and lead:
            here.append(
                _introduced(before.parse, lead, passage.parse.spans(inner(passage.parse, 0)))
            )
            bare.remove(0)
        found.extend(_with_bare(passage.parse, here, bare, found))
        before = passage
    return sorted(found, key=lambda f: (f.content[0].start, f.cue or f.content[0], f.rule))


def _pages(
    article: Article, parses: Sequence[Parse], authority: Authority, cues: Cues
) -> Iterator[PassageContext]:
    """Yield what the families see of each passage.

    A document that does not speak for itself (an order, a fact sheet) keeps what others say.
    """
    turn = Turn()
    for parse in parses:
        if parse.passage.role is Role.BYLINE or not len(parse):
            continue
        turn = turn.after(parse, authority)
        yield PassageContext(
            parse=parse,
            cues=cues,
            authority=authority,
            verbs=tuple(matches(parse, cues)),
            mode=article.mode,
            turn=turn,
            speaks=speaks(article.title),
        )


def _candidates(
    passage: PassageContext, finds: Sequence[Find], more: More | None
) -> list[Candidate]:
    """Return what all families make of a passage, settled against each other."""
    parse = passage.parse
    candidates = [
        candidate for find in finds if find is not own_voice for candidate in find(passage)
    ]
    if passage.mode is Mode.DOCUMENT:
        candidates = [
            *reaching(
                parse, [candidate for candidate in candidates if is_official(passage, candidate)]
            )
        ]
        told = (d for d in candidates if d.kind in _CLAIMING and not d.waits)
        claimed = frozenset(candidate.anchor for candidate in told)
        candidates += own_voice(replace(passage, claimed=claimed))
    settled = settle(parse, _joined(parse, passage.cues, candidates), passage.cues)
    settled += unclaimed(passage, loose_quotes(parse, settled))
    settled += more(passage, settled) if more else ()
    return sorted(settled, key=lambda d: (d.anchor, d.rule))


def _joined(parse: Parse, cues: Cues, candidates: list[Candidate]) -> Iterator[Candidate]:
    """Give waiting candidates their quotations and let contents take whole quotations."""
    for candidate in candidates:
        speaks = (
            candidate.cue and candidate.sense in cues and "quote" in cues[candidate.sense].frames
        )
        ready = prefer_quotation(parse, candidate) if speaks and not candidate.waits else candidate
        filled = fill(parse, candidate) if candidate.waits else ready
        if filled is not None and runs(parse, filled.content):
            yield with_question(parse, grow(parse, filled))


def _found(passage: PassageContext, candidate: Candidate, candidates: list[Candidate]) -> Found:
    """Turn a candidate into spans of the article."""
    parse = passage.parse
    outer = [
        d for d in candidates if d is not candidate and candidate.anchor in d.content and d.cue
    ]
    time = time_of(parse, candidate)
    actors = tuple(parse.span(m[0], m[-1]) for m in candidate.actors)
    if not actors and candidate.rule.startswith("document.") and passage.turn.speaker:
        actors = (passage.turn.speaker,)
    nearest = min(outer, key=lambda d: len(d.content), default=None)
    return Found(
        passage=parse.index,
        actors=actors,
        cue=parse.span(min(candidate.cue), max(candidate.cue)) if candidate.cue else None,
        content=_content(passage, candidate),
        kind=candidate.kind,
        form=_form(parse, candidate),
        rule=candidate.rule,
        sense=candidate.sense,
        tier=tier_of(parse, candidate, candidates),
        negated=candidate.negated,
        modality=candidate.modality,
        agentless=candidate.agentless,
        addressees=tuple(parse.span(m[0], m[-1]) for m in candidate.addressees),
        time=parse.span(time[0], time[-1]) if time else None,
        outer=parse.span(min(nearest.cue), max(nearest.cue)) if nearest else None,
    )


def _content(passage: PassageContext, candidate: Candidate) -> tuple[Span, ...]:
    """Return the spans of a content; before a bare yes or no stands what was asked."""
    spans = passage.parse.spans(runs(passage.parse, candidate.content))
    words = [t for t in candidate.content if passage.parse.pos[t] not in {"PUNCT", "SPACE"}]
    bare = candidate.rule == "document.answer" and is_bare(passage.parse, words)
    return (*passage.turn.asked, *spans) if bare else spans


def _form(parse: Parse, candidate: Candidate) -> Form:
    """Tell how the article gives the words."""
    role = _ROLES.get(parse.passage.role)
    if role is not None:
        return role
    if candidate.kind is Kind.DEED:
        return Form.DEED
    if candidate.rule.startswith("document."):
        return Form.DOCUMENT
    words = [t for t in candidate.content if parse.pos[t] not in {"PUNCT", "SPACE"}]
    quoted = sum(parse.quote[t] >= 0 for t in words)
    if quoted == len(words):
        return Form.DIRECT
    return Form.MIXED if quoted else Form.INDIRECT


def _with_bare(
    parse: Parse, here: list[Found], bare: Sequence[int], before: list[Found]
) -> list[Found]:
    """Join quotations without a cue to the record before them, or to its speaker."""
    for number in bare:
        spans = parse.spans(runs(parse, inner(parse, number)))
        last = max(
            (f for f in here if f.content[0].start < spans[0].start and _speaks(f)),
            key=lambda f: (f.form is Form.DIRECT, f.cue or f.content[0]),
            default=None,
        )
        if last is not None:
            here[here.index(last)] = _extended(last, spans)
        elif before and not here and _speaks(before[-1]):
            if parse.carried and number == 0:
                before[-1] = _extended(before[-1], spans)
            elif parse.index - before[-1].passage == 1:
                here.append(_continued(before[-1], parse, spans))
    return here


def _introduced(parse: Parse, lead: Candidate, spans: tuple[Span, ...]) -> Found:
    """Make the record of a quotation that the passage before introduces with a colon."""
    return Found(
        passage=parse.index,
        actors=tuple(parse.span(m[0], m[-1]) for m in lead.actors),
        cue=parse.span(min(lead.cue), max(lead.cue)),
        content=spans,
        kind=Kind.STATEMENT,
        form=Form.DIRECT,
        rule=lead.rule,
        sense=lead.sense,
    )


def _speaks(found: Found) -> bool:
    """Tell whether a quotation without a cue may go on with this record."""
    said = found.kind in {Kind.STATEMENT, Kind.QUESTION} and not found.outer
    return said and found.form in {Form.DIRECT, Form.MIXED, Form.INDIRECT}


def _extended(found: Found, spans: tuple[Span, ...]) -> Found:
    """Add content spans to a record."""
    form = Form.DIRECT if found.form is Form.DIRECT else Form.MIXED
    return replace(found, content=(*found.content, *spans), form=form)


def _continued(last: Found, parse: Parse, spans: tuple[Span, ...]) -> Found:
    """Make the record of a quotation that goes on with the speaker of the passage before."""
    return Found(
        passage=parse.index,
        actors=last.actors,
        cue=None,
        content=spans,
        kind=Kind.STATEMENT,
        form=Form.DIRECT,
        rule="quotation.continued",
        sense=last.sense,
    )
