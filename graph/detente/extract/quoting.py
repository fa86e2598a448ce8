"""Give quotations to the cues beside them, and set-off clauses to the cues that wait for one."""

from __future__ import annotations

from dataclasses import replace

from detente.annotate import Parse
from detente.extract.candidate import Candidate
from detente.extract.phrases import skip_adjuncts, trim
from detente.extract.sentences import quote_range, sentence_end, sentence_start

__all__ = ["fill", "grow", "inner", "loose_quotes", "prefer_quotation", "stands_alone"]

_MARKS = {",", ":", "-", "—", "–", "--", ";"}
_REACH = 12
_SENTENCE = 3
_LONGEST_TITLE = 8
_FINITE = {"VBD", "VBZ", "VBP", "MD"}


def inner(parse: Parse, number: int) -> frozenset[int]:
    """Return the tokens of a quotation without its marks."""
    first, last = quote_range(parse, number)
    return trim(parse, range(first, last + 1))


def fill(parse: Parse, candidate: Candidate) -> Candidate | None:
    """Find the quotation or the set-off clause a waiting cue reports; None if there is none."""
    if candidate.negated:
        return None
    first, last = cue_clause(parse, candidate)
    content = _before(parse, first)
    after = _after(parse, candidate, first, last)
    quoted = bool(content) and parse.quote[max(content)] >= 0
    if content and not quoted and not _is_clause(parse, content, after):
        content = frozenset()
    content = (content | after) - set(range(first, last + 1))
    if not content:
        content = _ahead(parse, last)
    content |= _around_scrap(parse, candidate, content)
    words = [t for t in content if parse.pos[t] not in {"PUNCT", "SPACE"}]
    return replace(candidate, content=trim(parse, content), waits=False) if words else None


def _around_scrap(parse: Parse, candidate: Candidate, content: frozenset[int]) -> frozenset[int]:
    """Return the clause after a cue of which only some words are quoted, if that is so."""
    opening = min(content, default=0) - 1
    if (
        opening <= candidate.anchor + 1
        or parse.quote[opening] < 0
        or not _begins_small(parse, opening)
    ):
        return frozenset()
    clause = [*candidate.cue, *(t for mention in candidate.actors for t in mention if t < opening)]
    first = skip_adjuncts(parse, max(clause) + 1, opening)
    if first >= opening or parse.lower[opening - 1] in _MARKS or parse.pos[first] == "ADP":
        return frozenset()
    return frozenset(range(first, sentence_end(parse, opening) + 1))


def prefer_quotation(parse: Parse, candidate: Candidate) -> Candidate:
    """Let a cue right after a quotation that runs on into its clause report that quotation."""
    first, last = cue_clause(parse, candidate)
    mark = first - 1
    while mark > 0 and parse.quote[mark] < 0 and parse.lower[mark] == ",":
        mark -= 1
    if mark < 1 or parse.quote[mark] < 0 or parse.quote[candidate.anchor] == parse.quote[mark]:
        return candidate
    begin, end = quote_range(parse, parse.quote[mark])
    if _names_venue(parse, begin):
        return candidate
    runs_on = parse.lower[end - 1] in {",", "?", "!", "-", "--", "—"}
    speaks = any(parse.pos[t] in {"VERB", "AUX"} for t in range(begin, end))
    if end - begin < 4 or not runs_on or not speaks or parse.tag[candidate.anchor] == "VBG":
        return candidate
    content = _before(parse, first) | _after(parse, candidate, first, last)
    return replace(
        candidate, content=trim(parse, content - set(range(first, last + 1))), phrase=False
    )


def _names_venue(parse: Parse, opening: int) -> bool:
    """Tell whether a quotation is a title in a fronted adjunct (`On "Face the Nation," X`)."""
    first = sentence_start(parse, opening)
    if first == opening or parse.pos[first] != "ADP" or parse.lower[opening - 1] in _MARKS:
        return False
    words = [t for t in inner(parse, parse.quote[opening]) if parse.pos[t] != "PUNCT"]
    small = sum(parse.words[t][:1].islower() for t in words)
    return len(words) <= _LONGEST_TITLE and 2 * small <= len(words)


