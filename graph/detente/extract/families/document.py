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
_COURTESIES = {"thank you", "thanks", "go ahead", "let me", "no", "yeah i"}
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
_SHORT_ANSWER = 3


def find(page: Page) -> Iterator[Draft]:
    """Yield a draft for each sentence of a document that states, judges or commits."""
    role = page.tree.parsed.passage.role
    if page.mode is not Mode.DOCUMENT or page.floor.asks or role not in {Role.PARAGRAPH, Role.TURN}:
        return
    sentences = list(_sentences(page.tree))
    answers = page.floor.answers and label(page.tree) is not None
    for number, words in enumerate(sentences):
        if answers and number == 0:
            more = sentences[1] if len(words) <= _SHORT_ANSWER and len(sentences) > 1 else []
            yield _drafted(page.tree, "document.answer", "", [*words, *more])
            continue
        rule, sense = _voice(page, words)
        if rule and len(words) >= _LEAST and not (answers and number == 1 and _is_short(sentences)):
            yield _drafted(page.tree, rule, sense, words)


def _is_short(sentences: list[list[int]]) -> bool:
    """Tell whether an answer's first sentence is so short that the second goes with it."""
    return len(sentences[0]) <= _SHORT_ANSWER


def _sentences(tree: Tree) -> Iterator[list[int]]:
    """Yield the words of each sentence after the speaker's label, courtesies left out."""
    named = label(tree)
    begin = named[1] + 2 if named is not None else 0
    for number, first in enumerate(tree.bounds[:-1]):
        inside = range(max(first, begin), tree.bounds[number + 1])
        words = [t for t in inside if tree.pos[t] not in {"PUNCT", "SPACE"}]
        if words and " ".join(tree.lower[t] for t in words[:2]) not in _COURTESIES:
            yield words


def _drafted(tree: Tree, rule: str, sense: str, words: list[int]) -> Draft:
    """Make the draft of a sentence in the document's voice."""
    root = _root(tree, words)
    return Draft(
        rule=rule,
        kind=Kind.STATEMENT,
        anchor=root,
        cue=group(tree, root) if rule == "document.passive" else (),
        actors=(),
        content=trim(tree, range(words[0], words[-1] + 1)),
        sense=sense,
        agentless=rule == "document.passive",
    )


def _root(tree: Tree, words: list[int]) -> int:
    """Return the main word of a sentence."""
    inside = set(words)
    return next((t for t in words if tree.head[t] == t or tree.head[t] not in inside), words[0])


def _voice(page: Page, words: list[int]) -> tuple[str, str]:
    """Name the rule a sentence fulfils and the row of the tables that says so, or blanks."""
    tree = page.tree
    root = _root(tree, words)
    forms = (form for t in words for form in (tree.lemma[t], tree.lower[t]))
    judged = [cue for form in forms for cue in page.cues.of("evaluation", form)]
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
