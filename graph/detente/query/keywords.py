"""List the words of SPARQL queries, to find misspelt ones."""

from __future__ import annotations

__all__ = ["KEYWORDS"]

# fmt: off
KEYWORDS = frozenset({
    "A", "ABS", "ADJUST", "AS", "ASC", "ASK", "AVG", "BASE", "BIND", "BNODE", "BOUND", "BY",
    "CEIL", "COALESCE", "CONCAT", "CONSTRUCT", "CONTAINS", "COUNT", "DATATYPE", "DAY", "DESC",
    "DESCRIBE", "DISTINCT", "ENCODE_FOR_URI", "EXISTS", "FALSE", "FILTER", "FLOOR", "FROM",
    "GRAPH", "GROUP", "GROUP_CONCAT", "HAVING", "HOURS", "IF", "IN", "IRI", "ISBLANK", "ISIRI",
    "ISLITERAL", "ISNUMERIC", "ISURI", "LANG", "LANGMATCHES", "LCASE", "LIMIT", "MAX", "MD5",
    "MIN", "MINUS", "MINUTES", "MONTH", "NAMED", "NOT", "NOW", "OFFSET", "OPTIONAL", "ORDER",
    "PREFIX", "RAND", "REDUCED", "REGEX", "REPLACE", "ROUND", "SAMETERM", "SAMPLE", "SECONDS",
    "SELECT", "SEPARATOR", "SERVICE", "SHA1", "SHA256", "SHA384", "SHA512", "SILENT", "STR",
    "STRAFTER", "STRBEFORE", "STRDT", "STRENDS", "STRLANG", "STRLEN", "STRSTARTS", "STRUUID",
    "SUBSTR", "SUM", "TIMEZONE", "TRUE", "TZ", "UCASE", "UNDEF", "UNION", "URI", "UUID",
    "VALUES", "WHERE", "YEAR",
})
# fmt: on
