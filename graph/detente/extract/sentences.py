"""Find the ends of the sentence around a token, trusting full stops more than the parser."""

from __future__ import annotations

from detente.annotate import Tree

__all__ = ["quote_range", "sentence", "sentence_end", "sentence_start"]

_STOPS = {".", "!", "?", "…", "..."}


def quote_range(tree: Tree, number: int) -> tuple[int, int]:
    """Return the first and last token of a quotation, marks included."""
    first = tree.quote.index(number)
    last = first
    while last + 1 < len(tree) and tree.quote[last + 1] == number:
        last += 1
    return first, last


def sentence(tree: Tree, token: int) -> tuple[int, int]:
    """Return the first and last token of the sentence around a token outside quotations."""
    return sentence_start(tree, token), sentence_end(tree, token)


def sentence_start(tree: Tree, token: int) -> int:
    """Return the first token of the sentence; a quotation within it counts as one word."""
    at = token
    while at > 0:
        before = at - 1
        if tree.quote[before] >= 0:
            first, last = quote_range(tree, tree.quote[before])
            if at != token and _closes(tree, first, last) and not _joined(tree, at):
                break
            at = first
        elif tree.lower[before] in _STOPS or "\n\n" in tree.words[before]:
            break
        else:
            at = before
    return at


def sentence_end(tree: Tree, token: int) -> int:
    """Return the last token of the sentence; a quotation within it counts as one word."""
    at = token
    while at + 1 < len(tree):
        if tree.quote[at + 1] >= 0:
            first, last = quote_range(tree, tree.quote[at + 1])
            at = last
            if _closes(tree, first, last):
                break
        else:
            at += 1
            if tree.lower[at] in _STOPS:
                break
    return at


def _closes(tree: Tree, first: int, last: int) -> bool:
    """Tell whether a quotation ends with a full stop."""
    inner = [t for t in (last - 1, last) if t > first]
    return any(tree.lower[t] in _STOPS for t in inner)


def _joined(tree: Tree, at: int) -> bool:
    """Tell whether what follows a quotation goes on with the sentence."""
    return at < len(tree) and tree.words[at][:1].islower()
