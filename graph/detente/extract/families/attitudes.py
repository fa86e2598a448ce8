"""Belief and intent: somebody believes, fears, wants, is sure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from detente.annotate import Tree
from detente.extract.clause import is_finite, negated, subject
from detente.extract.complements import complement, frames
from detente.extract.cues import Cue
from detente.extract.grammar import Draft, Rule
from detente.extract.page import Page
from detente.extract.phrases import actors, trim
from detente.extract.verbs import Match, draft, in_quotation
from detente.model import Kind

__all__ = ["RULES", "find"]

RULES = (
    Rule(
        "attitudes.belief", "A verb of belief and its clause.", "Berlin fears that gas will stop."
    ),
    Rule("attitudes.intent", "A verb of wish or plan.", "Moscow wants to keep its base in Syria."),
    Rule(
        "attitudes.adjective",
        "An adjective of attitude with its clause or phrase.",
        "Washington is confident that the truce will hold.",
    ),
)
_LINKS = {"be", "remain", "become", "feel", "seem"}


def find(page: Page) -> Iterator[Draft]:
    """Yield a draft for each verb or adjective of belief or intent with a complement."""
    for match in page.verbs:
        kind = _kind(page, match)
        if match.complement is None or kind not in {Kind.BELIEF, Kind.INTENT}:
            continue
        if _only_leads(page, match):
            continue
        found = draft(page.tree, match, f"attitudes.{kind.value}")
        if found is not None and (found.actors or found.agentless):
            yield _of_intent(found) if kind is Kind.INTENT else found
    yield from _adjectives(page)


def _of_intent(found: Draft) -> Draft:
    """Make the draft of a wish or an attitude: its content is what it is for, without the verb."""
    rest = found.content - set(found.cue)
    whole = found.phrase and bool(rest)
    return replace(found, kind=Kind.INTENT, content=rest if whole else found.content, phrase=False)


def _kind(page: Page, match: Match) -> Kind:
    """Return a verb's kind; backing somebody in a participle or an infinitive is an attitude."""
    if match.cue.domestic == Kind.INTENT.value and not is_finite(page.tree, match.verb):
        return Kind.INTENT
    return match.cue.kind


def _only_leads(page: Page, match: Match) -> bool:
    """Tell whether a wish only leads up to saying ("I would like to note that …")."""
    inner = set(page.tree.children(match.verb, "xcomp"))
    noun = subject(page.tree, match.verb)
    first = noun is not None and page.tree.lower[noun] in {"i", "we"}
    return first and any(m.verb in inner and m.cue.kind is Kind.STATEMENT for m in page.verbs)


def _adjectives(page: Page) -> Iterator[Draft]:
    """Yield a draft for each predicate adjective of the tables."""
    tree = page.tree
    for word in range(len(tree)):
        senses = page.cues.of("adjective", tree.lower[word])
        if not senses or in_quotation(tree, word):
            continue
        found = {**frames(tree, tree.head[word]), **frames(tree, word)}
        chosen = next(((c, f) for c in senses for f in c.frames if f in found), None)
        if chosen is not None:
            yield from _drafted(tree, word, chosen[0], chosen[1], found[chosen[1]])


def _drafted(tree: Tree, word: int, cue: Cue, frame: str, head: int) -> Iterator[Draft]:
    """Make the draft of an adjective whose verb links it to a holder."""
    linked = tree.dep[word] == "acomp" and tree.lemma[tree.head[word]] in _LINKS
    verb = tree.head[word] if linked else word
    own = tree.children(word, "nsubjpass", "nsubj")
    noun = subject(tree, verb) if linked else next(iter(own), None)
    if noun is None or not (linked or tree.children(word, "auxpass", "cop")):
        return
    if frame in {"clause", "inf"}:
        content = complement(tree, word, cue, frame, head).content
    else:
        content = trim(tree, range(min(verb, word), tree.right[head] + 1))
    yield Draft(
        rule="attitudes.adjective",
        kind=cue.kind,
        anchor=word,
        cue=tuple(range(min(verb, word), word + 1)),
        actors=actors(tree, noun),
        content=content,
        sense=cue.id,
        tier=cue.tier,
        negated=negated(tree, verb),
        phrase=frame not in {"clause", "inf"},
    )
