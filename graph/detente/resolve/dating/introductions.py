"""Find a sentence that lets somebody speak on a day: "Rubio responded *late on Tuesday*"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from detente.annotate import Parse
from detente.dates import explain
from detente.extract.cues import Cues
from detente.grammar.subjects import subject
from detente.model import Actor, Found, Kind, Role
from detente.resolve.context import DiscourseContext
from detente.resolve.dating.temporal_attachment import is_tied
from detente.resolve.dating.time_expressions import TimeExpression, time_expressions_in
from detente.resolve.lexicon import nouns

__all__ = ["introduction"]

_BEFORE = 2
_LEDE = 6  # sentences, for a summary may stand before the lede
_KINDS = frozenset({"day", "weekday", "today", "month", "weekend"})
_JOINED = frozenset({"conj", "advcl", "xcomp"})


def introduction(
    context: DiscourseContext,
    found: Found,
    actors: tuple[Actor, ...],
    others: Collection[tuple[int, int]] | None,
) -> tuple[TimeExpression, str, Actor] | None:
    """Return the day on which a sentence just before a remark has its speaker speak.

    The speaker is the subject of that sentence, the day stands with its verb, and the verb
    or a noun with it is one of speaking: "answered on Friday", "in a *speech* on Friday".
    In the lede, what a person did on a day may be anything: "hit back on Friday"; of one
    without a name, "the minister hit back", it dates whoever is the first to speak then;
    `others` are the sentences in which others have spoken, or None if one is dated.
    """
    before = [(*told, False) for told in _just_before(context.parses, found)]
    lede = [(*told, True) for told in _lede(context.parses) if _ends(*told) <= _start(found)]
    for parse, sentence, opens in (*before, *lede):
        for expression in time_expressions_in(parse, sentence):
            edtf = (
                explain(expression.phrase, context.day).edtf
                if expression.phrase.kind in _KINDS
                else None
            )
            actor = _speaker(context, parse, sentence, expression, opens=opens) if edtf else None
            if edtf and actor in actors:
                return expression, edtf, actor
            here = (parse.index, parse.sentence[sentence[0]])
            first = opens and others is not None and set(others) <= {here}
            if edtf and first and _acts_unnamed(context, parse, sentence, expression):
                return expression, edtf, actors[0]
    return None


def _lede(parses: Sequence[Parse]) -> Iterator[tuple[Parse, range]]:
    """Yield the first sentences of the article's prose."""
    prose = (part for part in parses if part.passage.role == Role.PARAGRAPH)
    return islice(((part, one) for part in prose for one in part.sentences()), _LEDE)


def _just_before(parses: Sequence[Parse], found: Found) -> Iterator[tuple[Parse, range]]:
    """Yield the last sentences before a finding, of its passage or the one before."""
    at = next(i for i, part in enumerate(parses) if part.index == found.passage)
    start = _start(found)
    earlier = (
        (parse, sentence)
        for parse in reversed(parses[max(0, at - 1) : at + 1])
        for sentence in reversed(list(parse.sentences()))
        if _ends(parse, sentence) <= start
    )
    return islice(earlier, _BEFORE)


def _start(found: Found) -> int:
    """Return where a finding begins."""
    return min(part.start for part in (found.content[0], *filter(None, [found.cue])))


def _ends(parse: Parse, sentence: range) -> int:
    """Return where a sentence ends in the article."""
    return parse.span(sentence[0], sentence[-1]).end


def _speaker(
    context: DiscourseContext,
    parse: Parse,
    sentence: range,
    expression: TimeExpression,
    *,
    opens: bool,
) -> Actor | None:
    """Return who speaks in a sentence at a time, or acts then in the lede."""
    for verb in _main_verbs(parse, sentence):
        if not is_tied(parse, expression.tokens, {verb}) or not (
            opens or _speaks(parse, verb, context.cues)
        ):
            continue
        noun = subject(parse, verb)
        named = (r for r in context.named.get(parse.index, ()) if r.token == noun)
        actor = next((r.actor for r in named), None)
        return actor if actor and (actor.kind == "person" or not opens) else None
    return None


def _acts_unnamed(
    context: DiscourseContext, parse: Parse, sentence: range, expression: TimeExpression
) -> bool:
    """Tell whether a person without a name does or says something on a day."""
    said = (t for t in sentence if parse.lemma[t] == "say" and parse.tag[t] == "VBD")
    if any(is_tied(parse, expression.tokens, {t}) for t in said):
        return True
    named = {reference.token for reference in context.named.get(parse.index, ())}
    for verb in _main_verbs(parse, sentence):
        noun = subject(parse, verb)
        if noun is None or noun in named:
            continue
        person = parse.lower[noun] in nouns()["person"] | nouns()["voice"]
        if person and is_tied(parse, expression.tokens, {verb}):
            return True
    return False


def _main_verbs(parse: Parse, sentence: range) -> Iterator[int]:
    """Yield the main verb of a sentence and those joined to it, in the past."""
    root = parse.root(sentence[0], sentence[-1])
    if parse.tag[root] in {"VBD", "VBN"}:  # a tagger takes the one for the other
        yield root
        yield from (t for t in sentence if parse.head[t] == root and parse.dep[t] in _JOINED)


def _speaks(parse: Parse, verb: int, cues: Cues) -> bool:
    """Tell whether a verb speaks, or a noun of speaking stands in its clause."""
    senses = cues.of("verb", parse.lemma[verb])
    if any(sense.kind == Kind.STATEMENT for sense in senses):
        return True
    return any(parse.lower[token] in nouns()["utterance"] for token in parse.subtree(verb))
