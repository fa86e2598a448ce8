"""Odd input files, seeded: what crawls, converters, broken disks and bad wishes leave behind.

Every family yields small files of one kind of oddity; nothing here is larger than a long
article, and nothing is meant to harm another program.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from random import Random

__all__ = ["FAMILIES", "Odd", "odd_inputs"]

SENTENCE = "Kremlin spokesman Dmitry Peskov said on Thursday that Moscow would answer Washington."
FIELDS = ("title", "published", "date", "url", "outlet", "source", "tags", "type", "issuer", "id")
CHARSETS = (
    *("base64", "hex", "rot13", "zlib", "bz2", "quopri", "uu", "undefined", "idna", "punycode"),
    *("unicode_escape", "raw_unicode_escape", "utf-7", "utf-16", "utf-32", "mbcs", "oem", "none"),
    *("shift_jis", "koi8-r", "cp037", "iso2022_jp", "big5", "gb18030", "x" * 300, "aliases"),
)
PIECES = (
    *(
        "“No,” he said. ",
        '"',
        "'no' ",
        "“",
        "”",
        "''",
        "« », ",
        "Moscow ",
        "Sergei Lavrov, ",
        "and ",
    ),
    *("said ", "that ", "[a](b) ", "[", "](", "*", "**a", "_", "# ", "> ", "1. ", "Mr. ", "U.S. "),
    *("Q: ", "THE PRESIDENT: ", "March 18, 2021 ", "by ", "(", ")", "\u00ad", "\u200b", "\u2028"),
    *("https://example.org/2021/03/18/a ", "a", "\t", " ", ". ", "! ", "…", "\U0001f600", "\u202e"),
)


@dataclass(frozen=True, slots=True)
class Odd:
    """An odd file: its family, its name and its bytes."""

    family: str
    name: str
    data: bytes


def odd_inputs(count: int, seed: int = 10) -> Iterator[Odd]:
    """Yield so many odd files, the families in turn, the same ones for the same seed."""
    random = Random(seed)
    for number, (family, make) in enumerate(islice(cycle(FAMILIES.items()), count)):
        suffix, data = make(random)
        whole = data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
        yield Odd(family, f"odd-{number:04}-{family}{suffix}", whole)


Made = tuple[str, str | bytes]


def _nested_json(random: Random) -> Made:
    """Nest lists or objects a few hundred or tens of thousands deep."""
    depth = random.choice((50, 900, 1_100, 20_000))
    opening, closing = random.choice((("[", "]"), ('{"a":', "}"), ('[{"text":', "}]")))
    inner = json.dumps(SENTENCE) if random.random() < 0.8 else ""
    nested = opening * depth + inner + closing * (depth if random.random() < 0.7 else 0)
    whole = random.choice((nested, f'{{"text": {json.dumps(SENTENCE)}, "tags": {nested}}}'))
    return random.choice((".json", ".jsonl")), whole


def _nested_html(random: Random) -> Made:
    """Nest elements, closed or not."""
    depth = random.choice((50, 300, 1_100, 5_000))
    tag = random.choice(("div", "span", "b", "font", "a", "li", "blockquote", "p", "table", "em"))
    classed = random.choice(("", ' class="related"', ' class="caption"', ' id="a"'))
    each = random.choice(("", "a ", SENTENCE if depth < 1_000 else "b"))
    closing = f"</{tag}>" * (depth if random.random() < 0.5 else 0)
    return ".html", f"<p>{SENTENCE}</p>" + f"<{tag}{classed}>{each}" * depth + SENTENCE + closing


def _nested_linked_data(random: Random) -> Made:
    """Nest the JSON-LD of a page."""
    depth = random.choice((10, 900, 1_100, 20_000))
    opening, closing = random.choice((("[", "]"), ('{"@graph":', "}")))
    script = opening * depth + "[]" + closing * depth
    return ".html", (
        f'<script type="application/ld+json">{script}</script><article><p>{SENTENCE}</p></article>'
    )


def _nested_front_matter(random: Random) -> Made:
    """Nest the values of front matter, or let them hold themselves."""
    depth = random.choice((10, 300, 1_100, 5_000))
    value = random.choice(
        ("[" * depth + "]" * depth, "{a: " * depth + "1" + "}" * depth, "&a [*a]", "&a {a: *a}",
         "[" * depth, "\n" + "".join(f"{' ' * d}- \n" for d in range(min(depth, 300))))
    )  # fmt: skip
    return ".md", f"---\ntags: {value}\n---\n{SENTENCE}\n"


def _odd_front_matter(random: Random) -> Made:
    """Give front matter values of odd types."""
    values = (
        *("9" * 5_000, "0x" + "f" * 9_000, "1e999", ".nan", "~", "yes", "12:30:45", "2021-02-30"),
        *("0000-01-01", "99999-01-01", "!!binary aGk=", "!!set {a, b}", "!!python/object:a.B {}"),
        *("!!timestamp x", "!!int x", "!!float ''", '"\\ud83d"', '"\\x00\\x1b"', '"\\U0010FFFF"'),
        *("*none", "<<: 1", "|\n  a\n   b", "{? [a]: b}", "2021-03-18T99:00:00", "\x07", "@a"),
        *('"\\uDE00"', "[[2021-03-18]]", "!!omap [a: 1]", "=", "!!null ''", "0o9", "1_000", "'"),
    )
    lines = "\n".join(f"{random.choice(FIELDS)}: {random.choice(values)}" for _ in range(4))
    return random.choice((".md", ".txt")), f"---\n{lines}\n---\n{SENTENCE}\n"


def _odd_json(random: Random) -> Made:
    """Give the fields of JSON articles values of odd types."""
    values = (
        *("null", "true", "1e999", "-0", "NaN", "Infinity", "9" * 5_000, "[]", "{}", '""', "[[]]"),
        *(
            '"\\ud83d"',
            '"\\u0000"',
            '"\\u001b[2J"',
            '{"name": {"name": 5}}',
            "[null]",
            '"\\udc00a"',
        ),
        *('"2021-13-45"', '"0000-00-00"', "1616058720", '"<p>a</p>"', '" "', "[[[1]]]"),
    )
    fields = [f'"{random.choice(FIELDS)}": {random.choice(values)}' for _ in range(4)]
    body = random.choice((json.dumps(SENTENCE), *values, json.dumps(f"{SENTENCE} \ud83d")))
    one = "{" + ", ".join([*fields, f'"text": {body}']) + "}"
    good = json.dumps({"text": SENTENCE})
    if random.random() < 0.5:
        return ".jsonl", "\n".join(random.choices((one, good, "{", "[]", "5", ""), k=4))
    return ".json", random.choice((one, f"[{one}, {good}]", f'{{"articles": [{one}]}}'))


def _encodings(random: Random) -> Made:
    """Declare a character set, true or false, before bytes of another."""
    charset = random.choice(CHARSETS)
    real = random.choice(("utf-8", "cp1252", "koi8-r", "utf-16", "utf-16-be", "latin-1", "utf-7"))
    words = random.choice((SENTENCE, f"{SENTENCE} café “no”", f"{SENTENCE} Москва \\ud83d"))
    head = random.choice(("", f'<meta charset="{charset}">', f'<?xml encoding="{charset}"?>'))
    noise = bytes(random.randrange(128, 256) for _ in range(random.choice((0, 3, 40))))
    page = f"{head}<p>{words}</p><p>{SENTENCE}</p>".encode(real, "replace")
    return random.choice((".html", ".txt")), page + noise


def _surrogates(random: Random) -> Made:
    """Leave half a surrogate pair in a text or beside it."""
    half = random.choice(("\\ud83d", "\\ude00", "\\udcff"))
    ends = {
        ".json": f'{{"text": "{SENTENCE} {half}", "title": "{half}", "url": "http://a{half}"}}',
        ".md": f'---\ntitle: "{half}"\noutlet: "a{half}"\n---\n{SENTENCE}\n',
        ".html": f"<title>&#x{half[2:]};</title><p>{SENTENCE} &#x{half[2:]}; &#0; &#x110000;</p>",
        ".txt": f"{SENTENCE} \ud83d",
    }
    return random.choice(sorted(ends.items()))


def _huge_line(random: Random) -> Made:
    """Put a long article on one line, of one thing or of many."""
    pieces = random.sample(PIECES, random.choice((1, 1, 2, 5)))
    size = random.choice((5_000, 20_000, 60_000))
    line = ""
    while len(line) < size:
        line += "".join(random.choices(pieces, k=50))
    whole = f"{SENTENCE}\n\n{line}"
    suffix = random.choice((".txt", ".txt", ".md", ".json", ".html"))
    wrapped = {".json": json.dumps({"text": whole}), ".html": f"<p>{SENTENCE}</p><p>{line}</p>"}
    return suffix, wrapped.get(suffix, whole)


def _repeated(random: Random) -> Made:
    """Write the same few characters over and over, with blanks between them or without."""
    units = (
        *(
            "A",
            "A’",
            "A.",
            "A ",
            "a-",
            "(",
            "#",
            "/",
            "“A",
            "“ ",
            "By A ",
            "on Monday ",
            "Q: ",
            "A: ",
        ),
        *("http://a ", "[", "[a](", "*", "_a", "\n", " \n", "- ", ". ", "2021-", "Mr. ", "9"),
    )
    unit = random.choice(units)
    return random.choice((".txt", ".html")), f"{SENTENCE}\n\n{unit * random.choice((40, 4_000))}"


def _broken_markup(random: Random) -> Made:
    """Scatter pieces of markup."""
    pieces = (
        *(
            "<p>",
            "</p>",
            "<div ",
            "class='",
            '"',
            ">",
            "<",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&#",
        ),
        *("<script>", "</script>", "<title>", "<svg>", "</article>", "<article>", "&nbsp;", "&amp"),
        *("<table><p>", "<a href=", "<meta content=x name=date>", "<time datetime='9999'>", "<br>"),
        *(
            "<!DOCTYPE",
            "<?xml",
            "<h1>",
            "<body>",
            "</html>",
            "<template>",
            "<textarea>",
            "\x00"[:0],
        ),
        *("<b hidden>", "<p id>", "<p class>", "<link rel=canonical href=>", SENTENCE, SENTENCE),
    )
    return ".html", "".join(random.choices(pieces, k=random.choice((10, 60, 400))))


def _noise(random: Random) -> Made:
    """Damage a good file: turn, drop or repeat some of its bytes."""
    good = f"---\ntitle: A\n---\n# A title\n\n{SENTENCE}\n\n“No,” said Lavrov.\n".encode() * 3
    data = bytearray(good)
    for _ in range(random.choice((1, 10, 100))):
        data[random.randrange(len(data))] = random.randrange(256)
    return random.choice((".txt", ".md", ".html", ".json", ".jsonl", "")), bytes(data)


FAMILIES: dict[str, Callable[[Random], Made]] = {
    "nested-json": _nested_json,
    "nested-html": _nested_html,
    "nested-linked-data": _nested_linked_data,
    "nested-front-matter": _nested_front_matter,
    "odd-front-matter": _odd_front_matter,
    "odd-json": _odd_json,
    "encodings": _encodings,
    "surrogates": _surrogates,
    "huge-line": _huge_line,
    "repeated": _repeated,
    "broken-markup": _broken_markup,
    "noise": _noise,
}