def _is_clause(parse: Parse, content: frozenset[int], after: frozenset[int]) -> bool:
    """Tell whether a set-off stretch goes with the cue after it: a clause, or half of one."""
    first = min(after, default=-1)
    if first >= 0 and parse.quote[first] >= 0:
        begins = parse.words[first][:1].islower() and parse.pos[first] in {"AUX", "VERB", "PART"}
        return begins and parse.pos[max(content)] in {"NOUN", "PROPN", "PRON"}
    return any(
        parse.dep[t] in {"nsubj", "nsubjpass", "expl"} and (first >= 0 or parse.head[t] in content)
        for t in content
    )


def cue_clause(parse: Parse, candidate: Candidate) -> tuple[int, int]:
    """Return the first and last token of the cue's own clause: actor, cue, adjuncts."""
    first, last = min(candidate.cue), max(candidate.cue)
    for mention in candidate.actors:
        if first - 40 < mention[0] < first:
            first = _outside(parse, parse.left[_top(parse, mention)], mention[0])
        elif last < mention[0] < last + 4:
            last = _past_relative(parse, max(mention))
    end = sentence_end(parse, last)
    while last < end and parse.quote[last + 1] < 0 and not _stops(parse, last + 1):
        last += 1
    return first, last


def _past_relative(parse: Parse, last: int) -> int:
    """Return the end of a speaker with the words set off after the name ("said X, who …,")."""
    end = sentence_end(parse, last)
    if last + 2 < end and parse.lower[last + 1] == "," and parse.quote[last + 2] < 0:
        for token in range(last + 2, end):
            if parse.quote[token] < 0 and parse.quote[token + 1] >= 0:
                return token - 1 if parse.lower[token] == "," else last
    return last


def _top(parse: Parse, mention: tuple[int, ...]) -> int:
    """Return the token of a mention that the others hang on."""
    return next((t for t in mention if parse.head[t] not in mention), mention[0])


def _outside(parse: Parse, first: int, mention: int) -> int:
    """Move the left edge of a clause out of quotations and past set-off words."""
    for token in range(mention, first - 1, -1):
        if parse.quote[token] >= 0 or parse.lower[token] in {",", ".", ":", ";"}:
            return token + 1
    return first


def _stops(parse: Parse, token: int) -> bool:
    """Tell whether a token ends the cue's clause."""
    return parse.lower[token] in {",", ":", ";", ".", "!", "?"} or "\n" in parse.words[token]


def _before(parse: Parse, first: int) -> frozenset[int]:
    """Return what a cue at the end or in the middle of a sentence reports."""
    at = first - 1
    while (
        at >= 0 and parse.quote[at] < 0 and (parse.lower[at] in _MARKS or parse.lower[at] == "as")
    ):
        at -= 1
    if at < 0 or (at == first - 1 and parse.quote[at] < 0):
        return frozenset()
    if parse.quote[at] < 0 and parse.lower[at] in {".", "!", "?"}:
        return frozenset()
    if parse.quote[at] >= 0 and _names_venue(parse, parse.quote.index(parse.quote[at])):
        return frozenset()
    start = sentence_start(parse, at) if parse.quote[at] < 0 else _quoted_start(parse, at)
    if (
        parse.quote[at] >= 0
        and parse.quote[start] != parse.quote[at]
        and parse.lower[at - 1] == "."
    ):
        return frozenset()  # a sentence of its own that ends in a quotation
    return frozenset(range(start, at + 1))


def _quoted_start(parse: Parse, at: int) -> int:
    """Return where the content begins that ends with the quotation at `at`."""
    first, last = quote_range(parse, parse.quote[at])
    start = sentence_start(parse, first)
    words = [t for t in range(start, first) if parse.pos[t] not in {"PUNCT", "SPACE"}]
    verbs = [t for t in words if parse.pos[t] in {"VERB", "AUX"}]
    whole = last - first > 12 and parse.words[first + 1][:1].isupper()
    return first if not words or (whole and verbs) else start


