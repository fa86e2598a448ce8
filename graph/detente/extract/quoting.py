"""Give quotations to the cues beside them, and set-off clauses to the cues that wait for one."""

from __future__ import annotations

from dataclasses import replace

from detente.annotate import Tree
from detente.extract.grammar import Draft
from detente.extract.phrases import skip_adjuncts, trim
from detente.extract.sentences import quote_range, sentence_end, sentence_start

__all__ = ["fill", "grow", "inner", "loose_quotes", "prefer_quotation", "stands_alone"]

_MARKS = {",", ":", "-", "—", "–", "--", ";"}
_REACH = 12
_SENTENCE = 3
_LONGEST_TITLE = 8
_FINITE = {"VBD", "VBZ", "VBP", "MD"}


def inner(tree: Tree, number: int) -> frozenset[int]:
    """Return the tokens of a quotation without its marks."""
    first, last = quote_range(tree, number)
    return trim(tree, range(first, last + 1))


def fill(tree: Tree, draft: Draft) -> Draft | None:
    """Find the quotation or the set-off clause a waiting cue reports; None if there is none."""
    if draft.negated:
        return None
    first, last = cue_clause(tree, draft)
    content = _before(tree, first)
    after = _after(tree, draft, first, last)
    quoted = bool(content) and tree.quote[max(content)] >= 0
    if content and not quoted and not _is_clause(tree, content, after):
        content = frozenset()
    content = (content | after) - set(range(first, last + 1))
    if not content:
        content = _ahead(tree, last)
    content |= _around_scrap(tree, draft, content)
    words = [t for t in content if tree.pos[t] not in {"PUNCT", "SPACE"}]
    return replace(draft, content=trim(tree, content), waits=False) if words else None


def _around_scrap(tree: Tree, draft: Draft, content: frozenset[int]) -> frozenset[int]:
    """Return the clause after a cue of which only some words are quoted, if that is so."""
    opening = min(content, default=0) - 1
    if opening <= draft.anchor + 1 or tree.quote[opening] < 0 or not _begins_small(tree, opening):
        return frozenset()
    clause = [*draft.cue, *(t for mention in draft.actors for t in mention if t < opening)]
    first = skip_adjuncts(tree, max(clause) + 1, opening)
    if first >= opening or tree.lower[opening - 1] in _MARKS or tree.pos[first] == "ADP":
        return frozenset()
    return frozenset(range(first, sentence_end(tree, opening) + 1))


def prefer_quotation(tree: Tree, draft: Draft) -> Draft:
    """Let a cue right after a quotation that runs on into its clause report that quotation."""
    first, last = cue_clause(tree, draft)
    mark = first - 1
    while mark > 0 and tree.quote[mark] < 0 and tree.lower[mark] == ",":
        mark -= 1
    if mark < 1 or tree.quote[mark] < 0 or tree.quote[draft.anchor] == tree.quote[mark]:
        return draft
    begin, end = quote_range(tree, tree.quote[mark])
    if _names_venue(tree, begin):
        return draft
    runs_on = tree.lower[end - 1] in {",", "?", "!", "-", "--", "—"}
    speaks = any(tree.pos[t] in {"VERB", "AUX"} for t in range(begin, end))
    if end - begin < 4 or not runs_on or not speaks or tree.tag[draft.anchor] == "VBG":
        return draft
    content = _before(tree, first) | _after(tree, draft, first, last)
    return replace(draft, content=trim(tree, content - set(range(first, last + 1))), phrase=False)


def _names_venue(tree: Tree, opening: int) -> bool:
    """Tell whether a quotation is a title in a fronted adjunct (`On "Face the Nation," X`)."""
    first = sentence_start(tree, opening)
    if first == opening or tree.pos[first] != "ADP" or tree.lower[opening - 1] in _MARKS:
        return False
    words = [t for t in inner(tree, tree.quote[opening]) if tree.pos[t] != "PUNCT"]
    small = sum(tree.words[t][:1].islower() for t in words)
    return len(words) <= _LONGEST_TITLE and 2 * small <= len(words)


