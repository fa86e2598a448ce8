"""Cut noun phrases and contents out of the parse: actor mentions, adjuncts, edges."""

from __future__ import annotations

from collections.abc import Iterable

from detente.annotate import Parse

__all__ = ["actors", "is_venue_phrase", "mention", "runs", "skip_adjuncts", "trim"]

_GAP = 8  # blanks in a row: a link's target stood here
_SUFFIXES = {"jr.", "jr", "sr.", "sr", "inc.", "inc", "ltd.", "ii", "iii"}
_BRACKET = 7  # tokens: a longer bracket is a remark
_FAR = 25  # words: a longer coordination is a misread sentence
_LOOSE = {"relcl", "advcl", "acl", "punct", "ccomp", "parataxis", "cc", "conj", "appos", "advmod"}
_DAYS = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "today", "yesterday", "tonight", "earlier", "late", "early", "recently", "again", "also",
    "separately", "meanwhile", "afterwards", "later", "then", "once", "more", "last", "this",
    "morning", "afternoon", "evening", "night", "week", "month", "year", "ago",
}  # fmt: skip
_MONTHS = {
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.",
}  # fmt: skip
_VENUES = {
    "statement", "interview", "speech", "tweet", "briefing", "email", "e", "mail", "conference",
    "post", "letter", "telegram", "phone", "call", "twitter", "facebook", "interviews", "remarks",
    "message", "report", "television", "tv", "radio", "testimony", "comments", "article",
    "weekend", "statements", "meeting", "visit", "address", "column", "memo", "note", "summit",
    "debate", "rally", "reporters", "telephone", "time", "written", "news", "press",
}  # fmt: skip
_OCCASIONS = {"interview", "statement", "tweet", "briefing", "conference", "email", "post", "op"}
_PREPOSITIONS = {"on", "in", "at", "during", "via", "through", "from", "after", "by", "to", "over"}
_OPEN = {'"', "“", "”", "„", "«", "``", "''", "'", "‘"}
_CLOSE = {'"', "”", "»", "''", "'", "’"}
_EDGES = {",", ";", ":", ".", "-", "–", "—", "--", "…", "...", "and", "but"}


def mention(parse: Parse, noun: int) -> tuple[int, ...]:
    """Return the tokens of a noun phrase without what only comments on its head."""
    loose = {k for k in parse.kids[noun] if parse.dep[k] in _LOOSE and _is_loose(parse, k, noun)}
    tokens = {noun}
    for kid in parse.kids[noun]:
        if kid not in loose and not _is_charge(parse, kid):
            tokens.update(parse.subtree(kid))
    run = [noun]
    while run[0] - 1 in tokens or _inner_mark(parse, run[0] - 1, tokens):
        run.insert(0, run[0] - 1)
    while run[-1] + 1 in tokens or _inner_mark(parse, run[-1] + 1, tokens):
        run.append(run[-1] + 1)
    if parse.dep[run[-1]] == "case" and run[-1] > noun:
        run.pop()
    while parse.lower[run[0]] in _SUFFIXES and run[0] > 1:
        run.insert(0, run[0] - 1)
        while run[0] > 0 and parse.pos[run[0] - 1] == "PROPN":
            run.insert(0, run[0] - 1)
    named = _strip(parse, run) or [noun]
    return tuple(_with_bracket(parse, named))


def _with_bracket(parse: Parse, run: list[int]) -> list[int]:
    """Take in what stands in brackets behind a name ("Gwen Moore *(D-Wis.)*")."""
    start = run[-1] + 1
    if parse.pos[run[-1]] != "PROPN" or start >= len(parse) or parse.lower[start] != "(":
        return run
    inner = range(start + 1, min(start + _BRACKET, len(parse)))
    end = next((t for t in inner if parse.lower[t] == ")"), None)
    return run if end is None else [*run, *range(start, end + 1)]


def _inner_mark(parse: Parse, token: int, tokens: set[int]) -> bool:
    """Tell whether a token is punctuation between two tokens of a phrase."""
    inside = token - 1 in tokens and token + 1 in tokens
    return inside and parse.pos[token] == "PUNCT" and parse.lower[token] in {"-", "/", ".", "'"}


