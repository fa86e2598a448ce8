"""Pages as sites of several kinds lay them out; the words are made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.model import Article, Mode, Role
from detente.read import read_file

AGENCY = """\
Kremlin says new sanctions to be met with a response

The spokesman pointed out that the response would be based on the principle of reciprocity

MOSCOW, April 15. /TASS/. Moscow will respond in kind, the spokesman told reporters on Thursday.

"The principle has not been cancelled," he said.

Tags
Foreign policy
Read also
Biden signs an order on sanctions
© TASS
"""
MINISTRY = """\
Foreign Ministry Spokeswoman Maria Petrova’s answer to a media question regarding sanctions

16 April 2021 19:12

721-16-04-2021

Question: How would you comment on the sanctions?

Maria Petrova: We have repeatedly warned of the consequences.

Question: What will the response be?

Maria Petrova: It is inevitable.

Contacts
Press service: +7 499 000-0000
"""
DEPARTMENT = """\
Expulsion of Diplomats

Press Statement

Antony J. Blake, Secretary of State

April 16, 2021

The United States today announced the expulsion of ten officials. We condemn what they did.
"""
PAPER = """\
Washington to Impose Tough Sanctions

The measures are meant to have a deeper bite than previous efforts to punish Moscow.

By David E. Writer and Andrew Editor

April 16, 2021

WASHINGTON — The administration on Thursday announced tough new sanctions.

Sign up for The Morning newsletter from the paper

Advertisement

SKIP ADVERTISEMENT

The spokesman said the sanctions would not be helpful.

David E. Writer is a White House correspondent. @Writer
A version of this article appears in print on April 17, 2021. Order Reprints | Subscribe
"""
CHANNEL = """\
Kremlin reacts to the remark
Published time: 16 Apr, 2021 10:05
FILE PHOTO. The spokesman in Moscow, Russia. © Sputnik / Sergey Snap
Russia has responded to the president's words, with the Kremlin saying they were very bad.
READ MORE: Biden agrees
"It's clear that he does not want to get relations back on track," the spokesman said.
If you like this story, share it with a friend!
Follow us on Telegram
"""
DAILY = """\
Russia recalls ambassador after the remark
This article is more than 3 years old
Andrew Writer in Moscow
Fri 16 Apr 2021 18.58 GMT
Russia has recalled its ambassador for consultations.
The ministry said the ambassador would discuss ways to mend ties.
… as you’re joining us today, we have a small favour to ask. Tens of millions trust us.
With no shareholders, we can set our own agenda.
If you can, please consider supporting us with a regular amount each month.
Topics
"""
SITES = [
    (AGENCY, None, Mode.NEWS, None, 2),
    (MINISTRY, "2021-04-16", Mode.DOCUMENT, "Foreign Ministry Spokeswoman Maria Petrova", 4),
    (DEPARTMENT, "2021-04-16", Mode.DOCUMENT, "Antony J. Blake", 1),
    (PAPER, "2021-04-16", Mode.NEWS, None, 3),
    (CHANNEL, "2021-04-16", Mode.NEWS, None, 2),
    (DAILY, "2021-04-16", Mode.NEWS, None, 2),
]


@pytest.mark.parametrize(("page", "day", "mode", "issuer", "paragraphs"), SITES)
def test_a_site_is_read(
    tmp_path: Path, page: str, day: str | None, mode: Mode, issuer: str | None, paragraphs: int
) -> None:
    article = _read(tmp_path, page)
    prose = [p for p in article.passages if p.role in {Role.PARAGRAPH, Role.TURN}]
    assert article.title == page.splitlines()[0]
    assert (article.published.day, article.mode, article.issuer) == (day, mode, issuer)
    assert len(prose) == paragraphs


def test_a_standfirst_is_a_subhead(tmp_path: Path) -> None:
    roles = [passage.role for passage in _read(tmp_path, AGENCY).passages]
    assert roles == [Role.HEADLINE, Role.SUBHEAD, Role.BYLINE, Role.PARAGRAPH, Role.PARAGRAPH]


def _read(tmp_path: Path, page: str) -> Article:
    path = tmp_path / "page.txt"
    path.write_text(page, encoding="utf-8")
    return read_file(path)[0]
