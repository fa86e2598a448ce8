"""Data in a page stays data; scripts are shortened without being changed."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.view.explorer import STYLES
from detente.view.markup import compact, island, page, policy, web_files
from detente.view.squeeze import squeeze_css, squeeze_js
from helpers.hostile import PAYLOADS

SCRIPT = "\n".join(web_files(".js"))
LITERALS = re.compile(r"""'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`""")


@given(st.text())
def test_any_text_survives_and_none_can_leave_its_element(text: str) -> None:
    written = compact([text, {text: None}])
    assert json.loads(written) == [text, {text: None}]
    assert not re.search("[<>&\u2028\u2029\x00-\x1f]", written)


def test_half_a_character_does_not_stop_the_page() -> None:
    """A lone surrogate has no UTF-8: it is escaped."""
    assert compact("\ud800").encode() == b'"\\ud800"'


@pytest.mark.parametrize("payload", PAYLOADS)
def test_an_island_ends_where_it_should(payload: str) -> None:
    assert island("data", [payload]).count("<") == 2


def test_a_policy_names_the_scripts_and_loads_nothing() -> None:
    assert policy(["alert(1)"]).startswith(
        "default-src 'none'; script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='; "
    )


def test_a_title_is_escaped() -> None:
    html = page(title="</title><script>", styles=[], body="", scripts=[])
    assert unescape(html.split("<title>")[1].split("</title>")[0]) == "</title><script>"


def test_scripts_keep_to_what_squeezing_needs() -> None:
    """No template holds another one or goes on over a line."""
    for literal in re.findall(r"`(?:\\.|[^`\\])*`", SCRIPT):
        assert literal.count("{") == literal.count("}")
        assert "\n" not in literal


def test_squeezing_keeps_every_string() -> None:
    plain = re.sub(r"(?m)^\s*//.*$| // .*$", "", SCRIPT)
    assert LITERALS.findall(squeeze_js(SCRIPT)) == LITERALS.findall(plain)


def test_squeezing_keeps_every_word() -> None:
    def words(code: str) -> list[str]:
        return re.findall(r"[\w$]+", code)

    assert words(squeeze_js(SCRIPT)) == words(re.sub(r"(?m)^\s*//.*$| // .*$", "", SCRIPT))


def test_the_files_of_the_page_are_of_a_readable_size() -> None:
    files = [*web_files(".js"), *web_files(".css", *STYLES)]
    assert len(files) >= 15
    assert max(len(file.splitlines()) for file in files) < 300


def test_a_style_sheet_keeps_its_rules() -> None:
    css = "".join(web_files(".css", *STYLES))
    assert squeeze_css(css).count("{") == css.count("{")
    assert len(squeeze_css(css)) < 0.85 * len(css)