def _is_loose(parse: Parse, kid: int, noun: int) -> bool:
    """Tell whether a child of a noun is no part of its mention."""
    if parse.dep[kid] == "appos":
        return parse.lower[parse.left[kid] - 1] == "," if parse.left[kid] else False
    return kid > noun or parse.dep[kid] in {"punct", "cc", "conj"}


def _is_charge(parse: Parse, kid: int) -> bool:
    """Tell whether an `of` phrase belongs to a verb of blame ("by prosecutors *of laundering*")."""
    return parse.lower[kid] == "of" and bool(parse.children(kid, "pcomp"))


def actors(parse: Parse, noun: int) -> tuple[tuple[int, ...], ...]:
    """Return the mentions of a subject, one each for joint actors."""
    nouns = [noun]
    for kid in nouns:
        beside = parse.children(kid, "appos")
        nouns.extend(
            k
            for k in parse.children(kid, "conj")
            if parse.pos[k] in {"NOUN", "PROPN", "PRON"}
            and parse.right[k] - noun < _FAR
            and not any(kid < appos < k for appos in beside)
        )
    return tuple(mention(parse, n) for n in sorted(nouns))


def skip_adjuncts(parse: Parse, first: int, last: int) -> int:
    """Return where a clause begins past the date and venue of its cue ("said Monday in …")."""
    at = first
    while at < last:
        step = _adjunct_end(parse, at, last)
        if step == at:
            break
        at = step
    verbless = at <= last and parse.pos[at] not in {"AUX", "VERB"} and parse.lower[at] != "'s"
    return at if at == first or verbless else first


def _adjunct_end(parse: Parse, at: int, last: int) -> int:
    """Return the token after one date or venue phrase that begins at `at`, or `at`."""
    word = parse.lower[at]
    if word in _DAYS:
        return at + 1
    if word == ",":
        return at + 1
    if word in _MONTHS and at < last and parse.lower[at + 1].isdigit():
        return at + 2
    if word in _PREPOSITIONS:
        for end in range(at + 1, min(at + 7, last)):
            if (
                parse.lower[end] in {"that", ",", "he", "she", "it", "they"}
                or parse.pos[end] == "VERB"
            ):
                break
            more = parse.pos[end + 1] in {"NOUN", "PROPN"} and parse.lower[end + 1] in _VENUES
            if parse.lower[end] in _VENUES | _DAYS | _MONTHS and not more:
                return end + 1
    return at


def is_venue_phrase(parse: Parse, first: int, last: int) -> bool:
    """Tell whether a stretch is one phrase for where words were said ("in an interview with …")."""
    if parse.lower[first] != "in" or parse.right[first] != last:
        return False
    things = parse.children(first, "pobj")
    return bool(things) and parse.lower[things[0]] in _OCCASIONS


def trim(parse: Parse, tokens: Iterable[int]) -> frozenset[int]:
    """Drop outer punctuation, quotation marks and conjunctions from a content."""
    return frozenset(_strip(parse, sorted(set(tokens))))


def runs(parse: Parse, tokens: Iterable[int]) -> list[int]:
    """Trim each run of neighbouring tokens of a content, dropping runs of punctuation."""
    kept: list[int] = []
    run: list[int] = []
    for token in sorted(tokens):
        if len(parse.words[token]) > _GAP and not parse.words[token].strip():
            continue
        if run and token != run[-1] + 1:
            kept += _strip(parse, run)
            run = []
        run.append(token)
    return kept + _strip(parse, run)


def _strip(parse: Parse, run: list[int]) -> list[int]:
    """Strip both ends of a sorted run of tokens."""
    low, high = 0, len(run)
    while low < high and _is_edge(parse, run[low], _OPEN):
        low += 1
    while high > low and _is_edge(parse, run[high - 1], _CLOSE):
        high -= 1
    return run[low:high]


def _is_edge(parse: Parse, token: int, marks: set[str]) -> bool:
    """Tell whether a token at an end of a content is no part of it."""
    word = parse.lower[token]
    return word in marks or word in _EDGES or not word.strip()
