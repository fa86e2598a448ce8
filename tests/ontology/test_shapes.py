"""The shapes stand alone: pySHACL's own command finds a build's graphs to conform, with no more."""

import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import RDFS, SH, SKOS, Graph, URIRef
from rdflib.collection import Collection

from detente.assets import ontology
from detente.store import BASE, Knowledge, trig, turtle
from helpers.known import known
from helpers.vocabulary_page import load

DET = f"{BASE}ns#"
SHAPES = Graph().parse(ontology("shapes.ttl"), format="turtle")
VOCABULARY = load()


def command(data: Path) -> subprocess.CompletedProcess[str]:
    """Run pySHACL as a user would."""
    run = [sys.executable, "-m", "pyshacl", "-s", str(ontology("shapes.ttl")), str(data)]
    return subprocess.run(run, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", ["graph.ttl", "graph.trig"])
def test_a_build_conforms(built: Path, name: str) -> None:
    result = command(built / name)
    assert "Conforms: True" in result.stdout, result.stdout[:2000]
    assert result.returncode == 0


def written(folder: Path, name: str, what: Knowledge) -> Path:
    """Write what is known as Turtle or TriG."""
    pieces = turtle(what) if name.endswith("ttl") else trig(what)
    (folder / name).write_text("".join(pieces), encoding="utf-8")
    return folder / name


@pytest.mark.parametrize("name", ["graph.ttl", "graph.trig"])
def test_every_kind_of_value_conforms(tmp_path: Path, name: str) -> None:
    result = command(written(tmp_path, name, known(200)))
    assert result.returncode == 0, result.stdout[:2000]


ONE = known().statements[0]


@pytest.mark.parametrize("name", ["graph.ttl", "graph.trig"])
@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("det:stance stance:", "det:stance stance:un", "exactly one stance"),
        (f"det:actor ent:{ONE.actor.id}", "det:actor ent:nobody", "one that can act"),
        (f"det:actor ent:{ONE.actor.id}", "det:actor ent:new-start", "one that can act"),
        ("    det:negated ", "    det:confidence 0.9 ;\n    det:negated ", "no property beyond"),
    ],
)
def test_what_is_wrong_is_found(tmp_path: Path, name: str, old: str, new: str, told: str) -> None:
    path = written(tmp_path, name, known())
    text = path.read_text(encoding="utf-8")
    head, mark, tail = text.partition(f"st:{ONE.id} a det:Statement")
    assert old in tail
    path.write_text(head + mark + tail.replace(old, new, 1), encoding="utf-8")
    result = command(path)
    assert result.returncode == 1
    assert told in result.stdout
    assert result.stdout.count("Constraint Violation") <= 2


def test_the_actors_that_are_named_are_those_of_the_vocabulary() -> None:
    actor = URIRef(f"{BASE}shapes#Actor")
    (head,) = SHAPES.objects(actor, SH["or"])
    named = {SHAPES.value(one, SH["class"]) for one in Collection(SHAPES, head)}
    below = set(VOCABULARY.transitive_subjects(RDFS.subClassOf, URIRef(f"{DET}Actor")))
    assert named == below
    described = set(SHAPES.objects(URIRef(f"{BASE}shapes#Description"), SH.targetClass))
    entities = set(VOCABULARY.transitive_subjects(RDFS.subClassOf, URIRef(f"{DET}Entity")))
    assert described == entities - {URIRef(f"{DET}Entity")}


@pytest.mark.parametrize(
    ("name", "scheme"),
    [
        *((f"{name}", name) for name in ("kind", "stance", "form", "modality", "mode", "tier")),
        ("eventType", "event"),
        ("publishedBasis", "published-basis"),
        ("dateBasis", "date-basis"),
    ],
)
def test_the_values_that_are_named_are_those_of_the_scheme(name: str, scheme: str) -> None:
    lists = [
        SHAPES.value(shape, SH["in"]) for shape in SHAPES.subjects(SH.path, URIRef(DET + name))
    ]
    (head,) = [one for one in lists if one]
    concepts = set(VOCABULARY.subjects(SKOS.inScheme, URIRef(f"{BASE}{scheme}/")))
    assert set(Collection(SHAPES, head)) == concepts
