"""Queries that reach outside, change things, never end or break an engine, by kind.

Sizes are such that they harm nobody: our guard or a deadline must stop them.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["hostile_queries"]

ANY = "?s ?p ?o"
UPDATES = (
    "INSERT DATA { <a:b> <a:b> 1 }",
    "insert data { <a:b> <a:b> 1 }",
    "DELETE DATA { <a:b> <a:b> 1 }",
    "DELETE WHERE { ?s ?p ?o }",
    "DELETE { ?s ?p ?o } INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
    "WITH <a:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "CLEAR ALL",
    "CLEAR SILENT DEFAULT",
    "DROP ALL",
    "DROP SILENT GRAPH <a:g>",
    "CREATE GRAPH <a:g>",
    "COPY DEFAULT TO <a:g>",
    "MOVE DEFAULT TO <a:g>",
    "ADD DEFAULT TO <a:g>",
    "PREFIX a: <a:> # so\nINSERT DATA { a:b a:b 1 }",
)


def hostile_queries(address: str, file: str) -> Mapping[str, list[str]]:
    """Return the queries by kind; `address` is of a listener, `file` a file to be read."""
    return {
        "outside": _outside(address),
        "files": _files(file),
        "updates": [*UPDATES, f"LOAD <{address}>", f"LOAD SILENT <file://{file}> INTO GRAPH <a:g>"],
        "products": _products(),
        "paths": _paths(),
        "nesting": _nesting(),
        "giants": _giants(),
    }


def _outside(address: str) -> list[str]:
    """Ask another computer."""
    clause = f"SERVICE <{address}> {{ {ANY} }}"
    inside = (
        clause,
        clause.lower().replace("?s", "?S"),
        clause.replace("SERVICE", "SERVICE SILENT"),
        clause.replace("SERVICE", "SERVICE # a remark\n"),
        clause.replace("SERVICE", "\\u0053ERVICE"),
        f"OPTIONAL {{ {clause} }}",
        f"{{ {clause} }} UNION {{ ?s ?p 1 }}",
        f"FILTER EXISTS {{ {clause} }}",
        f"FILTER NOT EXISTS {{ {clause} }}",
        f"MINUS {{ {clause} }}",
        f"GRAPH ?g {{ {clause} }}",
        f"{{ SELECT * {{ {clause} }} }}",
        f"VALUES ?x {{ <{address}> }} SERVICE ?x {{ {ANY} }}",
        f"BIND(<{address}> AS ?x) SERVICE SILENT ?x {{ {ANY} }}",
        f"?a ?b 1{clause}",
        f"BIND(1 AS ?a) FILTER(?a<2#>'''\n) {clause} #'''\n",
        f"?a ?b true.{clause}",
    )
    froms = (f"FROM <{address}>", f"FROM NAMED <{address}>", f"FROM <{address}> FROM NAMED <a:b>")
    return [
        *(f"SELECT * {{ {each} }}" for each in inside),
        f"ASK {{ {clause} }}",
        f"CONSTRUCT {{ {ANY} }} WHERE {{ {clause} }}",
        f"DESCRIBE ?s {{ {clause} }}",
        f"PREFIX a: <{address}> SELECT * {{ SERVICE a:x {{ {ANY} }} }}",
        f"PREFIX : <{address}> SELECT * {{ SERVICE:x {{ {ANY} }} }}",
        f"BASE <{address}> SELECT * {{ SERVICE <x> {{ {ANY} }} }}",
        *(f"SELECT * {each} {{ {ANY} }}" for each in froms),
        f"SELECT ?s (COUNT(*) AS ?n) FROM <{address}> {{ {ANY} }}",
        f"BASE <{address}> ASK FROM <x> {{ {ANY} }}",
        f"PREFIX a: <{address}> ASK FROM a:x {{ {ANY} }}",
    ]


def _files(file: str) -> list[str]:
    """Read a file of this computer."""
    iris = (f"file://{file}", f"file:{file}", file.lstrip("/"), f"FILE://{file}")
    return [
        *(f"SELECT * FROM <{iri}> {{ {ANY} }}" for iri in iris),
        *(f"SELECT * FROM NAMED <{iri}> {{ GRAPH ?g {{ {ANY} }} }}" for iri in iris),
        f"BASE <file:///> SELECT * FROM <{file}> {{ {ANY} }}",
        f"PREFIX f: <file://> SELECT * FROM f:{file.replace('/', '%2F')} {{ {ANY} }}",
        f"SELECT * {{ SERVICE <file://{file}> {{ {ANY} }} }}",
        f"SELECT ?s (COUNT(*) AS ?n) FROM <file://{file}> {{ {ANY} }}",
        f"CONSTRUCT {{ {ANY} }} FROM <file://{file}> {{ {ANY} }}",
        f"DESCRIBE <a:b> FROM <file://{file}>",
    ]


def _products() -> list[str]:
    """Combine everything with everything."""
    patterns = " . ".join(f"?s{n} ?p{n} ?o{n}" for n in range(5))
    heads = (
        "SELECT (COUNT(*) AS ?n)",
        "SELECT (COUNT(DISTINCT ?s0) AS ?n)",
        "SELECT DISTINCT ?o1 ?o2",
        "SELECT (SUM(STRLEN(STR(?o1))) AS ?n)",
        "SELECT (GROUP_CONCAT(?o1) AS ?n)",
        "SELECT (SAMPLE(?o1) AS ?n)",
    )
    ends = ("ORDER BY ?o0 ?o1", "GROUP BY ?s0 ?s1", "OFFSET 99999999999")
    return [
        *(f"{head} {{ {patterns} }}" for head in heads),
        *(
            f"SELECT ?s0 ?s1 {{ {patterns} }} {end}".replace("?s0 ?s1 {", "?s0 ?s1 WHERE {")
            for end in ends
        ),
        f"ASK {{ {patterns} FILTER(?o0 = ?o1 + 1) }}",
        f"ASK {{ {patterns} FILTER(REGEX(STR(?o0), '^(a+)+$') && false) }}",
        f"ASK {{ {patterns} FILTER(?s0 = 1) }}",
        f"ASK {{ {{ {patterns} }} MINUS {{ ?s0 ?p1 ?o2 }} FILTER(false || ?s0 = 1) }}",
        f"SELECT (COUNT(*) AS ?n) {{ {patterns} OPTIONAL {{ ?s0 ?p1 ?x }} }}",
        f"SELECT (COUNT(*) AS ?n) {{ {{ {patterns} }} UNION {{ {patterns} }} }}",
        "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a ?b ?c } GRAPH ?h { ?d ?e ?f } ?x ?y ?z }",
        f"CONSTRUCT {{ ?s0 ?p1 ?o2 }} {{ {patterns} FILTER(?s0 != ?s1) }}",
        f"DESCRIBE ?s0 ?s1 {{ {patterns} }}",
    ]


def _paths() -> list[str]:
    """Walk everywhere."""
    anything = "(<a:a>|!<a:a>)"
    back = "(<a:a>|!<a:a>|^<a:a>|!^<a:a>)"
    return [
        f"SELECT (COUNT(*) AS ?n) {{ ?a {each} ?b . ?c {each} ?d . ?e {each} ?f }}"
        for each in (
            f"{anything}*",
            f"{anything}+",
            f"{back}*",
            f"{back}+",
            f"{anything}/{anything}*",
            f"({anything}*)*",
            f"(({anything}+)+)+",
            f"({anything}?)*",
            f"^{anything}*",
            "/".join([anything] * 12),
            "|".join([f"{anything}*"] * 12),
            "/".join([f"{back}*"] * 4),
        )
    ]


def _nesting() -> list[str]:
    """Nest and chain deeper than a stack is."""
    deep = 5_000

    def nested(before: str, after: str, middle: str = "", depth: int = deep) -> str:
        return before * depth + middle + after * depth

    def filtered(expression: str) -> str:
        return f"ASK {{ FILTER({expression}) }}"

    return [
        "ASK " + nested("{", "}"),
        "ASK " + "{" * deep,
        filtered(nested("(", ")", "1")),
        filtered("!" * deep + "true"),
        filtered(nested("IF(true,", ",1)", "1")),
        filtered(nested("STR(", ")", "1")),
        filtered("true" + "||true" * deep),
        filtered("1" + "+1" * deep),
        filtered("1 IN (" + ",".join("1" * 9000) + ")"),
        "ASK { " + nested("FILTER EXISTS {", "}") + "}",
        "ASK { " + nested("MINUS {", "}") + "}",
        "ASK { " + nested("OPTIONAL {", "}") + "}",
        "ASK { " + nested("GRAPH ?g {", "}") + "}",
        "ASK { " + "OPTIONAL { ?a ?b ?c }" * 2_000 + "}",
        "ASK { {}" + "UNION {}" * deep + "}",
        "ASK { " + "?a ?b ?c ." * 3_000 + "}",
        "ASK { " + "".join(f"BIND({n} AS ?v{n})" for n in range(4_000)) + "}",
        nested("SELECT * {", "}"),
        f"ASK {{ ?s {'/'.join(['<a:a>'] * 3_000)} ?o }}",
        f"ASK {{ ?s {nested('^(', ')', '<a:a>')} ?o }}",
        f"ASK {{ ?s ?p {nested('(', ')', '1')} }}",
        f"ASK {{ ?s ?p {nested('[<a:a> ', ']', '1')} }}",
        f"ASK {{ ?s ?p {nested('<<( ?s ?p ', ')>>', '1')} }}",
        "ASK { " + "#" + "x" * 200_000 + "\n}",
        filtered("'" + "x" * 200_000 + "'"),
    ]


def _giants() -> list[str]:
    """Answer with more than anybody can hold."""
    patterns = " . ".join(f"?s{n} ?p{n} ?o{n}" for n in range(4))
    doubled = "BIND('xxxxxxxxxxxxxxxx' AS ?v0)" + "".join(
        f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(40)
    )
    return [
        f"SELECT * {{ {patterns} }}",
        f"SELECT * {{ {patterns} }} ORDER BY RAND()",
        f"SELECT (CONCAT(STR(?s0), STR(?s1), STR(?s2)) AS ?x) {{ {patterns} }}",
        f"SELECT (GROUP_CONCAT(STR(?s3)) AS ?x) {{ {patterns} }} GROUP BY ?s0",
        f"SELECT (UUID() AS ?x) {{ {patterns} }}",
        f"CONSTRUCT {{ ?s0 ?p1 ?o2 . ?s3 ?p0 ?o1 }} {{ {patterns} }}",
        f"CONSTRUCT {{ [] ?p1 ?o2 }} {{ {patterns} }}",
        f"DESCRIBE * {{ {patterns} }}",
        f"SELECT (STRLEN(?v40) AS ?n) {{ {doubled} }}",
        f"SELECT ?v40 {{ {doubled} }}",
        "SELECT (REPLACE('" + "x" * 50_000 + "', 'x', '" + "y" * 40_000 + "') AS ?x) {}",
        "SELECT * { VALUES (?a ?b) { " + "(1 2)" * 9_000 + " } ?s ?p ?o . ?t ?q ?u }",
    ]
