"""The words of dates as numbers: months, weekdays, seasons, counts."""

from __future__ import annotations

import re

__all__ = ["HOLIDAYS", "MONTHS", "NUMBERS", "SEASONS", "SHIFTS", "WEEKDAYS", "number", "prefix"]

MONTHS = {
    name: index
    for index, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
WEEKDAYS = {
    name: index for index, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
}
SEASONS = {"spr": 21, "sum": 22, "fal": 23, "aut": 23, "win": 24}
"""The season codes of EDTF."""
SHIFTS = {
    "today": 0,
    "tonight": 0,
    "morning": 0,
    "afternoon": 0,
    "evening": 0,
    "yesterday": -1,
    "night": -1,
    "tomorrow": 1,
    "night before last": -2,
    "day before yesterday": -2,
    "day after tomorrow": 2,
}
HOLIDAYS = {"eve": (12, 31), "day": (1, 1)}
"""The days of the New Year, as months and days."""
_CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
)
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_WORDS = [(word, n) for names in (_CARDINALS, _ORDINALS) for n, word in enumerate(names.split())]
NUMBERS = dict(_WORDS) | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50}
NUMBERS |= {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}


def number(words: str) -> int | None:
    """Read a count or an ordinal; None where it is vague, as "several" is.

    >>> number("seven"), number("20th"), number("several")
    (7, 20, None)
    """
    if digits := re.match(r"\d+", words):
        return int(digits.group())
    return NUMBERS.get(words.lower())


def prefix(table: dict[str, int], word: str | None) -> int | None:
    """Look a name up by its first three letters.

    >>> prefix(MONTHS, "Sept.")
    9
    """
    return table.get(word[:3].lower()) if word else None
