"""Read an attribution corpus in PolNeAR's form: texts, and brat annotations beside them."""

from __future__ import annotations

import glob
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from detente.errors import DataError, UsageError
from detente.model import Span

__all__ = ["Attribution", "AttributionSet", "is_attribution_folder", "read_attributions"]

_TEXT_BOUND = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")
_EVENT = re.compile(r"(E\d+)\t(.*)")
_ROLE = re.compile(r"(Source|Cue|Content)\d*:(T\d+)")
_ANNOTATOR = "_????.ann"
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have said what, as spans of a text; `id` names it in its file."""

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class AttributionSet:
    """The texts of a corpus and the attributions in them, by article."""

    texts: Mapping[str, str]
    attributions: Mapping[str, tuple[Attribution, ...]]


def is_attribution_folder(folder: Path) -> bool:
    """Tell whether a folder holds texts and brat annotations, or parts of a corpus that do."""
    return bool(_parts(folder)) or _is_part(folder)


def _is_part(folder: Path) -> bool:
    return (folder / "text").is_dir() and (folder / "attributions").is_dir()


def _parts(folder: Path) -> list[str]:
    return sorted(part.name for part in folder.glob("*") if _is_part(part))


def read_attributions(folder: Path, annotator: int = 0) -> AttributionSet:
    """Read the annotated texts of a folder.

    Args:
        folder: holds `text` and `attributions`.
        annotator: which of an article's annotators to take, in order of their files' names;
            articles with fewer are left out.

    Raises:
        UsageError: the folder holds several parts of a corpus.
        DataError: an annotation refers to spans that are not there.
    """
    if not _is_part(folder):
        parts = ", ".join(f"`{folder / part}`" for part in _parts(folder))
        raise UsageError(f"`{folder}` holds several parts of a corpus.", f"Name one: {parts}.")
    texts: dict[str, str] = {}
    attributions: dict[str, tuple[Attribution, ...]] = {}
    for path in sorted((folder / "text").glob("*.txt")):
        files = sorted((folder / "attributions").glob(glob.escape(path.stem) + _ANNOTATOR))
        if len(files) > annotator:
            with path.open(encoding="utf-8", newline="") as file:
                text = file.read()
            # an article's text has no byte-order mark, so its offsets are smaller by one
            texts[path.stem] = text.removeprefix(_MARK)
            attributions[path.stem] = tuple(
                _attributions(files[annotator], int(text.startswith(_MARK)))
            )
    return AttributionSet(texts, attributions)


def _attributions(path: Path, shift: int) -> Iterator[Attribution]:
    """Yield the events of a brat file that have a content, their offsets lowered by `shift`."""
    spans: dict[str, list[Span]] = {}
    events: list[tuple[str, str]] = []
    with path.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            if bound := _TEXT_BOUND.match(line.rstrip("\n")):
                spans[bound[1]] = [_span(offsets, shift) for offsets in bound[3].split(";")]
            elif event := _EVENT.match(line):
                events.append((event[1], event[2]))
    for name, event_roles in events:
        try:
            attribution = _attribution(name, _ROLE.findall(event_roles), spans)
        except KeyError as error:
            raise DataError(f"`{path}` has no text-bound annotation `{error.args[0]}`.") from error
        if attribution.content:
            yield attribution


def _attribution(
    name: str, roles: Iterable[tuple[str, str]], spans: Mapping[str, list[Span]]
) -> Attribution:
    """Gather the spans of each role; several contents of one event are one content."""
    held: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
    for role, bound in roles:
        held[role] += spans[bound]
    return Attribution(name, *(tuple(sorted(held[role])) for role in ("Source", "Cue", "Content")))


def _span(offsets: str, shift: int) -> Span:
    start, end = offsets.split()
    return Span(int(start) - shift, int(end) - shift)
