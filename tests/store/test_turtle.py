"""Turtle and TriG read back to the same triples in every parser, and never vary."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Dataset, Graph, Literal
from rdflib.compare import isomorphic

from detente.model import Evidence, Kind, Modality
from detente.store import Store, quads, trig, turtle
from detente.store.syntax import Syntax
from helpers.known import known, quads_of, triples_of, with_statements
from helpers.rapper import count_with_rapper
from helpers.synthetic import BIDEN, PUTIN

PLAIN = next(s for s in known().statements if s.targets and s.when.phrase)
SHUFFLED = """
import hashlib, sys
from dataclasses import replace
from random import Random
from detente.store import quads, trig, turtle
from helpers.known import known

what, seed = known(), int(sys.argv[1])
articles, statements = list(what.articles), list(what.statements)
Random(seed).shuffle(articles)
Random(seed).shuffle(statements)
what = replace(what, articles=articles, statements=statements)
text = "".join(piece for write in (turtle, trig, quads) for piece in write(what))
print(hashlib.sha256(text.encode()).hexdigest())
"""
DAYS = st.none() | st.dates().map(str)
WHEN = DAYS | st.sampled_from(
    ["2014", "2021-03", "/2021-03-18", "2021-03-18/..", "2021-03-15/2021-03-17", "2013~", "2021-21"]
)
ODD = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


def test_turtle_is_the_same_in_three_parsers(tmp_path: Path) -> None:
    text = "".join(turtle(known()))
    ours = triples_of(text)
    assert len(Graph().parse(data=text, format="turtle")) == len(ours)
    assert count_with_rapper(text, "turtle", tmp_path) == len(ours)
    assert len(ours) > 1000


def test_turtle_tells_what_the_article_graphs_hold() -> None:
    core = {
        str(quad.triple)
        for quad in ox.parse(input="".join(quads(known())), format=ox.RdfFormat.N_QUADS)
        if "/article/" in str(quad.graph_name)
    }
    assert core <= triples_of("".join(turtle(known())))


def test_trig_holds_all_that_the_store_holds() -> None:
    store = Store.create(None, known()).dump().decode()
    assert quads_of("".join(trig(known())), ox.RdfFormat.TRIG) == quads_of(store)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # it warns of itself
def test_trig_reads_back_in_rdflib() -> None:
    text = "".join(trig(known(20)))
    read = Dataset().parse(data=text, format="trig")
    assert len(list(read.quads())) == len("".join(quads(known(20))).splitlines())


def test_a_statement_is_written_for_readers() -> None:
    text = "".join(turtle(with_statements([PLAIN])))
    lines = text[text.index(f"st:{PLAIN.id} ") :].splitlines()
    names = [line.split()[0] for line in lines[:5]]
    assert names == [f"st:{PLAIN.id}", "det:actor", "det:text", "det:target", "det:date"]
    target = PLAIN.targets[0].name
    head = f"# {PLAIN.when.edtf} · {PLAIN.actor.name} → {target} · {PLAIN.act}\n"
    assert f"{head}st:{PLAIN.id} a det:Statement" in text


@pytest.mark.parametrize(
    ("kind", "negated", "told"),
    [
        (Kind.STATEMENT, False, "statement: accuse"),
        (Kind.STATEMENT, True, "not statement: accuse"),
        (Kind.DECLINED, True, "declined: accuse"),
        (Kind.DEED, True, "not deed: accuse"),
    ],
)
def test_a_comment_never_affirms_what_did_not_happen(
    kind: Kind, told: str, *, negated: bool
) -> None:
    one = replace(
        PLAIN, kind=kind, negated=negated, event_type="accuse", modality=Modality.ASSERTED
    )
    text = "".join(turtle(with_statements([one])))
    assert f"· {told}\nst:{PLAIN.id} a" in text


def test_values_of_one_property_stand_side_by_side() -> None:
    text = "".join(turtle(with_statements([replace(PLAIN, targets=(BIDEN, PUTIN))])))
    assert "    det:target ent:joe-biden , ent:vladimir-putin ;\n" in text


def test_turtle_has_no_evidence_detail() -> None:
    text = "".join(turtle(known()))
    assert "oa:" not in text
    assert "det:rule" not in text


@pytest.mark.slow
def test_neither_hash_seed_nor_order_of_input_shows() -> None:
    """Twenty processes, each with a hash seed and an order of input of its own."""
    assert len({digest(seed) for seed in range(20)}) == 1


def digest(seed: int) -> str:
    """Return a hash of all three files, made in a process of its own."""
    path = os.pathsep.join(sys.path)
    environment = {**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": path}
    run = [sys.executable, "-c", SHUFFLED, str(seed)]
    return subprocess.run(
        run, env=environment, capture_output=True, check=True, text=True
    ).stdout.strip()


@given(count=st.integers(0, 25), seed=st.integers(0, 10_000))
@settings(deadline=None, max_examples=10)
def test_any_statements_come_back_as_the_same_triples(count: int, seed: int) -> None:
    what = known(count, seed)
    text = "".join(trig(what))
    assert quads_of(text, ox.RdfFormat.TRIG) == quads_of("".join(quads(what)))
    read = triples_of("".join(turtle(what)))
    assert len(Graph().parse(data="".join(turtle(what)), format="turtle")) == len(read)


@given(words=ODD, name=ODD, title=ODD)
@settings(deadline=None, max_examples=60)
def test_odd_strings_come_back_as_they_were(words: str, name: str, title: str) -> None:
    one = replace(
        PLAIN,
        content=(Evidence(words, 0, len(words)),),
        actor=replace(PLAIN.actor, id="x-1234-odd", name=name),
    )
    article = replace(known().articles[0], title=title, outlet=name, url=words)
    what = replace(with_statements([replace(one, article=article.key)]), articles=(article,))
    text = "".join(turtle(what))
    parsed = ox.parse(input=text, format=ox.RdfFormat.TURTLE)
    values = {getattr(quad.object, "value", None) for quad in parsed}
    assert {words, name, title} <= values
    read = {str(value) for value in Graph().parse(data=text, format="turtle").objects()}
    assert {words, name, title} <= read


@given(
    words=ODD, name=ODD, edtf=WHEN, reported=DAYS, language=st.sampled_from(["en", "ru", "de-CH"])
)
@settings(deadline=None, max_examples=25)
def test_the_graph_that_is_read_back_is_isomorphic(
    words: str, name: str, edtf: str | None, reported: str | None, language: str
) -> None:
    """Turtle as rdflib reads it, against N-Quads as the engine reads them."""
    one = replace(
        PLAIN,
        content=(Evidence(words, 0, len(words)),),
        actor=replace(PLAIN.actor, id="x-1234-odd", name=name),
        when=replace(PLAIN.when, edtf=edtf),
        reported=reported,
    )
    what = with_statements([one])
    article = [quad for quad in quads_of("".join(quads(what))) if "/article/" in quad[3]]
    read = Graph().parse(data="".join(turtle(what)), format="turtle")
    terms = {tuple(map(str, triple)) for triple in read}
    assert {quad[:3] for quad in article} <= terms
    lines = "\n".join(f"{triple} ." for triple in triples_of("".join(turtle(what))))
    assert isomorphic(read, Graph().parse(data=lines, format="nt"))
    tagged = Graph().parse(data=f"[] a {Syntax(short=True).tagged(words, language)} .")
    assert next(tagged.objects()) == Literal(words, lang=language)


def test_control_characters_and_scripts_come_back_from_rapper(tmp_path: Path) -> None:
    words = 'Tab\there, "quoted", back\\slash,\nline, Кремль, 🕊, \x01\x7f, \u2028 end'
    one = replace(PLAIN, content=(Evidence(words, 0, len(words)),))
    text = "".join(turtle(with_statements([one])))
    assert count_with_rapper(text, "turtle", tmp_path) == len(triples_of(text))
