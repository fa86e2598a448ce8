from __future__ import annotations

from pathlib import Path

import pytest

from detente.model import Article, Role
from detente.read import read_file

HEAD = """<!DOCTYPE html><html><head><title>Moscow answers sanctions - The Courier</title>
<meta property="og:title" content="Moscow answers sanctions">
<meta property="og:site_name" content="The Courier">
<link rel="canonical" href="https://courier.example/moscow-answers">{}</head><body>"""
LINKED_DATA = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
{"@type": "NewsArticle", "datePublished": "2021-04-16T10:00:00+03:00"}]}</script>"""
BODY = """
<nav><a href="/">Home</a></nav><div class="cookie-banner">We use cookies.</div>
<div><article><h1>Moscow answers sanctions</h1><p class="byline">By <b>A. Writer</b></p>
<figure><img src="x"><figcaption>The Kremlin on Friday. A. Painter / AFP</figcaption></figure>
<p>Russia <a href="/x">said</a> on Friday it would <b>expel</b>
   ten envoys &mdash; a mirrored move.</p>
<div class="related"><h3>Related</h3><p>Kremlin said no to talks last week.</p></div>
<h2>What next</h2>
<p>The ministry said the envoys would leave by May.<br><br>It gave no names of the ten.</p>
</article><div class="side"><p>The ministry said in a teaser that it was wrong.</p></div></div>
<footer><p>&copy; The Courier</p></footer><script>var a = "<p>no</p>"</script></body></html>"""


def _read(tmp_path: Path, markup: str) -> Article:
    path = tmp_path / "page.html"
    path.write_text(markup, encoding="utf-8")
    return read_file(path)[0]


def test_a_page_gives_the_passages_of_its_article(tmp_path: Path) -> None:
    article = _read(tmp_path, HEAD.format(LINKED_DATA) + BODY)
    assert [(p.role, p.span.of(article.text)) for p in article.passages] == [
        (Role.HEADLINE, "Moscow answers sanctions"),
        (Role.BYLINE, "By A. Writer"),
        (Role.CAPTION, "The Kremlin on Friday."),
        (Role.PARAGRAPH, "Russia said on Friday it would expel ten envoys — a mirrored move."),
        (Role.SUBHEAD, "What next"),
        (Role.PARAGRAPH, "The ministry said the envoys would leave by May."),
        (Role.PARAGRAPH, "It gave no names of the ten."),
    ]


def test_a_page_tells_title_outlet_and_address(tmp_path: Path) -> None:
    article = _read(tmp_path, HEAD.format("") + BODY)
    assert article.title == "Moscow answers sanctions"
    assert article.outlet == "The Courier"
    assert article.url == "https://courier.example/moscow-answers"


@pytest.mark.parametrize(
    "markup",
    [
        LINKED_DATA,
        '<meta property="article:published_time" content="2021-04-16T10:00:00+03:00">',
        '<meta itemprop="datePublished" content="April 16, 2021">',
        '<meta name="pubdate" content="Fri, 16 Apr 2021 07:00:00 GMT">',
    ],
)
def test_metadata_tells_the_day(tmp_path: Path, markup: str) -> None:
    published = _read(tmp_path, HEAD.format(markup) + BODY).published
    assert (published.day, published.basis) == ("2021-04-16", "metadata")


def test_a_time_element_tells_the_day(tmp_path: Path) -> None:
    time = '<time datetime="2021-04-16T10:00">16 April</time>'
    assert _read(tmp_path, HEAD.format("") + time + BODY).published.day == "2021-04-16"


def test_scripts_are_never_text(tmp_path: Path) -> None:
    assert "var a" not in _read(tmp_path, HEAD.format(LINKED_DATA) + BODY).text


def test_a_page_of_bare_breaks_is_read_by_its_empty_lines(tmp_path: Path) -> None:
    article = _read(tmp_path, "<body>Russia said no on Monday.<br><br>It <i>gave</i> no reason.")
    assert [p.span.of(article.text) for p in article.passages] == [
        "Russia said no on Monday.",
        "It gave no reason.",
    ]


def test_the_longer_of_two_paragraphs_is_not_the_article(tmp_path: Path) -> None:
    long = "<p>The Kremlin said on Monday that Russia would answer the sanctions of Washington.</p>"
    short = "<p>The White House said on Monday it would wait for that.</p>"
    article = _read(tmp_path, f"<article>{long}{short}</article>")
    assert len(article.passages) == 2


def test_a_declared_character_set_is_followed(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    page = '<meta charset="windows-1251"><p>The Kremlin («Кремль») said no on Monday.</p>'
    path.write_bytes(page.encode("cp1251"))
    assert read_file(path)[0].text == "The Kremlin («Кремль») said no on Monday."
