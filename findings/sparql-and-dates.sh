#!/usr/bin/env bash
# What a SPARQL engine and an EDTF library make of valid input, where a good engineer would guess
# otherwise. Installs pinned packages into a temporary folder, and fails if what they do changes.
#
# 1. pyoxigraph 0.5.13: `use_default_graph_as_union=True` silently switches FROM off. A query
#    FROM one graph counts the triples of all, and so does one FROM a graph that is not there.
#    Guess: FROM narrows the union, as it does without the flag. Pass `default_graph=` instead.
# 2. pyoxigraph 0.5.13: the variables of `SELECT *` come in alphabetical order. Guess: in the order
#    of the query, as other engines have it. Name the variables where the order of columns matters.
# 3. edtf 5.0.2: winter ends on 31 December of the year that names it, so `2021-24` holds no day of
#    January; an unknown start (`/2021`) is ten years before the end, and an open end (`2021/..`)
#    has no last day at all: asking for it raises TypeError. Guess: winter reaches into the next
#    year, unknown and open sides are alike unbounded. Compare days you computed, not intervals.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q --disable-pip-version-check pyoxigraph==0.5.13 edtf==5.0.2 2>&1 |
  grep -v WARNING || true
"$folder/env/bin/python" - <<'PYTHON'
import pyoxigraph as ox
from edtf import parse_edtf


def check(what, seen, expected):
    print(f"{what}: {seen!r}")
    assert seen == expected, f"changed; it was {expected!r}"


def name(word):
    return ox.NamedNode(f"http://example.org/{word}")


# 1 and 2
store = ox.Store()
store.add(ox.Quad(name("a"), name("p"), ox.Literal("1"), name("g1")))
store.add(ox.Quad(name("b"), name("p"), ox.Literal("2"), name("g2")))


def count(graph, **options):
    query = f"SELECT (COUNT(*) AS ?n) FROM <http://example.org/{graph}> WHERE {{ ?s ?p ?o }}"
    return int(next(iter(store.query(query, **options)))[0].value)


check("FROM g1, no flag", count("g1"), 1)
check("FROM g1, union flag", count("g1", use_default_graph_as_union=True), 2)
check("FROM a graph that is not there, union flag", count("g3", use_default_graph_as_union=True), 2)
rows = store.query("SELECT * WHERE { GRAPH ?zulu { ?bravo ?alpha ?o } }")
check("SELECT *", [each.value for each in rows.variables], ["alpha", "bravo", "o", "zulu"])

# 3
check("end of 2021-24", parse_edtf("2021-24").upper_strict()[:3], (2021, 12, 31))
check("start of /2021", parse_edtf("/2021").lower_strict()[:3], (2011, 12, 31))
try:
    seen = parse_edtf("2021/..").upper_strict()[:3]
except TypeError:
    seen = "TypeError"
check("end of 2021/..", seen, "TypeError")
PYTHON
