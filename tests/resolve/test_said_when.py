"""A remark's own date phrase dates it, with the words that prove it."""

from __future__ import annotations

import pytest

from helpers.marked import made, resolved

SAID = [
    ("in February last year", "2020-02", "February last year"),
    ("on 24 February last year", "2020-02-24", "24 February last year"),
    ("in the winter of 2019-20", "2019-24", "winter of 2019-20"),
    ("a fortnight ago", "2021-03-01/2021-03-07", "a fortnight ago"),
    ("last week on Tuesday", "2021-03-09", "last week on Tuesday"),
    ("on Tuesday last week", "2021-03-09", "Tuesday last week"),
    ("two weeks ago on Friday", "2021-03-05", "two weeks ago on Friday"),
    ("before 2014", "../2013", "before 2014"),
    ("after 2014", "2015/..", "after 2014"),
    ("prior to March 2020", "../2020-02", "prior to March 2020"),
    ("in December", "2020-12", "December"),
    ("the week of March 6", "2021-03-01/2021-03-07", "the week of March 6"),
]


@pytest.mark.parametrize(("when", "edtf", "proof"), SAID)
def test_a_remark_has_the_date_it_is_said_to_have(when: str, edtf: str, proof: str) -> None:
    article = made(f"Sergei Lavrov said {when} that Russia would answer NATO.", "2021-03-18")
    (one,) = resolved(article)
    assert (one.when.edtf, one.when.phrase and one.when.phrase.text) == (edtf, proof)
