"""Find where a content begins and ends: past the cue's adjuncts, up to what is set apart."""

from __future__ import annotations

from detente.annotate import Parse
from detente.extract.phrases import is_venue_phrase, skip_adjuncts
from detente.extract.sentences import sentence_end

__all__ = ["clause_end", "clause_start", "set_off", "words_end"]

_REASONS = {"because", "if", "unless", "since", "so", "until", "once", "than"}
_ELSEWHERE = {"as", "after", "while", "when", "before", "during", "amid", "though", "although"}
_AFTER_QUOTATION = _REASONS | {"when", "compared"}
_AFTER_WORDS = {"during", "while", "when", "-"}
_SET_OFF = {"which", "who", "whose", "where"}


def clause_start(parse: Parse, first: int, last: int) -> int:
    """Return where a clause begins past `that` and the date or venue of its cue."""
    start = skip_adjuncts(parse, first, last)
    if start <= last and parse.lower[start] == "that" and parse.dep[start] in {"mark", "advmod"}:
        return start + 1
    return start


def clause_end(parse: Parse, first: int, last: int) -> int:
    """Return the last token of a clause: with its reason, without the venue of its cue."""
    end = sentence_end(parse, last)
    at = _onward(parse, last, end)
    while at > last:
        last, at = at, _onward(parse, at, end)
    for token in range(last - 1, max(first + 2, last - 14), -1):
        if is_venue_phrase(parse, token, last):
            return token - 1
    return last


def _onward(parse: Parse, last: int, end: int) -> int:
    """Return the end of what goes on with a clause right after `last`, or `last`."""
    if last >= end:
        return last
    inside = parse.quote[last + 1] == parse.quote[last] and parse.pos[last + 1] != "PUNCT"
    if parse.quote[last] >= 0 and not inside:
        return _past_quotation(parse, last, end)
    return _past(parse, last, end)


def _past(parse: Parse, last: int, end: int) -> int:
    """Return the end of what goes on with a clause outside quotations, or `last`."""
    after = last + 1
    word = parse.lower[after]
    if word == ":" and after < end and parse.quote[after + 1] < 0:
        return end
    if word == "-" and parse.start[after] == parse.start[last] + len(parse.words[last]):
        return min(end, max(after + 1, parse.right[after + 1])) if after < end else last
    if word in _REASONS:
        head = parse.head[after]
        return min(end, parse.right[head]) if parse.left[head] == after < head else last
    loose = parse.pos[after] in {"PUNCT", "CCONJ", "SPACE"} or word in _ELSEWHERE
    if loose or parse.quote[after] != parse.quote[last] or skip_adjuncts(parse, after, end) > after:
        return last
    top = after
    while parse.left[parse.head[top]] == after and parse.head[top] != top:
        top = parse.head[top]
    return min(end, parse.right[top])


def _past_quotation(parse: Parse, last: int, end: int) -> int:
    """Return the end of what goes on with a clause behind the quotation it ends in, or `last`."""
    after = last + 1
    while after < end and parse.quote[after] == parse.quote[last] and parse.pos[after] == "PUNCT":
        after += 1
    word, following = parse.lower[after], min(after + 1, end)
    if parse.quote[after] >= 0 or after == end:
        return last
    if word in _AFTER_QUOTATION:
        return min(end, max(parse.right[after], parse.right[parse.head[after]]))
    if word in {"and", "but"} and (
        parse.lower[following] == "that" or parse.tag[following] == "VB"
    ):
        verb = parse.head[following] if parse.lower[following] == "that" else following
        return min(end, parse.right[verb])
    return last


def set_off(parse: Parse, verb: int, last: int) -> int:
    """Return where a phrase ends: before a participle or relative set off by a comma."""
    for token in range(verb + 2, last):
        if parse.lower[token] == "," and parse.quote[token] < 0:
            after = token + 1
            participle = parse.tag[after] == "VBG" and parse.dep[after] in {"advcl", "acl"}
            if parse.lower[after] in _SET_OFF or participle:
                return token - 1
    return last


def words_end(parse: Parse, verb: int, last: int) -> int:
    """Return where a phrase ends: with the words quoted in it, before what only follows them."""
    for mark in range(last - 1, verb, -1):
        if parse.quote[mark] >= 0 and parse.quote[mark + 1] < 0:
            word = parse.lower[mark + 1]
            return mark if word in _AFTER_WORDS else last
    return last
