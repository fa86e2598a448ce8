#!/usr/bin/env bash
# What graph libraries make of files that are valid, where a good engineer would guess otherwise.
# Installs pinned packages into a temporary folder, shows what they do, and fails if that changes.
#
# 1. igraph 1.0.0 reads GraphML edges under wrong ids: edge 0 gets the id of node 0, and so on.
#    Guess: the ids in the file. Keep the id of an edge in an attribute of another name.
# 2. networkx 3.6.1 writes booleans of GraphML as `True` and `False`; rustworkx 0.18.1 refuses the
#    file. With named_key_ids=True an attribute that nodes and edges share gets one key id twice,
#    and whole numbers of edges come back as text. Guess: both round trips keep what was written.
# 3. pyoxigraph 0.5.13 writes rdf:type in JSON-LD as a property like any other, so that a JSON-LD
#    frame by @type finds nothing (pyld 3.3.0); rdflib 7.6.0 writes @type. Guess: @type.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q --disable-pip-version-check igraph==1.0.0 networkx==3.6.1 \
  rustworkx==0.18.1 pyoxigraph==0.5.13 pyld==3.3.0 rdflib==7.6.0 2>&1 | grep -v WARNING || true
cd "$folder"
"$folder/env/bin/python" - <<'PYTHON'
import io
import json

import igraph
import networkx as nx
import pyoxigraph as ox
import rdflib
import rustworkx
from pyld import jsonld


def check(what, seen, expected):
    print(f"{what}: {seen!r}")
    assert seen == expected, f"changed; it was {expected}"


# 1
with open("ids.graphml", "w") as file:
    file.write(
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">'
        '<node id="a"/><node id="b"/><node id="c"/>'
        '<edge id="first" source="a" target="b"/><edge id="second" source="b" target="c"/>'
        "</graph></graphml>"
    )
graph = igraph.Graph.Read_GraphML("ids.graphml")
check("igraph 1.0.0, ids of the edges first and second", graph.es["id"], ["a", "b"])

# 2
graph = nx.DiGraph()
graph.add_node("a", rank="high")
graph.add_node("b", rank="low")
graph.add_edge("a", "b", rank=7, sure=True)
nx.write_graphml(graph, "booleans.graphml")
try:
    seen = rustworkx.read_graphml("booleans.graphml")
except Exception as error:
    seen = str(error)
told = "Failed conversion to 'bool': provided string was not `true` or `false`"
check("rustworkx 0.18.1 on a file of networkx 3.6.1 with a boolean", seen, told)
out = io.BytesIO()
nx.write_graphml(graph, out, named_key_ids=True)
check("key ids `rank` with named_key_ids", out.getvalue().count(b'<key id="rank"'), 2)
back = nx.read_graphml(io.BytesIO(out.getvalue()))
check("rank 7 of an edge, read back by networkx 3.6.1", back.edges["a", "b"]["rank"], "7")

# 3
turtle = '@prefix s: <https://schema.org/> . <urn:x> a s:Person ; s:name "X" .'
frame = {"@context": {"s": "https://schema.org/"}, "@type": "s:Person"}
triples = [quad.triple for quad in ox.parse(input=turtle, format=ox.RdfFormat.TURTLE)]
by_oxigraph = ox.serialize(triples, format=ox.RdfFormat.JSON_LD).decode()
by_rdflib = rdflib.Graph().parse(data=turtle, format="turtle").serialize(format="json-ld")
framed = {
    name: jsonld.frame(json.loads(text), frame).get("@id")
    for name, text in (("pyoxigraph 0.5.13", by_oxigraph), ("rdflib 7.6.0", by_rdflib))
}
expected = {"pyoxigraph 0.5.13": None, "rdflib 7.6.0": "urn:x"}
check("what a frame by @type finds in JSON-LD", framed, expected)
PYTHON
