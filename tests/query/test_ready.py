"""Each ready-made query says what it is, takes what it says, and gives the rows expected."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import rdflib
from rdflib.query import ResultRow

from detente.errors import DataError, QueryError
from detente.model import When
from detente.query import Parameter, Ready, Table, ask, cell, markdown, ready, ready_queries
from detente.query.values import TYPES, Values
from detente.store import Knowledge, Rows, Store, quads

QUERIES = ready_queries()
EXPECTED = Path(__file__).parent / "expected"
PARAMETERS = [(query, each) for query in QUERIES.values() for each in query.parameters]

NO_DAYS = pytest.mark.xfail(strict=True, reason="rdflib does not subtract a day from a day")
ONE_QUERY = pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)


def table(store: Store, name: str, **parameters: str | Sequence[str]) -> Table:
    """Answer a query that gives rows."""
    answer = ask(store, name, parameters)
    assert isinstance(answer, Table)
    return answer


def test_there_are_enough_queries() -> None:
    assert len(QUERIES) == len(list(EXPECTED.glob("*.md"))) >= 35


@ONE_QUERY
def test_rows_are_as_expected(query: Ready, store: Store) -> None:
    rows = table(store, query.name)
    text = f"# {query.title}\n\n{markdown(rows.columns, rows, store.prefixes)}"
    file = EXPECTED / f"{query.name}.md"
    if "DETENTE_UPDATE_EXPECTED" in os.environ:
        file.write_text(text, encoding="utf-8", newline="\n")
    assert file.read_text(encoding="utf-8") == text
    assert len(rows) > 0


@ONE_QUERY
def test_rows_come_in_one_order(query: Ready, shipped: Store, shipped_on_disk: Store) -> None:
    """Memory and disk keep quads in different orders; no answer shows it."""
    assert list(table(shipped, query.name)) == list(table(shipped_on_disk, query.name))


@ONE_QUERY
def test_columns_are_those_described(query: Ready, store: Store) -> None:
    assert table(store, query.name).columns == tuple(each.name for each in query.columns)


@ONE_QUERY
def test_what_shows_a_statement_shows_its_kind_just_before_the_words(query: Ready) -> None:
    columns = [each.name for each in query.columns]
    assert ("statement" in columns) == ("kind" in columns) == ("text" in columns)
    if "text" in columns:
        assert columns.index("text") == columns.index("kind") + 1


@pytest.fixture(scope="module")
def denied(known: Knowledge) -> Store:
    """The small world, had nothing in it been said or done."""
    statements = [replace(one, negated=True) for one in known.statements]
    return Store.create(None, replace(known, statements=statements))


@pytest.mark.parametrize(
    "name", [name for name, query in QUERIES.items() if "kind" in {c.name for c in query.columns}]
)
def test_what_did_not_happen_is_told_apart(
    name: str, store: Store, denied: Store, known: Knowledge
) -> None:
    kinds = {f"st:{one.id}": one for one in known.statements}
    for asked, not_ in ((store, ""), (denied, "not ")):
        rows = table(asked, name)
        for kind, iri in zip(rows.column("kind"), rows.column("statement"), strict=True):
            one = kinds[cell(iri, store.prefixes)]
            expected = "declined" if one.kind == "declined" else f"{not_}{one.kind}"
            assert kind == expected == replace(one, negated=asked is denied).reported_kind


@ONE_QUERY
def test_files_read_well(query: Ready) -> None:
    assert query.description.endswith(".")
    assert max(len(line) for line in query.text.splitlines()) <= 120
    assert "PREFIX" in query.text
    assert "ORDER BY" in query.text


@pytest.fixture(scope="module")
def values(shipped: Store) -> Values:
    return Values(shipped)


@pytest.mark.parametrize(("query", "parameter"), PARAMETERS, ids=lambda each: each.name)
def test_the_example_of_a_parameter_can_be_given(
    query: Ready, parameter: Parameter, shipped: Store, values: Values
) -> None:
    each = query.parameter(parameter.name)
    assert each.type in TYPES
    example = "synthetic/00003" if each.type == "article" else each.example
    bound = query.bind({each.name: [values.term(each, example)]})
    rows = shipped.query(bound)
    assert isinstance(rows, Rows)
    assert rows.variables == tuple(column.name for column in query.columns)


@pytest.fixture(scope="module")
def theirs(known: Knowledge) -> rdflib.Graph:
    """The small world in rdflib, all graphs in one."""
    triples = re.sub(r" <[^<>]*> \.$", " .", "".join(quads(known)), flags=re.MULTILINE)
    return rdflib.Graph().parse(data=triples, format="nt")


@pytest.mark.slow
@pytest.mark.parametrize(
    "query",
    [
        pytest.param(query, marks=NO_DAYS) if name == "unanswered-accusations" else query
        for name, query in QUERIES.items()
    ],
    ids=QUERIES,
)
def test_another_engine_gives_the_same_rows(
    query: Ready, theirs: rdflib.Graph, store: Store
) -> None:
    """A file is plain SPARQL: rdflib runs it as it stands, without our prefixes."""
    found = theirs.query(query.text)
    assert found.type == "SELECT"
    rows = sorted(tuple(map(shown, row)) for row in found if isinstance(row, ResultRow))
    assert rows == sorted(tuple(map(shown, row)) for row in table(store, query.name))


def shown(value: object) -> str:
    """Write a value of either engine alike."""
    if isinstance(value, rdflib.Literal):
        value = value.toPython()
    return "" if value is None else str(value)


ALL = "who-said-what"


@pytest.mark.parametrize(
    ("parameters", "column", "values"),
    [
        ({"actor": "peskov"}, "who", {"Dmitry Peskov"}),
        ({"actor": ["peskov", "lavrov"]}, "who", {"Dmitry Peskov", "Sergei Lavrov"}),
        ({"target": "moscow"}, "whom", {"Russia"}),
        ({"type": "accuse"}, "type", {"accuse"}),
        ({"stance": ["mixed", "neutral"]}, "stance", {"mixed", "neutral"}),
        ({"from": "2021-03-18"}, "when", {"2021-03-18", "2021-03"}),
        ({"to": "2021-01-18"}, "when", {"2021-01-18"}),
        ({"from": "2021-03", "to": "2021-03-17"}, "when", {"2021-03-17", "2021-03"}),
        ({"about": "new start", "type": "agree"}, "who", {"Dmitry Peskov", "Joe Biden"}),
    ],
)
def test_a_parameter_keeps_the_rows_it_names(
    parameters: dict[str, str], column: str, values: set[str], store: Store
) -> None:
    found = table(store, ALL, **parameters)
    assert set(found.column(column)) == values
    place = found.columns.index(column)
    if len(parameters) == 1 and "from" not in parameters and "to" not in parameters:
        assert list(found) == [row for row in table(store, ALL) if row[place] in values]


@pytest.mark.parametrize(
    ("edtf", "period", "found"),
    [
        ("2014", {"from_": "2021"}, False),
        ("2014", {"from_": "2014-06", "to": "2014-07"}, True),
        ("2014-24", {"from_": "2015-02-28"}, True),
        ("2014-24", {"from_": "2015-03-01"}, False),
        ("../2014-03-18", {"from_": "2014-03-19"}, False),
        ("2021-03-01/..", {"to": "2021-02"}, False),
    ],
)
@pytest.mark.parametrize("name", [ALL, "most-active"])
def test_an_inexact_date_lies_in_the_periods_it_allows(
    name: str, edtf: str, period: dict[str, str], known: Knowledge, *, found: bool
) -> None:
    """What was done in 2014 and told in 2021 is nothing of 2021."""
    plain = next(each for each in known.statements if each.targets and not each.repeats)
    one = replace(plain, when=When(edtf, "expression"), reported="2021-03-18")
    store = Store.create(None, replace(known, statements=[one]))
    assert (len(table(store, name, **period)) > 0) is found


@pytest.mark.parametrize("name", ["most-active", "most-quoted", "event-types", "co-mentions"])
def test_a_period_that_holds_all_days_keeps_all_dated_statements(name: str, store: Store) -> None:
    whole = table(store, name, from_="2021", to="2021")
    assert len(whole) > 0
    assert list(table(store, name, from_="1990", to="2030")) == list(whole)
    assert not list(table(store, name, from_="1990", to="1991"))


def test_a_handover_day_has_two_holders(store: Store) -> None:
    rows = table(store, "office-holder", office="president of the united states", day="2021-01-20")
    assert rows.column("holder") == ("Donald Trump", "Joe Biden")


def test_an_accusation_is_answered_within_the_days_allowed(store: Store) -> None:
    """Washington blamed Moscow on 19 January; Moscow answered the next day."""
    for days, answered in (("0", False), ("1", True)):
        rows = table(store, "unanswered-accusations", actor="united states", days=days)
        assert (len(rows) == 0) is answered


def test_an_unknown_query_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(QueryError, match="`most-activ`") as caught:
        ready("most-activ")
    assert caught.value.hint == "Did you mean `most-active`?"


@pytest.mark.parametrize("name", ["../queries/words", "", "words.rq"])
def test_a_name_is_never_a_path(name: str) -> None:
    with pytest.raises(QueryError):
        ready(name)


def test_a_parameter_the_query_does_not_take_is_refused(store: Store) -> None:
    with pytest.raises(QueryError, match="takes no parameter `colour`"):
        table(store, ALL, colour="red")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("# description: d\n# column: s | s\nASK {}", "title"),
        ("# title: t\n# description: d\n# column: s\nASK {}", "Column"),
        ("# title: t\n# description: d\n# parameter: a | actor | x | y\n# column: s | s\n", "`a`"),
    ],
)
def test_a_malformed_head_is_refused(text: str, wrong: str, tmp_path: Path) -> None:
    (tmp_path / "bad.rq").write_text(text)
    with pytest.raises(DataError, match=wrong):
        ready_queries(tmp_path)


def test_a_query_is_added_with_one_file(tmp_path: Path, store: Store) -> None:
    text = (
        "# title: Deeds of one\n# description: All.\n"
        "# parameter: doer | actor | russia | who\n# column: s | the deed\n"
        "SELECT ?s WHERE { VALUES ?doer { UNDEF } ?s det:actor ?doer ; det:kind kind:deed }"
    )
    (tmp_path / "deeds-of-one.rq").write_text(text)
    added = ready_queries(tmp_path)["deeds-of-one"]
    term = Values(store).term(added.parameter("doer"), "russia")
    rows = store.query(added.bind({"doer": [term]}))
    assert isinstance(rows, Rows)
    assert len(list(rows)) == 1
