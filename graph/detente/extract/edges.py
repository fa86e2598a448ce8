"""Find where a content begins and ends: past the cue's adjuncts, up to what is set apart."""

from __future__ import annotations

from detente.annotate import Tree
from detente.extract.phrases import is_venue_phrase, skip_adjuncts
from detente.extract.sentences import sentence_end

__all__ = ["clause_end", "clause_start", "set_off", "words_end"]

_REASONS = {"because", "if", "unless", "since", "so", "until", "once", "than"}
_ELSEWHERE = {"as", "after", "while", "when", "before", "during", "amid", "though", "although"}
_AFTER_QUOTATION = _REASONS | {"when", "compared"}
_AFTER_WORDS = {"during", "while", "when", "-"}
_SET_OFF = {"which", "who", "whose", "where"}


def clause_start(tree: Tree, first: int, last: int) -> int:
    """Return where a clause begins past `that` and the date or venue of its cue."""
    start = skip_adjuncts(tree, first, last)
    if start <= last and tree.lower[start] == "that" and tree.dep[start] in {"mark", "advmod"}:
        return start + 1
    return start


def clause_end(tree: Tree, first: int, last: int) -> int:
    """Return the last token of a clause: with its reason, without the venue of its cue."""
    end = sentence_end(tree, last)
    at = _onward(tree, last, end)
    while at > last:
        last, at = at, _onward(tree, at, end)
    for token in range(last - 1, max(first + 2, last - 14), -1):
        if is_venue_phrase(tree, token, last):
            return token - 1
    return last


def _onward(tree: Tree, last: int, end: int) -> int:
    """Return the end of what goes on with a clause right after `last`, or `last`."""
    if last >= end:
        return last
    inside = tree.quote[last + 1] == tree.quote[last] and tree.pos[last + 1] != "PUNCT"
    if tree.quote[last] >= 0 and not inside:
        return _past_quotation(tree, last, end)
    return _past(tree, last, end)


def _past(tree: Tree, last: int, end: int) -> int:
    """Return the end of what goes on with a clause outside quotations, or `last`."""
    after = last + 1
    word = tree.lower[after]
    if word == ":" and after < end and tree.quote[after + 1] < 0:
        return end
    if word == "-" and tree.start[after] == tree.start[last] + len(tree.words[last]):
        return min(end, max(after + 1, tree.right[after + 1])) if after < end else last
    if word in _REASONS:
        head = tree.head[after]
        return min(end, tree.right[head]) if tree.left[head] == after < head else last
    loose = tree.pos[after] in {"PUNCT", "CCONJ", "SPACE"} or word in _ELSEWHERE
    if loose or tree.quote[after] != tree.quote[last] or skip_adjuncts(tree, after, end) > after:
        return last
    top = after
    while tree.left[tree.head[top]] == after and tree.head[top] != top:
        top = tree.head[top]
    return min(end, tree.right[top])


def _past_quotation(tree: Tree, last: int, end: int) -> int:
    """Return the end of what goes on with a clause behind the quotation it ends in, or `last`."""
    after = last + 1
    while after < end and tree.quote[after] == tree.quote[last] and tree.pos[after] == "PUNCT":
        after += 1
    word, following = tree.lower[after], min(after + 1, end)
    if tree.quote[after] >= 0 or after == end:
        return last
    if word in _AFTER_QUOTATION:
        return min(end, max(tree.right[after], tree.right[tree.head[after]]))
    if word in {"and", "but"} and (tree.lower[following] == "that" or tree.tag[following] == "VB"):
        verb = tree.head[following] if tree.lower[following] == "that" else following
        return min(end, tree.right[verb])
    return last


def set_off(tree: Tree, verb: int, last: int) -> int:
    """Return where a phrase ends: before a participle or relative set off by a comma."""
    for token in range(verb + 2, last):
        if tree.lower[token] == "," and tree.quote[token] < 0:
            after = token + 1
            participle = tree.tag[after] == "VBG" and tree.dep[after] in {"advcl", "acl"}
            if tree.lower[after] in _SET_OFF or participle:
                return token - 1
    return last


def words_end(tree: Tree, verb: int, last: int) -> int:
    """Return where a phrase ends: with the words quoted in it, before what only follows them."""
    for mark in range(last - 1, verb, -1):
        if tree.quote[mark] >= 0 and tree.quote[mark + 1] < 0:
            word = tree.lower[mark + 1]
            return mark if word in _AFTER_WORDS else last
    return last
