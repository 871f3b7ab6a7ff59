"""Every input of the fuzz corpus goes through its target without an exception."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

FUZZ = Path(__file__).parents[2] / "fuzz"
INPUTS = sorted(path.relative_to(FUZZ / "corpus").as_posix() for path in (FUZZ / "corpus").glob("*/*"))


@pytest.fixture(scope="module")
def targets() -> ModuleType:
    """The module fuzz/targets.py, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("majlis_fuzz_targets", FUZZ / "targets.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", INPUTS)
def test_an_input_of_the_corpus_is_read_or_refused(targets: ModuleType, path: str) -> None:
    targets.TARGETS[path.partition("/")[0]]((FUZZ / "corpus" / path).read_bytes())


def test_each_target_has_a_corpus(targets: ModuleType) -> None:
    assert {path.partition("/")[0] for path in INPUTS} == set(targets.TARGETS)
