"""Read the words before a date phrase: "*before* 2014" is not 2014."""

from __future__ import annotations

import re
from dataclasses import replace

from detente.dates.phrase import Phrase

__all__ = ["led"]

_LEAD = re.compile(
    r"\b(?P<lead>in|on|since|until|till|by|from|before|prior to|after|during|through|over|for"
    r"|between|to|and|of|at)\s+(?P<part>(?:the\s+)?(?:(?:early|mid|late)[-\s]+(?:in\s+)?"
    r"|(?:start|beginning|middle|end|close)\s+of\s+))?(?P<the>the\s+)?$",
    re.IGNORECASE,
)
_LIMITS = {
    **{word: word for word in ("before", "after", "since", "until", "by")},
    "prior to": "before",
    "till": "until",
}
_REACH = 40
_DAYS = frozenset({"day", "today", "weekday"})
_UNLIMITED = frozenset({"range", "span", "elsewhere", "anniversary", "eve", "vague"})
_PART = re.compile(r"(?:early|mid|late|the end)\b", re.IGNORECASE)
_ENDS = re.compile(
    r"\s*(?:$|[.,;:!?)”\"–—-]|(?:and|or|but|when|while|as|that|to|in|at|on|for|with|because|if|the"
    r"|an?|he|she|it|they|we|I|you|his|her|its|their|there|this)\b)"
)


def led(phrase: Phrase, text: str) -> Phrase:
    """Return a phrase with the preposition before it, and the limit that it sets.

    "After Thursday's talks" is Thursday, as far as one can tell; "after the 2014 vote" may
    still be in 2014.
    """
    match = _LEAD.search(text, max(0, phrase.start - _REACH), phrase.start)
    if match is None:
        return phrase
    lead = match["lead"].lower()
    limit = "" if phrase.kind in _UNLIMITED else _LIMITS.get(lead, "")
    bare = _ENDS.match(text, phrase.end) is not None
    if not bare and phrase.kind in _DAYS:
        limit = ""
    named = match["the"] is not None and phrase.kind == "year"
    part = match["part"] is not None or _PART.match(phrase.text) is not None
    inclusive = not bare or named or part
    return replace(phrase, lead=lead, limit=limit, opens=match.start(), inclusive=inclusive)
