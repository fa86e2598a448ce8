"""Write HTML that cannot be turned against its reader: escaped data, hashed scripts, no network."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path

__all__ = ["compact", "escape", "island", "page", "policy", "web", "web_files"]

_WEB = Path(__file__).parent / "web"
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def compact(data: object) -> str:
    r"""Write data as short JSON that may stand inside any HTML element.

    >>> compact({"a": "</script>"})
    '{"a":"\\u003c/script\\u003e"}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def island(name: str, data: object) -> str:
    """Return a script element of inert JSON, to be read by the page's own script."""
    return f'<script type="application/json" id="{name}">{compact(data)}</script>'


def policy(scripts: Sequence[str], *, images: str = "data:") -> str:
    """Return a Content Security Policy that runs these scripts and loads nothing at all."""
    hashes = " ".join(f"'sha256-{_digest(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; "
        f"img-src {images}; base-uri 'none'; form-action 'none'"
    )


def _digest(script: str) -> str:
    """Hash a script the way browsers do."""
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def page(
    *, title: str, styles: Sequence[str], body: str, scripts: Sequence[str], images: str = "data:"
) -> str:
    """Frame a whole document around `body`, which is trusted; the rest is escaped or hashed."""
    security = escape(policy(scripts, images=images))
    head = "\n".join(f"<style>{style}</style>" for style in styles)
    tail = "\n".join(f"<script>{script}</script>" for script in scripts)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{security}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(title)}</title>\n{head}\n</head>\n<body>\n{body}\n{tail}\n</body>\n</html>\n"
    )


def web(name: str) -> str:
    """Return a style sheet or script of the package."""
    return (_WEB / name).read_text(encoding="utf-8")


def web_files(ending: str, *names: str) -> list[str]:
    """Return the named files, or without names all scripts, in the order of their numbers."""
    if names:
        return [web(name + ending) for name in names]
    return [file.read_text(encoding="utf-8") for file in sorted((_WEB / "js").glob(f"*{ending}"))]
