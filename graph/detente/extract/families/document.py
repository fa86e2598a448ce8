"""Document voice: what an official document, or a speaker in it, says in its own name."""

from __future__ import annotations

from collections.abc import Iterator

from detente.annotate import Tree
from detente.extract.clause import group, is_passive
from detente.extract.grammar import Draft, Rule
from detente.extract.page import Page
from detente.extract.phrases import trim
from detente.extract.script import label
from detente.model import Kind, Mode, Role

__all__ = ["RULES", "find"]

RULES = (
    Rule(
        "document.evaluation",
        "A sentence that judges: it holds a word of `evaluations.csv`.",
        "The unilateral sanctions of Washington are illegitimate.",
    ),
    Rule(
        "document.commitment",
        "A sentence in which the issuer, or a party it names, will, must or cannot do something.",
        "We will hold Moscow accountable for this attack.",
    ),
    Rule(
        "document.passive",
        "An agentless passive of saying or giving: the issuing side says or gives.",
        "A positive assessment was expressed of the mediation.",
    ),
    Rule(
        "document.answer",
        "The first sentence of an answer in a transcript.",
        "THE PRESIDENT:  It's very high.",
    ),
)
_MODALS = {"will", "'ll", "must", "shall", "should", "cannot", "ca"}
_FIRST = {"we", "i"}
_POLITICAL = {"GPE", "NORP", "ORG", "PERSON"}
_COURTESIES = {"thank you", "thank you.", "thanks", "go ahead", "let me"}
_GIVEN = {
    "provide",
    "express",
    "note",
    "give",
    "emphasize",
    "emphasise",
    "convey",
    "raise",
    "stress",
}
_LEAST = 4


def find(page: Page) -> Iterator[Draft]:
    """Yield a draft for each sentence of a document that states, judges or commits."""
    tree = page.tree
    role = tree.parsed.passage.role
    if page.mode is not Mode.DOCUMENT or page.floor.asks or role not in {Role.PARAGRAPH, Role.TURN}:
        return
    named = label(tree)
    begin = named[1] + 2 if named is not None and named[1] + 1 < len(tree) else 0
    answers = named is not None and page.floor.answers
    for number, first in enumerate(tree.bounds[:-1]):
        last = tree.bounds[number + 1] - 1
        first = max(first, begin)
        content = trim(tree, (t for t in range(first, last + 1) if tree.words[t].strip()))
        words = [t for t in content if tree.pos[t] not in {"PUNCT", "SPACE"}]
        if not words or _is_courtesy(tree, words):
            continue
        root = _root(tree, first, last)
        rule, sense = _voice(page, root, words)
        if not rule and answers:
            rule = "document.answer"
        if rule and (len(words) >= _LEAST or answers):
            yield _drafted(tree, rule, sense, root, content)
        answers = False


def _drafted(tree: Tree, rule: str, sense: str, root: int, content: frozenset[int]) -> Draft:
    """Make the draft of a sentence in the document's voice."""
    return Draft(
        rule=rule,
        kind=Kind.STATEMENT,
        anchor=root,
        cue=group(tree, root) if rule == "document.passive" else (),
        actors=(),
        content=content,
        sense=sense,
        agentless=rule == "document.passive",
    )


def _root(tree: Tree, first: int, last: int) -> int:
    """Return the main word of a sentence."""
    roots = (t for t in range(first, last + 1) if not first <= tree.head[t] <= last)
    return next(roots, next((t for t in range(first, last) if tree.head[t] == t), first))


def _voice(page: Page, root: int, words: list[int]) -> tuple[str, str]:
    """Name the rule a sentence fulfils and the row of the tables that says so, or blanks."""
    tree = page.tree
    judged = [c for t in words for c in page.cues.of("evaluation", tree.lemma[t])]
    if judged:
        return "document.evaluation", judged[0].id
    modal = any(tree.lower[k] in _MODALS for k in tree.children(root, "aux"))
    own = tree.children(root, "nsubj", "nsubjpass")
    if modal and own:
        subject = range(tree.left[own[0]], tree.right[own[0]] + 1)
        if tree.lower[own[0]] in _FIRST or any(tree.entity[t] in _POLITICAL for t in subject):
            return "document.commitment", ""
    if is_passive(tree, root) and tree.lemma[root] in _GIVEN and not tree.children(root, "agent"):
        return "document.passive", ""
    return "", ""


def _is_courtesy(tree: Tree, words: list[int]) -> bool:
    """Tell whether a sentence only keeps the conversation going."""
    text = " ".join(tree.lower[t] for t in words[:2])
    return text in _COURTESIES
