"""Say in words what proves a statement and why each part of it was decided as it was."""

from __future__ import annotations

from collections.abc import Iterator

from detente.model import Actor, Article, Evidence, Span, Statement

__all__ = ["explain"]

_LABELS = {
    "actor": "Actor",
    "on_behalf_of": "On behalf of",
    "according_to": "According to",
    "targets": "Targets",
    "about": "About",
    "date": "Date",
    "event_type": "Type",
    "stance": "Stance",
    "kind": "Kind",
    "negated": "Negated",
    "modality": "Modality",
    "repeats": "Repeats",
}


def explain(statement: Statement, article: Article) -> str:
    """Return a page of plain text: the four parts, the proof in its passage, the reasons."""
    return "\n".join(_lines(statement, article)) + "\n"


def _lines(statement: Statement, article: Article) -> Iterator[str]:
    """Yield the lines of the page."""
    yield f"Statement {statement.id}"
    yield f"In «{article.title or article.key}» ({article.key}), {_published(article)}"
    yield ""
    for field, value in _values(statement):
        yield f"{_LABELS[field]:<13} {value}"
        for about, why in statement.reasons:
            if about == field:
                yield f"{'':<13}   because {why}"
    yield f"{'Rule':<13} {statement.rule} ({statement.tier.value} tier)"
    if statement.rule.startswith("learned."):
        yield f"{'':<13}   because a trained tagger sees it where the rules see nothing"
    if statement.propositions:
        yield ""
        yield "Propositions"
        yield from (f"  {line}" for line in statement.propositions)
    yield ""
    yield "Evidence"
    for name, evidence in _evidence(statement):
        yield f"  {name:<8} {evidence.start}–{evidence.end}  “{evidence.text}”"
    yield ""
    yield "Passage"
    yield "  " + " ".join(_passage(statement, article).of(article.text).split())


def _values(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield the decided fields that have something to say."""
    yield "actor", statement.actor.name
    if statement.on_behalf_of:
        yield "on_behalf_of", statement.on_behalf_of.name
    if statement.according_to:
        yield "according_to", statement.according_to.name
    yield "targets", _names(statement.targets) or "none"
    if statement.about:
        yield "about", _names(statement.about)
    yield "date", f"{statement.when.edtf or 'not known'} ({statement.when.basis})"
    yield "event_type", statement.event_type
    yield "stance", statement.stance.value
    yield "kind", f"{statement.kind.value}, {statement.form.value}"
    yield "negated", "yes" if statement.negated else "no"
    yield "modality", statement.modality.value
    if statement.repeats:
        yield "repeats", statement.repeats


def _evidence(statement: Statement) -> Iterator[tuple[str, Evidence]]:
    """Yield every span that proves a part of the statement."""
    if statement.actor_mention:
        yield "actor", statement.actor_mention
    if statement.cue:
        yield "cue", statement.cue
    for part in statement.content:
        yield "content", part
    if statement.when.phrase:
        yield "date", statement.when.phrase


def _passage(statement: Statement, article: Article) -> Span:
    """Return the span from the first passage the content touches to the last."""
    touched = [p.span for p in article.passages if p.span.overlaps(statement.span)]
    return Span(touched[0].start, touched[-1].end) if touched else statement.span


def _published(article: Article) -> str:
    """Say when the article appeared, and how that is known."""
    if article.published.day is None:
        return f"publication date not known: {article.published.reason}"
    return f"published {article.published.day} ({article.published.reason})"


def _names(actors: tuple[Actor, ...]) -> str:
    return ", ".join(actor.name for actor in actors)
