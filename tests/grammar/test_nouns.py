"""A noun: who does what a verb says, its subject, its role, who can act; clauses of a sentence."""

from __future__ import annotations

import pytest

from detente.annotate import annotate, load_model
from detente.grammar.animacy import is_agent, is_mute
from detente.grammar.clauses import clauses
from detente.grammar.noun_phrases import head_of
from detente.grammar.roles import joined, role
from detente.grammar.subjects import doer, lost_subject, subject
from helpers.asked import asked
from helpers.prose import article_of

# Who does what the verb says, and the subject of the verb.
DOERS = [
    ("Moscow *recalled* its envoy.", "Moscow", "Moscow"),
    ("The envoy was *recalled* by Moscow.", "Moscow", "envoy"),
    ("The envoy was *recalled*.", None, "envoy"),
    ("Moscow came and *went*.", "Moscow", "Moscow"),
    ("Lavrov, who *left*, spoke.", "who", "who"),
    ("Lavrov left, *saying* that it was late.", "Lavrov", "Lavrov"),
    ('"It is late," *said* Lavrov.', "Lavrov", "Lavrov"),
]


@pytest.mark.parametrize(("marked", "does", "stands"), DOERS, ids=[row[0] for row in DOERS])
def test_who_does_it_is_not_always_the_subject(
    marked: str, does: str | None, stands: str | None
) -> None:
    parse, verb = asked(marked)
    found = [
        noun if noun is None else parse.words[noun]
        for noun in (doer(parse, verb), subject(parse, verb))
    ]
    assert found == [does, stands]


def test_a_subject_joined_to_the_noun_before_is_found() -> None:
    parse, verb = asked(
        "Russia has denied any meddling and Trump has *dismissed* talk of collusion."
    )
    assert parse.words[lost_subject(parse, verb) or 0] == "Trump"


def test_a_plain_sentence_has_lost_no_subject() -> None:
    assert lost_subject(*asked("Moscow came and *went*.")) is None


ROLES = [
    ("*Moscow* recalled its envoy.", "subject"),
    ("Kyiv and *Moscow* recalled their envoys.", "subject"),
    ("Moscow recalled its *envoy*.", "object"),
    ("The envoy was recalled by *Moscow*.", "agent"),
    ("*Moscow*'s envoy left.", "possessor"),
    ("The *Russian* envoy left.", "modifier"),
    ("The envoy spoke with *Moscow*.", "prep:with"),
    ("The envoy *left*.", "root"),
]


@pytest.mark.parametrize(("marked", "name"), ROLES)
def test_a_noun_has_a_role(marked: str, name: str) -> None:
    assert role(*asked(marked)) == name


def test_a_conjunct_is_joined_to_the_first() -> None:
    parse, noun = asked("Kyiv and *Moscow* spoke.")
    assert parse.words[joined(parse, noun)] == "Kyiv"


AGENTS = [
    ("*Moscow* left.", True, False),
    ("The *ministry* left.", True, False),
    ("*They* left.", True, False),
    ("The *weather* changed.", False, False),
    ("*This* changed.", False, False),
    ("The *table* says so.", False, False),
    ("*Everybody* says so.", True, True),
]


@pytest.mark.parametrize(("marked", "agent", "mute"), AGENTS, ids=[row[0] for row in AGENTS])
def test_who_can_act_or_speak(marked: str, *, agent: bool, mute: bool) -> None:
    assert (is_agent(*asked(marked)), is_mute(*asked(marked))) == (agent, mute)


HEADS = [
    ("the Russian foreign minister", "minister"),
    ("this week", "week"),
    ("the president of Russia", "president"),
    ("both", "both"),
]


@pytest.mark.parametrize(("words", "head"), HEADS)
def test_a_phrase_hangs_on_its_noun(words: str, head: str) -> None:
    (parse,) = annotate(article_of(f"He met {words}."), load_model())
    tokens = range(2, 2 + len(words.split()))
    assert parse.words[head_of(parse, tokens)] == head


CLAUSES = [
    ("Moscow left.", ["left"]),
    ("Moscow left and Kyiv stayed.", ["left", "stayed"]),
    ("Moscow left because Kyiv stayed.", ["left"]),
    ("Leaving early.", []),
]


@pytest.mark.parametrize(("text", "verbs"), CLAUSES)
def test_a_sentence_has_its_main_clauses(text: str, verbs: list[str]) -> None:
    (parse,) = annotate(article_of(text), load_model())
    found = clauses(parse, list(range(len(parse) - 1)))
    assert [parse.words[clause.verb] for clause in found] == verbs
