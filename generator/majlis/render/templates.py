"""The theme's templates. Content is only ever a value in them, never a template."""

from contextlib import suppress
from datetime import datetime
from functools import cache
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.environment import TemplateModule

from majlis.render import compiled
from majlis.render.compiled import PlainTemplates, markup
from majlis.render.direction import way
from majlis.render.isolate import isolated

Macros = dict[str, TemplateModule]
"""Modules of macros, by the names by which templates call them."""


@cache
def environment() -> Environment:
    """The templates of `majlis.theme`: everything is escaped, and a name that is not there is an error."""
    made = PlainTemplates(
        loader=PackageLoader("majlis", "theme"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=_beside(),
    )
    made.filters |= {"isolated": isolated, "way": way, "e": markup}
    made.tests["moment"] = lambda value: isinstance(value, datetime)
    return made


def _beside() -> BytecodeCache:
    """The compiled templates, beside the templates as Python's own beside its modules, and trusted as those are."""
    folder = Path(__file__).parents[1] / "theme" / "__pycache__"
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
    return _Beside(str(folder), "%s.pyc")


class _Beside(FileSystemBytecodeCache):
    """Where nothing can be written, templates are compiled each time."""

    def get_source_checksum(self, source: str) -> str:
        """The hash of a template and of what compiles it."""
        return super().get_source_checksum(_compiler() + source)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


@cache
def _compiler() -> str:
    return Path(compiled.__file__).read_text("utf-8")


def fill(template: str, **values: object) -> bytes:
    """The page that *template* makes of *values*, in UTF-8."""
    return environment().get_template(template).render(values).encode()


def macros(**values: object) -> Macros:
    """The macros that many templates share, with the *values* that they use."""
    made: Macros = {"m": environment().get_template("macros.html").make_module(values)}
    return made | {"e": environment().get_template("parts/entry.html").make_module(values | made)}
