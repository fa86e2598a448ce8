"""Find a sentence that lets somebody speak on a day: "Rubio responded *late on Tuesday*"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from detente.annotate import Parsed
from detente.dates import explain
from detente.extract.cues import load_cues
from detente.model import Actor, Found, Kind, Role
from detente.resolve.lexicon import nouns
from detente.resolve.scene import Scene
from detente.resolve.syntax import subject_of
from detente.resolve.when.clock import Clock, clocks_in
from detente.resolve.when.ties import is_tied

__all__ = ["introduction"]

_BEFORE = 2
_LEDE = 6  # sentences, for a summary may stand before the lede
_KINDS = frozenset({"day", "weekday", "today", "month", "weekend"})
_JOINED = frozenset({"conj", "advcl", "xcomp"})


def introduction(
    scene: Scene,
    found: Found,
    actors: tuple[Actor, ...],
    others: Collection[tuple[int, int]] | None,
) -> tuple[Clock, str, Actor] | None:
    """Return the day on which a sentence just before a remark has its speaker speak.

    The speaker is the subject of that sentence, the day stands with its verb, and the verb
    or a noun with it is one of speaking: "answered on Friday", "in a *speech* on Friday".
    In the lede, what a person did on a day may be anything: "hit back on Friday"; of one
    without a name, "the minister hit back", it dates whoever is the first to speak then;
    `others` are the sentences in which others have spoken, or None if one is dated.
    """
    before = [(*told, False) for told in _just_before(scene, found)]
    lede = [(*told, True) for told in _lede(scene) if _ends(*told) <= _start(found)]
    for parsed, sentence, opens in (*before, *lede):
        for clock in clocks_in(parsed, sentence.start_char, sentence.text):
            edtf = explain(clock.phrase, scene.day).edtf if clock.phrase.kind in _KINDS else None
            actor = _speaker(scene, parsed, sentence, clock, opens=opens) if edtf else None
            if edtf and actor in actors:
                return clock, edtf, actor
            here = (parsed.index, parsed.sentence_of(sentence.root))
            first = opens and others is not None and set(others) <= {here}
            if edtf and first and _acts_unnamed(scene, parsed, sentence, clock):
                return clock, edtf, actors[0]
    return None


def _lede(scene: Scene) -> Iterator[tuple[Parsed, Sentence]]:
    """Yield the first sentences of the article's prose."""
    prose = (part for part in scene.parsed if part.passage.role == Role.PARAGRAPH)
    return islice(((part, one) for part in prose for one in part.doc.sents), _LEDE)


def _just_before(scene: Scene, found: Found) -> Iterator[tuple[Parsed, Sentence]]:
    """Yield the last sentences before a finding, of its passage or the one before."""
    at = next(i for i, part in enumerate(scene.parsed) if part.index == found.passage)
    left = _BEFORE
    for parsed in reversed(scene.parsed[max(0, at - 1) : at + 1]):
        for sentence in reversed(list(parsed.doc.sents)):
            if _ends(parsed, sentence) <= _start(found) and left:
                left -= 1
                yield parsed, sentence


def _start(found: Found) -> int:
    """Return where a finding begins."""
    return min(part.start for part in (found.content[0], *filter(None, [found.cue])))


def _ends(parsed: Parsed, sentence: Sentence) -> int:
    """Return where a sentence ends in the article."""
    return parsed.span(sentence.start, sentence.end - 1).end


def _speaker(
    scene: Scene, parsed: Parsed, sentence: Sentence, clock: Clock, *, opens: bool
) -> Actor | None:
    """Return who speaks in a sentence at a time, or acts then in the lede."""
    for verb in _main_verbs(sentence):
        if not is_tied(parsed.tokens(clock.span), {verb.i}) or not (opens or _speaks(verb)):
            continue
        subject = subject_of(verb)
        named = (r for r in scene.named.get(parsed.index, ()) if subject and r.token == subject.i)
        actor = next((r.actor for r in named), None)
        return actor if actor and (actor.kind == "person" or not opens) else None
    return None


def _acts_unnamed(scene: Scene, parsed: Parsed, sentence: Sentence, clock: Clock) -> bool:
    """Tell whether a person without a name does or says something on a day."""
    tokens = parsed.tokens(clock.span)
    if any(t.lemma_ == "say" and t.tag_ == "VBD" and is_tied(tokens, {t.i}) for t in sentence):
        return True
    named = {reference.token for reference in scene.named.get(parsed.index, ())}
    for verb in _main_verbs(sentence):
        subject = subject_of(verb)
        if subject is None or subject.i in named:
            continue
        person = subject.lower_ in nouns()["person"] | nouns()["voice"]
        if person and is_tied(tokens, {verb.i}):
            return True
    return False


def _main_verbs(sentence: Sentence) -> Iterator[Token]:
    """Yield the main verb of a sentence and those joined to it, in the past."""
    root = sentence.root
    if root.tag_ in {"VBD", "VBN"}:  # a tagger takes the one for the other
        yield root
        yield from (t for t in sentence if t.head == root and t.dep_ in _JOINED)


def _speaks(verb: Token) -> bool:
    """Tell whether a verb speaks, or a noun of speaking stands in its clause."""
    senses = load_cues().of("verb", verb.lemma_)
    if any(sense.kind == Kind.STATEMENT for sense in senses):
        return True
    return any(token.lower_ in nouns()["utterance"] for token in verb.subtree)
