"""Have rdflib evaluate a query, in the process that may be killed."""

from __future__ import annotations

import warnings

import pyoxigraph as ox
from pyparsing import ParseException
from rdflib.graph import Graph
from rdflib.term import URIRef

from detente.store.dataset import dataset
from detente.store.dataset.terms import from_engine
from detente.store.worker import Request

__all__ = ["Evaluator"]


class Evaluator:
    """rdflib's own engine over a store."""

    def __init__(self, engine: ox.Store) -> None:
        """Evaluate one query of each kind, so that all of rdflib is loaded."""
        warnings.simplefilter("ignore")
        self._dataset = dataset(engine, None, {})
        for query in ("SELECT ?x { ?x ?x ?x }", "CONSTRUCT { ?x ?x ?x } { ?x ?x ?x }"):
            self.answer(
                Request(
                    query=query, prefixes={}, form="", union=True, graph=None, star=None, values={}
                )
            )

    def answer(self, request: Request) -> tuple[dict[str, str | bool], bytes]:
        """Return what comes, and its bytes.

        Raises:
            SyntaxError: The query is malformed; `offset` is where.
        """
        name = request["graph"]
        place: Graph = self._dataset
        if isinstance(name, ox.NamedNode | ox.BlankNode):
            place = self._dataset.graph(from_engine(name))
        try:
            result = place.query(
                request["query"],
                initNs={prefix: URIRef(iri) for prefix, iri in request["prefixes"].items()},
                initBindings=request["values"],
            )
        except ParseException as error:
            raise SyntaxError(error.msg, ("", 0, error.loc, "")) from error
        except RecursionError:
            raise RuntimeError("it is nested too deeply for rdflib") from None
        except Exception as error:
            raise RuntimeError(str(error)) from error
        if result.type == "ASK":
            return {"truth": bool(result.askAnswer)}, b""
        if result.type == "SELECT":
            return {"rows": "json"}, result.serialize(format="json") or b""
        graph = result.graph if result.graph is not None else Graph()
        return {"triples": "nt"}, graph.serialize(format="nt", encoding="utf-8")
