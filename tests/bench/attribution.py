"""Print how well attributions are found: ours, textacy's, a pattern's, and a second person's.

Run as `python tests/bench/attribution.py PolNeAR/dev PolNeAR/train`. The systems are scored on
the first folder; people are compared on the second, or the first if there is one only. textacy
is no dependency; without it, its row is left out.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from spacy.language import Language

import detente
from detente.annotate import DEFAULT_MODEL, load_model
from detente.brat import Attribution, AttributionSet, read_attributions
from detente.check.evaluate.attributions import MEASURES, attributed, attributions, tally
from detente.check.evaluate.tally import figures, total
from detente.model import Span, Statement

System = Callable[[str, str], Sequence[Attribution]]
"""Returns the attributions in an article, given its name and its text."""

SHOWN = ("soft", "exact", "quoted.soft", "plain.soft", "triple")
PARAGRAPH = re.compile(r"[^\n]+")
SAYING = r"(?:said|says|told|added|wrote|asked|warned|insisted|argued|noted)"
NAME = r"(?:(?:[A-Z][\w.’'-]+ ?)+|he|she|they)"
QUOTATION = re.compile(
    rf"""["“](?P<words>[^"“”]+)["”],?\s+(?:(?P<before>{NAME})\s*(?P<cue>{SAYING})|{SAYING}\s+(?P<after>{NAME}))"""
)


def ours(folder: Path) -> System:
    """Build all texts of a folder once, and look up what was found."""
    corpus = detente.build(folder / "text", include=["all"])
    by_article: dict[str, list[Statement]] = {}
    for statement in corpus.statements:
        by_article.setdefault(statement.article, []).append(statement)
    return lambda name, _text: attributions(by_article.get(name, []))


def pattern(_name: str, text: str) -> Sequence[Attribution]:
    """Find a quotation followed by a name and a verb of saying, in either order."""
    found = []
    for match in QUOTATION.finditer(text):
        group = "before" if match["before"] else "after"
        source = Span(*match.span(group))
        found.append(Attribution("", (source,), (), (Span(*match.span("words")),)))
    return found


def textacy(nlp: Language) -> System | None:
    """Find direct quotations as textacy does, a paragraph at a time; None without textacy."""
    try:
        from textacy.extract import direct_quotations  # type: ignore[import-not-found] # optional
    except ImportError:
        return None

    def found(_name: str, text: str) -> Iterator[Attribution]:
        for paragraph in PARAGRAPH.finditer(text):
            start = paragraph.start()
            try:
                triples = list(direct_quotations(nlp(paragraph[0])))
            except ValueError:  # it gives up on an odd number of quotation marks
                continue
            for speaker, _cue, content in triples:
                first, last = speaker[0], speaker[-1]
                source = Span(start + first.idx, start + last.idx + len(last))
                words = Span(start + content.start_char, start + content.end_char)
                yield Attribution("", (source,), (), (words,))

    return lambda name, text: list(found(name, text))


def score(cases: Iterable[tuple[AttributionSet, System]]) -> str:
    """Return the F1 figures of systems, each on the articles of a gold set, as one row."""
    tallies = []
    for gold, system in cases:
        for name, text in gold.texts.items():
            right = attributed(gold.attributions[name], text)
            tallies.append(tally(right, attributed(system(name, text), text), 0.5))
    values = figures(total(tallies), MEASURES)
    cells = "".join(f"{100 * (values[f'{name}.f1'] or 0):>13.1f}" for name in SHOWN)
    return f"{len(tallies):>9}{cells}"


def people(folder: Path) -> Iterator[tuple[AttributionSet, System]]:
    """Yield every further annotator of an article, against the first as gold."""
    first, number = read_attributions(folder), 1
    while (other := read_attributions(folder, annotator=number)).texts:
        chosen = {name: first.attributions[name] for name in other.texts}
        yield AttributionSet(other.texts, chosen), _annotated(other)
        number += 1


def _annotated(by: AttributionSet) -> System:
    return lambda name, _text: by.attributions[name]


def main(folder: Path, shared: Path) -> None:
    """Print the table."""
    gold = read_attributions(folder)
    print(f"{'F1':<20} articles" + "".join(f"{name:>13}" for name in SHOWN))
    print(f"{'quotation and verb':<20}" + score([(gold, pattern)]))
    if peer := textacy(load_model(DEFAULT_MODEL)):
        print(f"{'textacy':<20}" + score([(gold, peer)]))
    print(f"{'Détente':<20}" + score([(gold, ours(folder))]))
    print(f"{'another person':<20}" + score(people(shared)))


if __name__ == "__main__":
    if len(sys.argv) not in {2, 3}:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[-1]))
