from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model import Article
from detente.read.assemble import assemble
from detente.read.metadata import Known
from detente.read.text import read
from detente.read.web import read_page

PIECES = st.sampled_from(
    [
        "The Kremlin said on Monday it would answer.",
        "MOSCOW, March 18, 2021 (Reuters) - Russia said no.",
        "Support The Courier!",
        "Q    Will you?",
        "THE PRESIDENT:  Yes.",
        "By A. Writer",
        "“We will",
        "not.”",
        "March 18, 2021",
        "https://example.org/2021/03/18/a",
        "<p>",
        "</div>",
        "# Heading",
        "---",
        "a: b",
        "(Reporting by A. B; Editing by C. D)",
        "seven years since the takeover of Crimea",
        "\xa0",
        "❗",
        "Biden",
    ]
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\n\n", " ", "\r\n"]))).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


def _check(article: Article) -> None:
    spans = [passage.span for passage in article.passages]
    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(article.text) for span in spans)
    assert all(span.of(article.text) == span.of(article.text).strip() for span in spans)
    assert (article.published.day is None) == (article.published.basis == "none")


@given(TEXTS | st.text(max_size=200))
@settings(deadline=None)
def test_any_text_becomes_an_article_with_ordered_passages(text: str) -> None:
    (draft,) = read(text, "a.txt")
    article = assemble(draft, key="a", path="a.txt", known=Known(), day=None)
    assert article.text == text
    _check(article)


@given(TEXTS)
@settings(deadline=None)
def test_any_markup_becomes_an_article_with_ordered_passages(text: str) -> None:
    _check(assemble(read_page(text), key="a", path="a.html", known=Known(), day=None))
