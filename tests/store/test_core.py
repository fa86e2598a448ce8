"""What a statement is in RDF: a small node of its own, in its article's graph."""

from dataclasses import replace
from statistics import mean

import pytest

from detente.errors import BuildError, DataError, UsageError
from detente.model import Statement, When
from detente.store import BASE, Store, quads
from detente.store.statements import statement_node
from detente.store.syntax import Syntax
from helpers.known import known, quads_of, with_statements
from helpers.synthetic import NEW_START, PSAKI, UKRAINE

DET = f"{BASE}ns#"


def described(statement: Statement) -> dict[str, list[str]]:
    """Return the properties of a statement's core node."""
    found: dict[str, list[str]] = {}
    for name, value in statement_node(statement, "art:x", Syntax(short=True)).pairs:
        found.setdefault(name, []).append(value)
    return found


def written() -> set[tuple[str, ...]]:
    """Return all that is written of the synthetic statements."""
    return quads_of("".join(quads(known())))


STRANGER = next(s.actor for s in known().statements if s.actor.id.startswith("x-"))
PLAIN = next(s for s in known().statements if s.targets and s.when.edtf and not s.repeats)


def test_a_plain_statement_takes_at_most_16_triples() -> None:
    plain = replace(PLAIN, about=(), on_behalf_of=None, joint_with=(), according_to=None)
    assert len(statement_node(plain, "art:x", Syntax()).pairs) <= 16


def test_statements_take_16_triples_on_average() -> None:
    nodes = (statement_node(one, "art:x", Syntax()) for one in known(500).statements)
    assert mean(len(node.pairs) for node in nodes) <= 16


def test_no_blank_node_is_in_the_data() -> None:
    assert not any(part.startswith("_:") for quad in written() for part in quad)


def test_each_statement_stands_in_the_graph_of_its_article() -> None:
    places = {subject: graph for subject, name, _, graph in written() if name == f"{DET}actor"}
    names = {article.key: article.iri_name for article in known().articles}
    assert places == {
        f"{BASE}statement/{one.id}": f"{BASE}article/{names[one.article]}"
        for one in known().statements
    }


def test_the_graphs_are_those_of_the_contract() -> None:
    graphs = {graph for *_, graph in written()}
    shared = {f"{BASE}graph/{name}" for name in ("evidence", "authority", "ontology", "edges")}
    assert graphs == shared | {f"{BASE}article/{one.iri_name}" for one in known().articles}


@pytest.mark.parametrize(
    ("edtf", "name"),
    [("2021-03-18", "det:date"), ("2021-03", "det:edtf"), ("2021-03-18~", "det:edtf")],
)
def test_only_an_exact_day_is_a_date(edtf: str, name: str) -> None:
    found = described(replace(PLAIN, when=When(edtf, "expression")))
    assert {"det:date", "det:edtf"} & found.keys() == {name}


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2021-03-18", None, None),
        ("2021-03", "2021-03-01", "2021-03-31"),
        ("2021-24", "2021-12-01", "2022-02-28"),
        ("2014~", "2014-01-01", "2014-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("2021-03-15/2021-03-17", "2021-03-15", "2021-03-17"),
        ("../2021-01-20", None, "2021-01-20"),
        ("/2021-01-20", None, "2021-01-20"),
        ("2021-01-20/..", "2021-01-20", None),
    ],
)
def test_what_is_no_day_has_its_first_and_last_day(
    edtf: str, first: str | None, last: str | None
) -> None:
    found = described(replace(PLAIN, when=When(edtf, "expression")))
    for name, day in (("det:earliest", first), ("det:latest", last)):
        assert found.get(name, []) == ([f'"{day}"^^xsd:date'] if day else [])


def test_an_unknown_date_is_left_out() -> None:
    found = described(replace(PLAIN, when=When(None, "none"), reported=None))
    assert not {"det:date", "det:edtf", "det:reported"} & found.keys()


def test_other_actors_are_named_by_their_part() -> None:
    found = described(replace(PLAIN, about=(NEW_START,), joint_with=(UKRAINE,), according_to=PSAKI))
    assert found["det:about"] == ["ent:new-start"]
    assert found["det:jointWith"] == ["ent:ukraine"]
    assert found["det:accordingTo"] == ["ent:jen-psaki"]


def test_an_actor_outside_the_authority_is_described_by_its_words() -> None:

    store = Store.create(None, known())
    answer = store.select(
        f"SELECT ?label ?class {{ ent:{STRANGER.id} rdfs:label ?label ; a ?class }}"
    )
    assert list(answer) == [("a senior diplomat", f"{DET}Person")]


@pytest.mark.parametrize("turn", [1, -1])
def test_an_actor_with_two_names_has_one_label_whatever_the_order(turn: int) -> None:
    named = [
        replace(PLAIN, id=f"{number:016x}", actor=replace(STRANGER, name=name))
        for number, name in enumerate(("a diplomat", "A diplomat"))
    ]
    store = Store.create(None, with_statements(named[::turn]))
    found = list(store.select(f"SELECT ?label {{ ent:{STRANGER.id} rdfs:label ?label }}"))
    assert found == [("A diplomat",)]


def test_a_statement_without_its_article_is_not_dropped_in_silence() -> None:
    with pytest.raises(BuildError, match="`gone`, which is missing"):
        list(quads(with_statements([replace(PLAIN, article="gone")])))


def test_an_event_type_of_no_scheme_is_told() -> None:
    with pytest.raises(DataError, match="`bribe`"):
        list(quads(with_statements([replace(PLAIN, event_type="bribe")])))


def test_another_base_moves_every_iri_of_ours() -> None:
    base = "https://example.org/kg/"
    moved = replace(known(), base=base)
    assert BASE not in "".join(quads(moved))
    store = Store.create(None, moved)
    assert store.query(f"ASK {{ ?s a <{base}ns#Statement> ; det:eventType ev:accuse }}") is True


@pytest.mark.parametrize("base", ["", "detente/", "https://example.org/kg", "https://a b/"])
def test_a_base_that_cannot_be_one_is_refused(base: str) -> None:
    with pytest.raises(UsageError, match="base"):
        list(quads(replace(known(), base=base)))


def test_without_text_offsets_stay_and_words_go() -> None:
    one = PLAIN
    written = "".join(quads(replace(with_statements([one]), text=False)))
    assert f'"{one.content[0].start}"' in written
    assert one.text not in written
