"""Shorten scripts and style sheets: drop comments and white space, touch nothing else.

The scripts keep to two rules that make this safe: a template holds no other template, and
no string or template goes on over a line.
"""

from __future__ import annotations

import re

__all__ = ["squeeze_css", "squeeze_js"]

# What is kept as it is: strings, templates, and regular expressions after an opening mark.
_LITERAL = re.compile(
    r"""(?P<literal>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`"""
    r"""|(?:(?<=[(!,])|(?<=[=(,>&|] ))/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+/[a-z]*)"""
    r"""|//[^\n]*"""
)
_LOOSE = re.compile(r" *([{}()\[\];,:?<>=!&|*%]+) *")


def squeeze_js(code: str) -> str:
    """Drop comments, indentation, spaces around punctuation, brackets of a lone parameter.

    >>> squeeze_js("say( 'a  = b', / = /g );  // why")
    "say('a  = b',/ = /g);"
    >>> squeeze_js("rows.map((row) => row - 1 + +more);")
    'rows.map(row=>row-1+ +more);'
    """
    pieces, end = [], 0
    for match in _LITERAL.finditer(code):
        pieces += [_tight(code[end : match.start()]), match["literal"] or ""]
        end = match.end()
    lines = "".join([*pieces, _tight(code[end:])]).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def _tight(code: str) -> str:
    """Drop the spaces around punctuation, and the line breaks where a statement cannot end."""
    code = _LOOSE.sub(r"\1", re.sub(r"[ \t]+", " ", code))
    code = re.sub(r"(?<![+-]) ?([+-]) ?(?![+-])", r"\1", code)
    code = re.sub(r"(?<![\w$])\((\w+)\)=>", r"\1=>", code)
    code = re.sub(r"([;{,(\[])\s+", r"\1", code)
    return re.sub(r"\s+([})\].?:&|])", r"\1", code).replace(";}", "}")


def squeeze_css(code: str) -> str:
    r"""Drop the comments, and the white space that separates nothing.

    >>> squeeze_css("/* why */ a,\nb > c {\n  color: red;\n}\n")
    'a,b>c{color:red}'
    """
    code = re.sub(r"/\*.*?\*/", "", code, flags=re.DOTALL)
    code = re.sub(r"\s*([{};,>])\s*", r"\1", re.sub(r"\s+", " ", code))
    return code.replace(": ", ":").replace(";}", "}").strip()