def _is_clause(tree: Tree, content: frozenset[int], after: frozenset[int]) -> bool:
    """Tell whether a set-off stretch goes with the cue after it: a clause, or half of one."""
    first = min(after, default=-1)
    if first >= 0 and tree.quote[first] >= 0:
        begins = tree.words[first][:1].islower() and tree.pos[first] in {"AUX", "VERB", "PART"}
        return begins and tree.pos[max(content)] in {"NOUN", "PROPN", "PRON"}
    return any(
        tree.dep[t] in {"nsubj", "nsubjpass", "expl"} and (first >= 0 or tree.head[t] in content)
        for t in content
    )


def cue_clause(tree: Tree, draft: Draft) -> tuple[int, int]:
    """Return the first and last token of the cue's own clause: actor, cue, adjuncts."""
    first, last = min(draft.cue), max(draft.cue)
    for mention in draft.actors:
        if first - 40 < mention[0] < first:
            first = _outside(tree, tree.left[_top(tree, mention)], mention[0])
        elif last < mention[0] < last + 4:
            last = _past_relative(tree, max(mention))
    end = sentence_end(tree, last)
    while last < end and tree.quote[last + 1] < 0 and not _stops(tree, last + 1):
        last += 1
    return first, last


def _past_relative(tree: Tree, last: int) -> int:
    """Return the end of a speaker with the words set off after the name ("said X, who …,")."""
    end = sentence_end(tree, last)
    if last + 2 < end and tree.lower[last + 1] == "," and tree.quote[last + 2] < 0:
        for token in range(last + 2, end):
            if tree.quote[token] < 0 and tree.quote[token + 1] >= 0:
                return token - 1 if tree.lower[token] == "," else last
    return last


def _top(tree: Tree, mention: tuple[int, ...]) -> int:
    """Return the token of a mention that the others hang on."""
    return next((t for t in mention if tree.head[t] not in mention), mention[0])


def _outside(tree: Tree, first: int, mention: int) -> int:
    """Move the left edge of a clause out of quotations and past set-off words."""
    for token in range(mention, first - 1, -1):
        if tree.quote[token] >= 0 or tree.lower[token] in {",", ".", ":", ";"}:
            return token + 1
    return first


def _stops(tree: Tree, token: int) -> bool:
    """Tell whether a token ends the cue's clause."""
    return tree.lower[token] in {",", ":", ";", ".", "!", "?"} or "\n" in tree.words[token]


def _before(tree: Tree, first: int) -> frozenset[int]:
    """Return what a cue at the end or in the middle of a sentence reports."""
    at = first - 1
    while at >= 0 and tree.quote[at] < 0 and (tree.lower[at] in _MARKS or tree.lower[at] == "as"):
        at -= 1
    if at < 0 or (at == first - 1 and tree.quote[at] < 0):
        return frozenset()
    if tree.quote[at] < 0 and tree.lower[at] in {".", "!", "?"}:
        return frozenset()
    if tree.quote[at] >= 0 and _names_venue(tree, tree.quote.index(tree.quote[at])):
        return frozenset()
    start = sentence_start(tree, at) if tree.quote[at] < 0 else _quoted_start(tree, at)
    if tree.quote[at] >= 0 and tree.quote[start] != tree.quote[at] and tree.lower[at - 1] == ".":
        return frozenset()  # a sentence of its own that ends in a quotation
    return frozenset(range(start, at + 1))


def _quoted_start(tree: Tree, at: int) -> int:
    """Return where the content begins that ends with the quotation at `at`."""
    first, last = quote_range(tree, tree.quote[at])
    start = sentence_start(tree, first)
    words = [t for t in range(start, first) if tree.pos[t] not in {"PUNCT", "SPACE"}]
    verbs = [t for t in words if tree.pos[t] in {"VERB", "AUX"}]
    whole = last - first > 12 and tree.words[first + 1][:1].isupper()
    return first if not words or (whole and verbs) else start


