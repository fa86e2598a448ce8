from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.model import Article, Passage, Role
from detente.read import read_file

HEAD = "Moscow answers the sanctions\n\n"
SAID = "The Kremlin said on Monday it would answer."
MORE = "It gave no details of what it planned."


def _roles(tmp_path: Path, text: str) -> list[tuple[str, str]]:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    article = read_file(path)[0]
    return [(p.role.value, " ".join(p.span.of(text).split())) for p in article.passages]


def test_head_caption_byline_and_subhead_have_their_roles(tmp_path: Path) -> None:
    text = (
        f"{HEAD}By A. Writer\n\nThe wall on Monday. Jim Snap / AFP\n\n{SAID}\n\nWhat next\n\n{MORE}"
    )
    assert _roles(tmp_path, text) == [
        ("headline", "Moscow answers the sanctions"),
        ("byline", "By A. Writer"),
        ("caption", "The wall on Monday."),
        ("paragraph", SAID),
        ("subhead", "What next"),
        ("paragraph", MORE),
    ]


@pytest.mark.parametrize("date", ["March 18, 2021", "Thursday, March 18, 2021 10:31 GMT"])
def test_a_date_line_is_no_headline(tmp_path: Path, date: str) -> None:
    for title in ("Kremlin warns", "Kremlin warns Washington"):
        for head in (f"{title}\n\n{date}\n\n", f"{date}\n\n{title}\n\n"):
            assert _roles(tmp_path, head + SAID)[0] == ("headline", title)


def test_a_line_over_a_bare_credit_is_a_caption(tmp_path: Path) -> None:
    roles = _roles(tmp_path, f"{HEAD}The president in Moscow\nJim Snap / Reuters\n{SAID}\n{MORE}")
    assert ("caption", "The president in Moscow") in roles
    assert not any("Snap" in words for _, words in roles)


def test_a_heading_in_capitals_splits_a_run_on_paragraph(tmp_path: Path) -> None:
    roles = _roles(tmp_path, f"{HEAD}{SAID} NO LESS DANGEROUS {MORE} U.S. FORCES were there.")
    assert roles[1:] == [
        ("paragraph", SAID),
        ("subhead", "NO LESS DANGEROUS"),
        ("paragraph", f"{MORE} U.S. FORCES were there."),
    ]


def test_credits_are_cut_from_the_end_of_a_paragraph(tmp_path: Path) -> None:
    text = f"{HEAD}{SAID} {MORE} (Additional reporting by A. Writer; Editing by B. Editor)"
    assert _roles(tmp_path, text)[1:] == [("paragraph", f"{SAID} {MORE}")]


def test_speakers_take_turns(tmp_path: Path) -> None:
    text = (
        "Q    Mr. President, will you?\n\nTHE PRESIDENT:  Yes. I will.\n\nAnd soon.\n\n"
        "Q    When?\n\nTHE PRESIDENT:  Soon."
    )
    assert [role for role, _ in _roles(tmp_path, text)] == ["turn"] * 5


def test_a_colon_in_news_makes_no_transcript(tmp_path: Path) -> None:
    text = f"{HEAD}{SAID}\n\nSenior Kremlin Official: a source said so.\n\n{MORE}"
    assert "turn" not in {role for role, _ in _roles(tmp_path, text)}


def test_passages_hold_no_white_space_at_their_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"  {HEAD}\t{SAID}\xa0\n\n  {MORE}  ", encoding="utf-8")
    article = read_file(path)[0]
    assert all(
        words == words.strip() for words in (p.span.of(article.text) for p in article.passages)
    )


def _gold() -> Path:
    folder = os.environ.get("DETENTE_GOLD")
    if not folder:
        pytest.skip("DETENTE_GOLD names no folder of the gold set")
    return Path(folder)


def _contents(folder: Path) -> Iterator[tuple[str, int, int]]:
    for line in (folder / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if not record.get("optional"):
            for span in record["content"]:
                yield record["article"], span["start"], span["end"]


def _holds(passages: tuple[Passage, ...], start: int, end: int) -> bool:
    return any(
        p.role in {Role.PARAGRAPH, Role.TURN} and p.span.start <= start and end <= p.span.end
        for p in passages
    )


def test_every_counted_content_of_the_gold_set_lies_in_one_paragraph() -> None:
    folder = _gold()
    articles: dict[str, Article] = {
        article.key: article
        for path in sorted((folder / "texts").glob("*.txt"))
        for article in read_file(path)
    }
    contents = list(_contents(folder))
    assert len(contents) > 400
    assert [one for one in contents if not _holds(articles[one[0]].passages, *one[1:])] == []


def test_attributions_of_polnear_lie_in_passages() -> None:
    folder = os.environ.get("DETENTE_POLNEAR")
    if not folder:
        pytest.skip("DETENTE_POLNEAR names no folder of PolNeAR")
    held = total = 0
    for path in sorted(Path(folder, "dev", "text").glob("*.txt")):
        covered = {
            offset
            for passage in read_file(path)[0].passages
            for offset in range(passage.span.start, passage.span.end)
        }
        for file in sorted(Path(folder, "dev", "attributions").glob(f"{path.stem}_*.ann")):
            for start, end in _polnear_contents(file):
                total += 1
                held += start in covered and end - 1 in covered
    assert total > 2000
    assert held >= 0.995 * total


def _polnear_contents(file: Path) -> Iterator[tuple[int, int]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) > 1 and fields[1].startswith("Content "):
            for span in fields[1].removeprefix("Content ").split(";"):
                start, end = span.split()
                yield int(start), int(end)