def _after(parse: Parse, candidate: Candidate, first: int, last: int) -> frozenset[int]:
    """Return what follows the cue's clause: a quotation, or the rest of the sentence."""
    at = last + 1
    if at >= len(parse):
        return frozenset()
    number = _next_quotation(parse, first, at)
    if number is not None:
        return inner(parse, number)
    if parse.quote[at] < 0 and at + 1 < len(parse) and parse.lower[at] in _MARKS:
        middle = first > 0 and parse.lower[first - 1] in _MARKS and parse.lower[at] == ","
        if middle and parse.tag[at + 1] != "VBG":
            return frozenset(range(at + 1, sentence_end(parse, at) + 1))
        if parse.lower[at] == ":" and candidate.actors:
            return frozenset(range(at + 1, sentence_end(parse, at + 1) + 1))
    return frozenset()


def _next_quotation(parse: Parse, first: int, at: int) -> int | None:
    """Return the quotation right after a cue's clause that ends before `at`."""
    if parse.quote[at] >= 0:
        quoted_before = first > 0 and parse.quote[first - 1] >= 0
        return parse.quote[at] if _opens(parse, at) and not quoted_before else None
    if at + 1 < len(parse) and parse.lower[at] in _MARKS and parse.quote[at + 1] >= 0:
        return parse.quote[at + 1]
    return _second_half(parse, first, at)


def _second_half(parse: Parse, first: int, at: int) -> int | None:
    """Return the quotation with which a split one goes on (`"A," X said in Y, "and B."`)."""
    if first < 2 or parse.quote[first - 1] < 0 or parse.lower[first - 2] != ",":
        return None
    end = sentence_end(parse, at - 1)
    for token in range(at, min(end, at + _REACH) + 1):
        if parse.quote[token] >= 0:
            return parse.quote[token] if _begins_small(parse, token) else None
        if parse.tag[token] in _FINITE:
            break
    return None


def _begins_small(parse: Parse, opening: int) -> bool:
    """Tell whether a quotation begins in the middle of a sentence: its first word is small."""
    word = opening + (parse.pos[opening] == "PUNCT")
    return word < len(parse) and parse.words[word][:1].islower()


def _opens(parse: Parse, at: int) -> bool:
    """Tell whether a token is the first of its quotation."""
    return at == 0 or parse.quote[at - 1] != parse.quote[at]


def _ahead(parse: Parse, last: int) -> frozenset[int]:
    """Return a quotation a few words after the cue's clause, in the same sentence."""
    end = sentence_end(parse, last)
    for at in range(last + 1, min(end, last + _REACH) + 1):
        if parse.quote[at] >= 0:
            whole = _words(parse, parse.quote[at]) > _SENTENCE
            return inner(parse, parse.quote[at]) if whole else frozenset()
    return frozenset()


def grow(parse: Parse, candidate: Candidate) -> Candidate:
    """Let a content that reaches into a quotation take all of it."""
    content = set(candidate.content)
    for edge in (min(content), max(content)):
        number = parse.quote[edge]
        if number >= 0 and parse.quote[candidate.anchor] != number:
            first, last = quote_range(parse, number)
            content.update(range(first, last + 1))
    return replace(
        candidate,
        content=trim(parse, content - set(candidate.cue) if not candidate.phrase else content),
    )


def loose_quotes(parse: Parse, candidates: list[Candidate]) -> list[int]:
    """Return the quotations of a sentence's length that no candidate holds."""
    held = {parse.quote[t] for candidate in candidates for t in candidate.content}
    free = sorted(set(parse.quote) - held - {-1})
    return [n for n in free if _words(parse, n) >= _SENTENCE]


def stands_alone(parse: Parse, number: int) -> bool:
    """Tell whether a quotation begins a sentence of its own."""
    first, last = quote_range(parse, number)
    before = first == 0 or parse.quote[first - 1] >= 0 or parse.lower[first - 1] in {".", "!", "?"}
    opens = before or "\n" in parse.words[first - 1] or not parse.words[first - 1].strip()
    after = (
        last + 1 >= len(parse) or parse.words[last + 1][:1].isupper() or parse.quote[last + 1] >= 0
    )
    return opens and (after or _words(parse, number) > _REACH)


def _words(parse: Parse, number: int) -> int:
    """Count the words of a quotation."""
    return sum(parse.pos[t] not in {"PUNCT", "SPACE"} for t in inner(parse, number))