def _after(tree: Tree, draft: Draft, first: int, last: int) -> frozenset[int]:
    """Return what follows the cue's clause: a quotation, or the rest of the sentence."""
    at = last + 1
    if at >= len(tree):
        return frozenset()
    number = _next_quotation(tree, first, at)
    if number is not None:
        return inner(tree, number)
    if tree.quote[at] < 0 and at + 1 < len(tree) and tree.lower[at] in _MARKS:
        middle = first > 0 and tree.lower[first - 1] in _MARKS and tree.lower[at] == ","
        if middle and tree.tag[at + 1] != "VBG":
            return frozenset(range(at + 1, sentence_end(tree, at) + 1))
        if tree.lower[at] == ":" and draft.actors:
            return frozenset(range(at + 1, sentence_end(tree, at + 1) + 1))
    return frozenset()


def _next_quotation(tree: Tree, first: int, at: int) -> int | None:
    """Return the quotation right after a cue's clause that ends before `at`."""
    if tree.quote[at] >= 0:
        quoted_before = first > 0 and tree.quote[first - 1] >= 0
        return tree.quote[at] if _opens(tree, at) and not quoted_before else None
    if at + 1 < len(tree) and tree.lower[at] in _MARKS and tree.quote[at + 1] >= 0:
        return tree.quote[at + 1]
    return _second_half(tree, first, at)


def _second_half(tree: Tree, first: int, at: int) -> int | None:
    """Return the quotation with which a split one goes on (`"A," X said in Y, "and B."`)."""
    if first < 2 or tree.quote[first - 1] < 0 or tree.lower[first - 2] != ",":
        return None
    end = sentence_end(tree, at - 1)
    for token in range(at, min(end, at + _REACH) + 1):
        if tree.quote[token] >= 0:
            return tree.quote[token] if _begins_small(tree, token) else None
        if tree.tag[token] in _FINITE:
            break
    return None


def _begins_small(tree: Tree, opening: int) -> bool:
    """Tell whether a quotation begins in the middle of a sentence: its first word is small."""
    word = opening + (tree.pos[opening] == "PUNCT")
    return word < len(tree) and tree.words[word][:1].islower()


def _opens(tree: Tree, at: int) -> bool:
    """Tell whether a token is the first of its quotation."""
    return at == 0 or tree.quote[at - 1] != tree.quote[at]


def _ahead(tree: Tree, last: int) -> frozenset[int]:
    """Return a quotation a few words after the cue's clause, in the same sentence."""
    end = sentence_end(tree, last)
    for at in range(last + 1, min(end, last + _REACH) + 1):
        if tree.quote[at] >= 0:
            whole = _words(tree, tree.quote[at]) > _SENTENCE
            return inner(tree, tree.quote[at]) if whole else frozenset()
    return frozenset()


def grow(tree: Tree, draft: Draft) -> Draft:
    """Let a content that reaches into a quotation take all of it."""
    content = set(draft.content)
    for edge in (min(content), max(content)):
        number = tree.quote[edge]
        if number >= 0 and tree.quote[draft.anchor] != number:
            first, last = quote_range(tree, number)
            content.update(range(first, last + 1))
    return replace(
        draft, content=trim(tree, content - set(draft.cue) if not draft.phrase else content)
    )


def loose_quotes(tree: Tree, drafts: list[Draft]) -> list[int]:
    """Return the quotations of a sentence's length that no draft holds."""
    held = {tree.quote[t] for draft in drafts for t in draft.content}
    free = sorted(set(tree.quote) - held - {-1})
    return [n for n in free if _words(tree, n) >= _SENTENCE]


def stands_alone(tree: Tree, number: int) -> bool:
    """Tell whether a quotation begins a sentence of its own."""
    first, last = quote_range(tree, number)
    before = first == 0 or tree.quote[first - 1] >= 0 or tree.lower[first - 1] in {".", "!", "?"}
    opens = before or "\n" in tree.words[first - 1] or not tree.words[first - 1].strip()
    after = last + 1 >= len(tree) or tree.words[last + 1][:1].isupper() or tree.quote[last + 1] >= 0
    return opens and (after or _words(tree, number) > _REACH)


def _words(tree: Tree, number: int) -> int:
    """Count the words of a quotation."""
    return sum(tree.pos[t] not in {"PUNCT", "SPACE"} for t in inner(tree, number))
