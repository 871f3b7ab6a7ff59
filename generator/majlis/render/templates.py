"""The theme's templates. Content is only ever a value in them, never a template."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from majlis.render.direction import way
from majlis.render.isolate import isolated


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
    )
    made.filters["isolated"] = isolated
    made.filters["way"] = way
    return made


def fill(template: str, **values: object) -> bytes:
    """The page that *template* makes of *values*, in UTF-8."""
    return environment().get_template(template).render(values).encode()
