"""Find the ends of the sentence around a token, trusting full stops more than the parser."""

from __future__ import annotations

from detente.annotate import Parse

__all__ = ["quote_range", "sentence", "sentence_end", "sentence_start"]

_STOPS = {".", "!", "?", "…", "..."}


def quote_range(parse: Parse, number: int) -> tuple[int, int]:
    """Return the first and last token of a quotation, marks included."""
    inside = parse.tokens(parse.quotes[number])
    return inside[0], inside[-1]


def sentence(parse: Parse, token: int) -> tuple[int, int]:
    """Return the first and last token of the sentence around a token outside quotations."""
    return sentence_start(parse, token), sentence_end(parse, token)


def sentence_start(parse: Parse, token: int) -> int:
    """Return the first token of the sentence; a quotation within it counts as one word."""
    at = token
    while at > 0:
        before = at - 1
        if parse.quote[before] >= 0:
            first, last = quote_range(parse, parse.quote[before])
            if at != token and _closes(parse, first, last) and not _joined(parse, at):
                break
            at = first
        elif parse.lower[before] in _STOPS or "\n\n" in parse.words[before]:
            break
        else:
            at = before
    return at


def sentence_end(parse: Parse, token: int) -> int:
    """Return the last token of the sentence; a quotation within it counts as one word."""
    at = token
    while at + 1 < len(parse):
        if parse.quote[at + 1] >= 0:
            first, last = quote_range(parse, parse.quote[at + 1])
            at = last
            if _closes(parse, first, last):
                break
        else:
            at += 1
            if parse.lower[at] in _STOPS:
                break
    return at


def _closes(parse: Parse, first: int, last: int) -> bool:
    """Tell whether a quotation ends with a full stop."""
    inner = [t for t in (last - 1, last) if t > first]
    return any(parse.lower[t] in _STOPS for t in inner)


def _joined(parse: Parse, at: int) -> bool:
    """Tell whether what follows a quotation goes on with the sentence."""
    return at < len(parse) and parse.words[at][:1].islower()
