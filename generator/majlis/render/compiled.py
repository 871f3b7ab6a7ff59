"""Templates as plainer Python than Jinja2 makes of them. Ours ask for no attribute that may be missing, and call
nothing that wants their context: nobody has to look for either at each attribute and call. What is shown need not be
wrapped as markup on its way to the page.
"""

from collections.abc import Callable, Mapping, MutableMapping
from typing import Any

import markupsafe
from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Macro
from markupsafe import Markup

_escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)
"""What `escape` wraps as markup, which takes ten times as long."""


def shown(value: object) -> str:
    """*value* as it stands in a page: escaped, unless it is markup."""
    sort = type(value)
    if sort is Markup:
        return value  # type: ignore[return-value]  # mypy does not follow what `sort` says of it
    return _escaped(value) if sort is str else markupsafe.escape(value)  # type: ignore[arg-type]  # the same


def markup_of(html: str) -> Markup:
    """*html* of our own making, whose values are escaped, as markup; what `Markup(html)` gives, sooner."""
    return str.__new__(Markup, html)


def markup(value: object) -> Markup:
    """What `markupsafe.escape` gives, sooner."""
    return markup_of(shown(value))


class PlainMacro(Macro):
    """A macro that is told all that it takes, in its order, is called at once."""

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        """What the macro shows, as markup."""
        if kwargs or len(args) != len(self.arguments):
            return super().__call__(*args, **kwargs)
        return markup_of(self._func(*args))


class PlainCode(CodeGenerator):
    """The Python of a template."""

    def write_commons(self) -> None:
        """Name what the code of a block uses."""
        super().write_commons()
        self.writeline("escape, Macro = environment.shown, environment.macro")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  Jinja2's own names
        """`post.title` is just that, and an error where there is no title."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802  the same
        """`say("home.title")` is just that."""
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for part in (*node.args, *node.kwargs):
            self.visit(part, frame)
            self.write(", ")
        self.write(")")

    def visit_Block(self, node: nodes.Block, frame: Frame) -> None:  # noqa: N802  the same
        """A block is handed on whole, not piece by piece through all that it stands in."""
        if frame.buffer is not None or node.scoped or node.required or (frame.toplevel and self.extends_so_far):
            super().visit_Block(node, frame)
        else:
            self.writeline(f"yield concat(context.blocks[{node.name!r}][0](context))", node)


class PlainTemplate(Template):
    """What a page was made of goes with it. Macros know their context and it knows them: until the collector comes by,
    thousands of pages would be held by what they showed.
    """

    def render(self, *args: Any, **kwargs: Any) -> str:
        """The page."""
        context = self.new_context(dict(*args, **kwargs))
        try:
            return self.environment.concat(self.root_render_func(context))
        except Exception:
            self.environment.handle_exception()
        finally:
            context.vars.clear()

    def make_module(
        self, vars: dict[str, Any] | None = None, shared: bool = False, locals: Mapping[str, Any] | None = None
    ) -> TemplateModule:
        """The macros; what they ask for they took when they were made."""
        context = self.new_context(vars, shared, locals)
        module = TemplateModule(self, context)
        context.vars.clear()
        return module


class PlainTemplates(Environment):
    """Templates that are compiled so."""

    code_generator_class = PlainCode
    template_class = PlainTemplate
    shown = staticmethod(shown)
    macro = PlainMacro

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What every template may ask for, as one mapping: it is copied for each page."""
        return {**self.globals, **(d or {})}
