"""Statements as RDF: Turtle and TriG files, and a store that answers SPARQL."""

from __future__ import annotations

from detente.store.engine import Store
from detente.store.formats import jsonld, ntriples, rdfxml, view
from detente.store.names import BASE, local, prefixes, shorten
from detente.store.ontology import read_ontology, shortcuts
from detente.store.quads import Knowledge, quads
from detente.store.results import IRI, Rows, Triples, Value
from detente.store.turtle import trig, turtle

__all__ = [
    "BASE",
    "IRI",
    "Knowledge",
    "Rows",
    "Store",
    "Triples",
    "Value",
    "jsonld",
    "local",
    "ntriples",
    "prefixes",
    "quads",
    "rdfxml",
    "read_ontology",
    "shortcuts",
    "shorten",
    "trig",
    "turtle",
    "view",
]
