"""Make statements of findings: every decision in its own module, joined here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.annotate import Parsed
from detente.authority import Authority
from detente.extract.cues import Cues
from detente.model import (
    Actor,
    Article,
    Evidence,
    Form,
    Found,
    Kind,
    Mode,
    Span,
    Statement,
    statement_id,
)
from detente.resolve.acts import act
from detente.resolve.dating import Dating
from detente.resolve.issuer import issuer
from detente.resolve.polity import kind_of
from detente.resolve.refer import on_behalf_of, refer
from detente.resolve.reference import Mention, Reference
from detente.resolve.repeats import first_told
from detente.resolve.scene import Scene
from detente.resolve.speech import timing
from detente.resolve.survey import survey
from detente.resolve.targets import aims

__all__ = ["resolve"]

_NOBODY = Actor("unspecified", "unspecified", "unknown")


def resolve(
    article: Article,
    parsed: Sequence[Parsed],
    found: Sequence[Found],
    authority: Authority,
    cues: Cues,
) -> list[Statement]:
    """Resolve the findings of one article, in reading order."""
    scene = survey(article, parsed, authority)
    scene.cues = tuple(finding.cue for finding in found if finding.cue is not None)
    dating = Dating(scene)
    statements: list[Statement] = []
    ordinals: Counter[tuple[str, str]] = Counter()
    for finding in found:
        for statement in _statements(scene, dating, finding, cues, ordinals):
            told = first_told(statement, statements)
            repeats = told.id if told else None
            statements.append(replace(statement, repeats=repeats))
    return statements


def _statements(
    scene: Scene, dating: Dating, found: Found, cues: Cues, ordinals: Counter[tuple[str, str]]
) -> Iterator[Statement]:
    """Yield one statement per actor of a finding."""
    speakers = _speakers(scene, found)
    actors = tuple(dict.fromkeys(a for _, r in speakers for a in r.actors))
    kind_of_act = act(scene, found, actors, cues)
    aim = aims(scene, found, actors, kind_of_act.event_type)
    when, why_then = dating.date(found, actors)
    kind = kind_of(found, actors, aim.named, cues, kind_of_act.event_type)
    if kind is None:
        return
    for mention, reference in speakers:
        for actor in reference.actors:
            others = tuple(a for a in actors if a != actor)
            behalf = on_behalf_of(scene, actor)
            yield Statement(
                id=_id(scene.article, mention, found, ordinals),
                article=scene.article.key,
                kind=kind,
                form=found.form,
                rule=found.rule,
                tier=found.tier,
                actor=actor,
                actor_mention=mention,
                on_behalf_of=behalf,
                joint_with=others,
                cue=Evidence.at(found.cue, scene.article.text) if found.cue else None,
                content=tuple(Evidence.at(part, scene.article.text) for part in found.content),
                targets=tuple(
                    dict.fromkeys((*aim.targets, *(others if found.form == Form.DEED else ())))
                ),
                about=aim.about,
                when=when,
                reported=scene.article.published.day,
                event_type=kind_of_act.event_type,
                stance=kind_of_act.stance,
                negated=found.negated,
                modality=kind_of_act.modality,
                according_to=None,
                repeats=None,
                reasons=(
                    ("actor", reference.reason),
                    *(("targets", reason) for reason in aim.reasons),
                    ("date", why_then),
                    ("event_type", kind_of_act.type_reason),
                    ("stance", kind_of_act.stance_reason),
                ),
            )
    if found.kind != Kind.DEED:
        scene.spoken += [r for _, r in speakers if r.actors != (_NOBODY,)]


def _speakers(scene: Scene, found: Found) -> list[tuple[Evidence | None, Reference]]:
    """Resolve who speaks or acts in a finding."""
    if found.actors:
        return [
            (Evidence.at(span, scene.article.text), _refer(scene, found, span))
            for span in found.actors
        ]
    if found.form == Form.DOCUMENT and not found.agentless:
        return [(None, _document_voice(scene, found))]
    if found.cue is None and scene.spoken:
        last = scene.spoken[-1]
        why = f"{last.actor.name} spoke last, and no cue names another"
        return [(None, replace(last, reason=why))]
    if found.agentless and scene.article.mode == Mode.DOCUMENT:
        return [(None, _issuing_side(scene, found))]
    return [(None, _at(found, _NOBODY, "the article names nobody"))]


def _document_voice(scene: Scene, found: Found) -> Reference:
    """Give a document's own words to who holds the floor, or else to the issuer."""
    holder = scene.floor.get(found.passage)
    if holder is not None:
        return _at(found, holder.actor, f"{holder.actor.name} holds the floor")
    return _at(found, *issuer(scene))


def _is_past_passive(scene: Scene, found: Found) -> bool:
    """Tell whether a cue is a passive in the past: "was noted"."""
    cue = scene.passage(found.passage).tokens(found.cue) if found.cue else []
    words = [*cue, *(child for token in cue for child in token.children)]
    return any(word.dep_ == "auxpass" and word.tag_ == "VBD" for word in words)


def _issuing_side(scene: Scene, found: Found) -> Reference:
    """Give an agentless passive of a document to the side that issued it."""
    actor, why = issuer(scene)
    if not timing(scene, found).past and not _is_past_passive(scene, found):
        return _at(found, actor, why)
    state = scene.state(actor.side)
    if state is None:
        return _at(found, _NOBODY, "the document names nobody")
    return _at(found, state, f"a document's agentless passive is its own side's: {state.name}")


def _refer(scene: Scene, found: Found, span: Span) -> Reference:
    """Resolve one actor mention."""
    parsed = next((p for p in scene.parsed if p.passage.span.overlaps(span)), None)
    mention = Mention.of(parsed, span) if parsed else None
    if mention is None:
        return _at(found, _NOBODY, "the mention holds no word")
    return refer(scene, mention)


def _at(found: Found, actor: Actor, why: str) -> Reference:
    """Make a reference that no words of the article make."""
    return Reference(
        span=found.content[0], passage=found.passage, token=0, actors=(actor,), reason=why
    )


def _id(
    article: Article,
    mention: Evidence | None,
    found: Found,
    ordinals: Counter[tuple[str, str]],
) -> str:
    """Name a statement by what the article says, never by what was resolved."""
    words = mention.text if mention else ""
    content = " … ".join(part.of(article.text) for part in found.content)
    key = (words, " ".join(content.split()))
    ordinals[key] += 1
    return statement_id(article.iri_name, words, content, ordinals[key])
