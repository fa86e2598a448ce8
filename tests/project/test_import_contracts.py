"""The import contracts hold, and each one notices when it is broken."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]

# For each contract a module that must not, and the import that it must not.
BREAKS = {
    "layers: imports point down": ("model/spans.py", "import detente.corpus"),
    "only view speaks pyvis": ("network/__init__.py", "import pyvis"),
    "only store speaks Oxigraph": ("query/__init__.py", "import pyoxigraph"),
    "rdflib belongs to store, query, check and export": ("dates/__init__.py", "import rdflib"),
    "only network speaks NetworkX": ("store/__init__.py", "import networkx"),
    "spaCy is annotate's": ("resolve/__init__.py", "import spacy"),
    "rule families do not know each other": (
        "extract/families/according.py",
        "import detente.extract.families.speech",
    ),
    "BeautifulSoup belongs to read": ("extract/__init__.py", "import bs4"),
    "only learn speaks CRFsuite": ("extract/__init__.py", "import pycrfsuite"),
}


def lint(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run import-linter over the package in a folder."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", *options]
    environment = os.environ | {"PYTHONPATH": str(folder / "graph"), "NO_COLOR": "1"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy the package and its contracts to a folder that may be damaged."""
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "graph", tmp_path / "graph", ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_all_contracts_hold(copy: Path) -> None:
    result = lint(copy)
    assert result.returncode == 0, result.stdout
    assert f"{len(CONTRACTS['contracts'])} kept, 0 broken" in result.stdout


def test_every_contract_has_a_case() -> None:
    assert set(BREAKS) == {contract["name"] for contract in CONTRACTS["contracts"]}


def test_each_contract_notices_its_break(copy: Path) -> None:
    for module, line in BREAKS.values():
        path = copy / "graph" / "detente" / module
        path.write_text(f"{path.read_text()}\n{line}\n")
    result = lint(copy)
    assert result.returncode == 1
    broken = set(re.findall(r"^(.+) BROKEN", result.stdout, flags=re.MULTILINE))
    assert {name.strip() for name in broken} == set(BREAKS)


@pytest.mark.parametrize("layer", ["grammar", "extract", "learn", "pipeline"])
def test_no_layer_above_takes_a_parse_from_spacy_itself(copy: Path, layer: str) -> None:
    path = copy / "graph" / "detente" / layer
    path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    path.write_text(f"{path.read_text()}\nfrom spacy.tokens import Token\n")
    result = lint(copy)
    assert result.returncode == 1
    assert re.search(r"spaCy is annotate's BROKEN", result.stdout)


@pytest.mark.parametrize("above", ["extract.cues", "resolve.context"])
def test_grammar_knows_nothing_of_what_it_is_asked_for(copy: Path, above: str) -> None:
    path = copy / "graph" / "detente" / "grammar" / "roles.py"
    path.write_text(f"{path.read_text()}\nimport detente.{above}\n")
    result = lint(copy)
    assert result.returncode == 1
    assert re.search(r"layers: imports point down BROKEN", result.stdout)


def test_a_package_outside_the_layers_is_noticed(copy: Path) -> None:
    (copy / "graph" / "detente" / "attic.py").write_text('"""Lost."""\n')
    result = lint(copy)
    assert result.returncode == 1
    assert "attic" in result.stdout
