"""Decide when a statement was made: its own date phrase, the speech event's day, the document's."""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.dates import is_day, phrases, resolve
from detente.model import Actor, Evidence, Form, Found, When
from detente.resolve.scene import Scene

__all__ = ["Dating"]


@dataclass(slots=True)
class Dating:
    """The days at which the speakers of an article have been dated so far."""

    scene: Scene
    days: dict[str, list[str]] = field(default_factory=dict)

    def date(self, found: Found, speakers: tuple[Actor, ...]) -> tuple[When, str]:
        """Date one statement, and say why."""
        anchor = self.scene.day
        if found.time is not None:
            text = found.time.of(self.scene.article.text)
            for phrase in phrases(text):
                edtf = resolve(phrase, anchor)
                if edtf is not None:
                    for actor in speakers:
                        self.days.setdefault(actor.id, []).append(edtf)
                    evidence = Evidence.at(found.time, self.scene.article.text)
                    return When(edtf, "expression", evidence), f"`{text}` is {edtf}"
        if found.form == Form.DOCUMENT and anchor is not None:
            return When(anchor.isoformat(), "document", None), "the document's day"
        for actor in speakers:
            known = self.days.get(actor.id, [])
            if known and is_day(known[-1]):
                return When(known[-1], "inherited", None), f"{actor.name} was dated before"
        return When(None, "none", None), "nothing dates it"
