"""What editors see of a file: YAML 1.2, whose `yes`, `on` and dates are texts, and `012` is a number."""

import re
from collections.abc import Callable
from typing import Any, ClassVar

import pytest
import yaml


class EditorYaml(yaml.SafeLoader):
    """PyYAML with the core schema of YAML 1.2."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


def _number(loader: EditorYaml, node: yaml.ScalarNode) -> int:
    return int(node.value)


for tag, form in {
    "bool": r"true|True|TRUE|false|False|FALSE", "null": r"~|null|Null|NULL|",
    "int": r"[-+]?[0-9]+", "float": r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?",
}.items():
    EditorYaml.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{form})$"), None)
EditorYaml.add_constructor("tag:yaml.org,2002:int", _number)


@pytest.fixture(scope="session")
def seen() -> Callable[[str], Any]:
    """What an editor makes of a YAML text, or of the front matter of a Markdown file."""

    def see(text: str) -> Any:
        front = text.split("\n---\n")[0].removeprefix("---\n") if text.startswith("---\n") else text
        return yaml.load(front, EditorYaml)

    return see
