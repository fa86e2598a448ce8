"""Texts that would run as a script on a careless page, and statements full of them."""

from __future__ import annotations

from dataclasses import replace

from detente.model import Actor, Article, Evidence, Passage, Published, Role, Span, Statement
from helpers.synthetic import articles_and_statements

__all__ = ["PAYLOADS", "poisoned"]

_RUN = "window.__hacked=(window.__hacked||0)+1"
PAYLOADS = (
    f"<script>{_RUN}</script>",
    f"</script><script>{_RUN}</script>",
    f"<!--<script>{_RUN}</script>-->",
    f'<img src=x onerror="{_RUN}">',
    f"<svg onload='{_RUN}'></svg>",
    f'"><svg/onload={_RUN}>',
    f"' autofocus onfocus='{_RUN}' x='",
    f'<a href="javascript:{_RUN}">href</a>',
    f"javascript:{_RUN}//href",
    f'<iframe srcdoc="<script>parent.{_RUN}</script>"></iframe>',
    f'<details open ontoggle="{_RUN}">',
    f"<style onload='{_RUN}'></style>",
    f"\u2028{_RUN}\u2029",
    f"</title><script>{_RUN}</script>",
    f"</textarea><img src=x onerror={_RUN}>",
    f"`-{_RUN}-`${{{_RUN}}}",
    f"\\u003cimg src=x onerror={_RUN}\\u003e",
    f"{{{{constructor.constructor('{_RUN}')()}}}}",
    f"]]><script>{_RUN}</script>",
    f"<math><mtext></form><form><mglyph><style></math><img src onerror={_RUN}>",
)


def poisoned(payload: str, number: int = 0) -> tuple[list[Article], list[Statement]]:
    """Return an article and a statement that hold a payload in every field of words."""
    _, (plain, *_) = articles_and_statements(3, seed=5)
    text = f"{payload}\n\n{payload} said {payload}.\n"
    size = len(payload)
    spans = [Span(size + 2, 2 * size + 2), Span(2 * size + 8, 3 * size + 8)]
    one, other = (Actor(f"{payload}{i}", payload, payload, payload) for i in range(2))
    return [_article(payload, text)], [
        replace(
            plain,
            id=f"{number:016x}",
            article=payload,
            rule=payload,
            actor=one,
            actor_mention=Evidence.at(spans[0], text),
            on_behalf_of=other,
            joint_with=(other,),
            cue=Evidence.at(Span(2 * size + 3, 2 * size + 7), text),
            content=(Evidence.at(spans[1], text),),
            targets=(other,),
            about=(other,),
            event_type=payload,
            when=replace(plain.when, edtf="2021-03-18", basis=payload),
            according_to=other,
            repeats=payload,
            reasons=((payload, payload), ("actor", payload)),
        )
    ]


def _article(payload: str, text: str) -> Article:
    """Return an article whose every field of words is a payload."""
    size = len(payload)
    return Article(
        key=payload,
        path=payload,
        text=text,
        passages=(
            Passage(Span(0, size), Role.HEADLINE),
            Passage(Span(size + 2, len(text) - 1), Role.PARAGRAPH),
        ),
        published=Published("2021-03-18", payload, payload),
        title=payload,
        outlet=payload,
        url=payload,
    )
