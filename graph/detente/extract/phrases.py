"""Cut noun phrases and contents out of the parse: actor mentions, adjuncts, edges."""

from __future__ import annotations

from collections.abc import Iterable

from detente.annotate import Tree

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


def mention(tree: Tree, noun: int) -> tuple[int, ...]:
    """Return the tokens of a noun phrase without what only comments on its head."""
    loose = {k for k in tree.kids[noun] if tree.dep[k] in _LOOSE and _is_loose(tree, k, noun)}
    tokens = {noun}
    for kid in tree.kids[noun]:
        if kid not in loose and not _is_charge(tree, kid):
            tokens.update(tree.subtree(kid))
    run = [noun]
    while run[0] - 1 in tokens or _inner_mark(tree, run[0] - 1, tokens):
        run.insert(0, run[0] - 1)
    while run[-1] + 1 in tokens or _inner_mark(tree, run[-1] + 1, tokens):
        run.append(run[-1] + 1)
    if tree.dep[run[-1]] == "case" and run[-1] > noun:
        run.pop()
    while tree.lower[run[0]] in _SUFFIXES and run[0] > 1:
        run.insert(0, run[0] - 1)
        while run[0] > 0 and tree.pos[run[0] - 1] == "PROPN":
            run.insert(0, run[0] - 1)
    named = _past_dateline(tree, _strip(tree, run), noun) or [noun]
    return tuple(_with_bracket(tree, named))


def _with_bracket(tree: Tree, run: list[int]) -> list[int]:
    """Take in what stands in brackets behind a name ("Gwen Moore *(D-Wis.)*")."""
    start = run[-1] + 1
    if tree.pos[run[-1]] != "PROPN" or start >= len(tree) or tree.lower[start] != "(":
        return run
    inner = range(start + 1, min(start + _BRACKET, len(tree)))
    end = next((t for t in inner if tree.lower[t] == ")"), None)
    return run if end is None else [*run, *range(start, end + 1)]


def _past_dateline(tree: Tree, run: list[int], noun: int) -> list[int]:
    """Drop a dateline the parser joined to a name ("HANOI (Reuters) - *Russia*")."""
    for dash in reversed(run):
        before = [t for t in run if t < dash]
        if before and tree.lower[dash] in {"-", "--"}:
            shouted = all(tree.words[t].isupper() for t in before if tree.pos[t] != "PUNCT")
            spaced = tree.start[dash] > tree.start[dash - 1] + len(tree.words[dash - 1])
            if tree.lower[dash - 1] == ")" or (shouted and spaced and dash < noun):
                return [t for t in run if t > dash]
    return run


def _inner_mark(tree: Tree, token: int, tokens: set[int]) -> bool:
    """Tell whether a token is punctuation between two tokens of a phrase."""
    inside = token - 1 in tokens and token + 1 in tokens
    return inside and tree.pos[token] == "PUNCT" and tree.lower[token] in {"-", "/", ".", "'"}


def _is_loose(tree: Tree, kid: int, noun: int) -> bool:
    """Tell whether a child of a noun is no part of its mention."""
    if tree.dep[kid] == "appos":
        return tree.lower[tree.left[kid] - 1] == "," if tree.left[kid] else False
    return kid > noun or tree.dep[kid] in {"punct", "cc", "conj"}


def _is_charge(tree: Tree, kid: int) -> bool:
    """Tell whether an `of` phrase belongs to a verb of blame ("by prosecutors *of laundering*")."""
    return tree.lower[kid] == "of" and bool(tree.children(kid, "pcomp"))


def actors(tree: Tree, noun: int) -> tuple[tuple[int, ...], ...]:
    """Return the mentions of a subject, one each for joint actors."""
    nouns = [noun]
    for kid in nouns:
        beside = tree.children(kid, "appos")
        nouns.extend(
            k
            for k in tree.children(kid, "conj")
            if tree.pos[k] in {"NOUN", "PROPN", "PRON"}
            and tree.right[k] - noun < _FAR
            and not any(kid < appos < k for appos in beside)
        )
    return tuple(mention(tree, n) for n in sorted(nouns))


def skip_adjuncts(tree: Tree, first: int, last: int) -> int:
    """Return where a clause begins past the date and venue of its cue ("said Monday in …")."""
    at = first
    while at < last:
        step = _adjunct_end(tree, at, last)
        if step == at:
            break
        at = step
    verbless = at <= last and tree.pos[at] not in {"AUX", "VERB"} and tree.lower[at] != "'s"
    return at if at == first or verbless else first


def _adjunct_end(tree: Tree, at: int, last: int) -> int:
    """Return the token after one date or venue phrase that begins at `at`, or `at`."""
    word = tree.lower[at]
    if word in _DAYS:
        return at + 1
    if word == ",":
        return at + 1
    if word in _MONTHS and at < last and tree.lower[at + 1].isdigit():
        return at + 2
    if word in _PREPOSITIONS:
        for end in range(at + 1, min(at + 7, last)):
            if (
                tree.lower[end] in {"that", ",", "he", "she", "it", "they"}
                or tree.pos[end] == "VERB"
            ):
                break
            more = tree.pos[end + 1] in {"NOUN", "PROPN"} and tree.lower[end + 1] in _VENUES
            if tree.lower[end] in _VENUES | _DAYS | _MONTHS and not more:
                return end + 1
    return at


def is_venue_phrase(tree: Tree, first: int, last: int) -> bool:
    """Tell whether a stretch is one phrase for where words were said ("in an interview with …")."""
    if tree.lower[first] != "in" or tree.right[first] != last:
        return False
    things = tree.children(first, "pobj")
    return bool(things) and tree.lower[things[0]] in _OCCASIONS


def trim(tree: Tree, tokens: Iterable[int]) -> frozenset[int]:
    """Drop outer punctuation, quotation marks and conjunctions from a content."""
    return frozenset(_strip(tree, sorted(set(tokens))))


def runs(tree: Tree, tokens: Iterable[int]) -> list[int]:
    """Trim each run of neighbouring tokens of a content, dropping runs of punctuation."""
    kept: list[int] = []
    run: list[int] = []
    for token in sorted(tokens):
        if len(tree.words[token]) > _GAP and not tree.words[token].strip():
            continue
        if run and token != run[-1] + 1:
            kept += _strip(tree, run)
            run = []
        run.append(token)
    return kept + _strip(tree, run)


def _strip(tree: Tree, run: list[int]) -> list[int]:
    """Strip both ends of a sorted run of tokens."""
    low, high = 0, len(run)
    while low < high and _is_edge(tree, run[low], _OPEN):
        low += 1
    while high > low and _is_edge(tree, run[high - 1], _CLOSE):
        high -= 1
    return run[low:high]


def _is_edge(tree: Tree, token: int, marks: set[str]) -> bool:
    """Tell whether a token at an end of a content is no part of it."""
    word = tree.lower[token]
    return word in marks or word in _EDGES or not word.strip()
