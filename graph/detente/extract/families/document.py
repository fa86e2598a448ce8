"""Document voice: what an official document, or a speaker in it, says in its own name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from detente.annotate import Tree
from detente.extract.clause import group, is_finite, is_passive
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
        "The United States will keep its word to its allies.",
    ),
    Rule(
        "document.passive",
        "An agentless passive of saying or giving: the issuing side says or gives.",
        "An overview was provided of the fighting.",
    ),
    Rule(
        "document.answer",
        "The first sentence of an answer in a transcript.",
        "Q: Will Russia attack?\n\nTHE PRESIDENT: It is very likely.",
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
_PREDICATE = {
    "acomp", "attr", "dobj", "prep", "pobj", "conj", "xcomp", "oprd", "amod", "ccomp", "agent",
}  # fmt: skip
_DEEPEST = 5
_SHORT_NAME = 6
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
        if answers and number == 0 and _is_answer(page, sentences):
            more = sentences[1] if len(words) <= _SHORT_ANSWER and len(sentences) > 1 else []
            yield _drafted(page.tree, "document.answer", "", [*words, *more])
            continue
        rule, sense = _voice(page, words)
        if rule and len(words) >= _LEAST and not (answers and number == 1 and _is_short(sentences)):
            yield _drafted(page.tree, rule, sense, words)


def _is_answer(page: Page, sentences: list[list[int]]) -> bool:
    """Tell whether a turn answers to the point: it, or the question, names a political actor."""
    tree = page.tree
    words = [t for sentence in sentences[:2] for t in sentence]
    end = words[-1] + 1
    asks = end < len(tree) and tree.lower[end] == "?"
    says = any(is_finite(tree, t) for t in words if tree.pos[t] in {"VERB", "AUX"})
    bare = tree.lower[words[0]] in {"yes", "no"}
    named = page.floor.political or _is_political(tree, words)
    return not asks and named and (says or bare)


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
        phrase=True,
    )


def _root(tree: Tree, words: list[int]) -> int:
    """Return the main word of a sentence."""
    inside = set(words)
    return next((t for t in words if tree.head[t] == t or tree.head[t] not in inside), words[0])


def _voice(page: Page, words: list[int]) -> tuple[str, str]:
    """Name the rule a sentence fulfils and the row of the tables that says so, or blanks."""
    tree = page.tree
    root = _root(tree, words)
    own = tree.children(root, "nsubj", "nsubjpass", "expl")
    if not own or not is_finite(tree, root):
        return "", ""
    judged = _judgement(page, root, words, anywhere=tree.entity[own[0]] in _POLITICAL)
    if judged and (_is_political(tree, words) or tree.pos[own[0]] in {"PRON", "DET"}):
        return "document.evaluation", judged
    modal = any(tree.lower[k] in _MODALS for k in tree.children(root, "aux"))
    planned = any(c.kind is Kind.DEED for c in page.cues.of("verb", tree.lemma[root]))
    if modal and not planned and _is_committed(tree, own[0]):
        return "document.commitment", ""
    if is_passive(tree, root) and tree.lemma[root] in _GIVEN and not tree.children(root, "agent"):
        return "document.passive", ""
    return "", ""


def _judgement(page: Page, root: int, words: list[int], *, anywhere: bool) -> str:
    """Return the row of the first evaluative word in the main predicate, or nothing.

    Of a political actor whatever is said may judge, `anywhere` in its sentence.
    """
    tree = page.tree
    for token in words:
        forms = (tree.lemma[token], tree.lower[token])
        rows = [cue.id for form in forms for cue in page.cues.of("evaluation", form)]
        if rows and (anywhere or _in_predicate(tree, root, token)):
            return rows[0]
    return ""


def _in_predicate(tree: Tree, root: int, token: int) -> bool:
    """Tell whether a word is the main verb or what is said of its subject."""
    for _ in range(_DEEPEST):
        if token == root:
            return True
        if tree.dep[token] not in _PREDICATE:
            return False
        token = tree.head[token]
    return token == root


def _is_committed(tree: Tree, noun: int) -> bool:
    """Tell whether a subject is the issuer or a political actor, shortly named."""
    named = range(tree.left[noun], tree.right[noun] + 1)
    return tree.lower[noun] in _FIRST or (len(named) <= _SHORT_NAME and _is_political(tree, named))


def _is_political(tree: Tree, words: Iterable[int]) -> bool:
    """Tell whether words name a state, a people, a body or a person."""
    return any(tree.entity[t] in _POLITICAL for t in words)
