"""The theme's templates. Content is only ever a value in them, never a template."""

from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro

from majlis.render.direction import way
from majlis.render.isolate import isolated

Macros = dict[str, TemplateModule]
"""Modules of macros, by the names by which templates call them."""


class _Plain(Context):
    """Calls what a template calls as it stands: none of our functions asks for the context, and a macro only for how
    to escape. Jinja2 looks for such wishes at each call.
    """

    def call(self, called: Any, /, *args: Any, _loop_vars: Any = None, _block_vars: Any = None, **kwargs: Any) -> Any:
        return called(self.eval_ctx, *args, **kwargs) if type(called) is Macro else called(*args, **kwargs)


@cache
def environment() -> Environment:
    """The templates of `majlis.theme`: everything is escaped, and a name that is not there is an error."""
    made = Environment(
        loader=PackageLoader("majlis", "theme"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_compiled(),
    )
    made.context_class = _Plain
    made.filters["isolated"] = isolated
    made.filters["way"] = way
    return made


def _compiled() -> BytecodeCache:
    """The compiled templates, beside the templates as Python's own beside its modules, and trusted as those are."""
    folder = Path(__file__).parents[1] / "theme" / "__pycache__"
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
    return _Beside(str(folder), "%s.pyc")


class _Beside(FileSystemBytecodeCache):
    """Where nothing can be written, templates are compiled each time."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def fill(template: str, **values: object) -> bytes:
    """The page that *template* makes of *values*, in UTF-8."""
    return environment().get_template(template).render(values).encode()


def macros(**values: object) -> Macros:
    """The macros that many templates share, with the *values* that they use."""
    made: Macros = {"m": environment().get_template("macros.html").make_module(values)}
    return made | {"e": environment().get_template("parts/entry.html").make_module(values | made)}
