"""Load the patterns of date phrases; `ontology/cues/date-phrases.csv` holds them as data."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache

from detente.assets import ontology

__all__ = ["Pattern", "patterns"]

_COUNTS = (
    "an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty"
    "|a few|few|several|a couple of|a couple|many"
)
_NTHS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|fifteenth|twentieth"
    "|thirtieth|fortieth|fiftieth|hundredth"
)
_FULL = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\."
)
_MACROS = {
    "<MONTH>": rf"(?P<month>{_FULL}|{_FULL.upper()}|(?:Mar|Apr|Jun|Jul)\b\.?"
    r"|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\b)",
    "<FULLMONTH>": f"(?P<month>{_FULL})",
    "<WEEKDAY>": "(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
    "<WD>": r"(?:\b(?P<weekday>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)\.?(?:,?\s+|\s+\()"
    r"(?:the\s+)?)?",
    "<D>": r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?",
    "<YEAR>": r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d|[.,]\d|-?\w)",
    "<SEASON>": "(?P<season>spring|summer|autumn|fall|winter)",
    "<UNIT>": r"(?P<unit>day|week|fortnight|month|year|decade|century|centuries)s?",
    "<NUM>": rf"(?P<count>\d{{1,3}}|(?i:{_COUNTS}))",
    "<NTH>": rf"(?P<count>\d{{1,3}}(?:st|nd|rd|th)|(?i:{_NTHS}))",
    "<PART>": r"(?:\b(?i:early|mid|late|earlier|later)(?:\s+(?:on|in))?[-\s]+)?",
    "<OFYEAR>": r"(?P<ofyear>(?:(?:of|in)\s+)?(?:(?P<which>(?i:last|this|next))\s+year"
    r"|(?P<count>\d{1,2}|(?i:" + _COUNTS + r"))\s+years?\s+ago))\b",
    "<TIME>": r"(?:\s+(?:morning|afternoon|evening|night))?",
    "<NTHPART>": r"(?P<count>(?i:first|second|third|fourth)|1st|2nd|3rd|4th)",
    "<NO>": r"(?!\s+(?:people|troops|soldiers|men|women|miles|kilomet|warheads|tons|rubles|roubles"
    r"|dollars|euros|hours|days|years|GMT|UTC|[A-Z]?[DS]T\b|local|Moscow\s+time))",
    "<WHICH>": "(?P<which>(?i:last|next|this past|this coming|this|coming|past))",
    "<IN>": r"\b(?i:in|since|until|till|by|during|before|after|from|through|between|and|for"
    r"|of|to|throughout|late|early|mid)\b[-\s]+(?:in\s+)?",
}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A row of the table: the kind of phrase, its pattern, and an example."""

    kind: str
    regex: re.Pattern[str]
    example: str


@lru_cache(maxsize=1)
def patterns() -> tuple[Pattern, ...]:
    """Return the patterns of date phrases, the more telling first."""
    with ontology("cues/date-phrases.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Pattern(row["kind"], re.compile(_expanded(row["pattern"])), row["example"])
            for row in csv.DictReader(file)
        )


def _expanded(pattern: str) -> str:
    """Write the macros of a pattern out."""
    for macro, text in _MACROS.items():
        pattern = pattern.replace(macro, text)
    return pattern
