"""Turn the bytes of a file into text, or say why they are none."""

from __future__ import annotations

import codecs
import re

from detente.errors import UnreadableArticle

__all__ = ["decode"]

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HINT = "Give articles as text, Markdown, HTML or JSON."
_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([A-Za-z0-9_-]{1,40})")
_PLAIN = rb"charset \u0041"
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27}


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Return the text of a file and a note where its encoding had to be guessed.

    UTF-8, UTF-16 with a byte-order mark and what the source itself declares (as HTML does)
    are read as they are. Other bytes are read as Windows-1252 if that gives mostly plain
    letters, as it does for English.

    Raises:
        UnreadableArticle: the file is empty, binary, or in an unknown encoding.
    """
    if not data.strip():
        raise UnreadableArticle(f"The file `{name}` is empty.", _HINT)
    if data.startswith(_UTF16):
        return _strict(data, "utf-16", name), ""
    if _binary(data):
        raise UnreadableArticle(f"The file `{name}` is binary.", _HINT)
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        declared = _CHARSET.search(data[:2048])
    if declared and _is_known(charset := declared[1].decode("ascii")):
        return _strict(data, charset, name), ""
    text = _strict(data, "cp1252", name)
    if sum(map(str.isascii, text)) < 0.9 * len(text):
        raise _unknown(name)
    return text, "not UTF-8: read as Windows-1252"


def _is_known(charset: str) -> bool:
    """Tell whether Python can decode a character set in which ASCII stands for itself."""
    try:
        return codecs.lookup(charset).name != "utf-8" and _PLAIN.decode(charset) == _PLAIN.decode()
    except (LookupError, UnicodeError):  # unknown, or no encoding of text, as "base64"
        return False


def _binary(data: bytes) -> bool:
    """Tell bytes that no text file holds."""
    head = data[:8192]
    return b"\0" in data or sum(byte in _CONTROLS for byte in head) > len(head) / 50


def _strict(data: bytes, encoding: str, name: str) -> str:
    """Decode without repair."""
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        raise _unknown(name) from error


def _unknown(name: str) -> UnreadableArticle:
    """Say that the encoding is unknown."""
    return UnreadableArticle(f"The encoding of `{name}` is unknown.", "Save the file as UTF-8.")
