"""What a guide may name of this workspace: its people, a post and a channel that are there, words of the interface.

| placeholder | what it becomes |
|---|---|
| `{team}` `{channel}` `{creator_id}` … | a name of `examples.py` |
| `{say:entry.edit}` | what the interface says there, so that a guide and a button never differ |
| `{status:post.idea}` `{field:post.title}` `{kind:hold}` | the word for it |
| `{host:propose}` | what is done on the host of the repository, in its own words |
| `{code:tag-breaks}` `{rule:recording}` | the code of a problem; what a setting of the team means |
| `{page:calendar}` `{list:post}` `{help:fields}` `{new:post}` `{paper:handbook}` `{to:crisis}` | a link |
| `{block:approvals}` | a table |
"""

from collections.abc import Callable, Mapping
from functools import cached_property, partial

from markupsafe import Markup

from majlis import addresses
from majlis.explain.codes import ALL
from majlis.fields import fields_of
from majlis.help.approving import approvals
from majlis.help.examples import Example, examples
from majlis.help.filling import Value
from majlis.help.hosting import on_host
from majlis.help.leaf import to_page
from majlis.kinds import kind_named
from majlis.outputs.pages.view import View
from majlis.render.githost import new_file_url
from majlis.values import dataclass


@dataclass(frozen=True)
class Named:
    """The names in the language of *view*, with links from where it stands."""

    view: View

    @cached_property
    def _examples(self) -> Mapping[str, Example]:
        return examples(self.view)

    def value(self, name: str) -> Value:
        """What a placeholder in the text says; KeyError for one that there is not."""
        group, _, key = name.partition(":")
        if not key:
            found = self._examples[name]
            return Value(found.text, found.lang)
        return _TEXTS[group](self.view, key)

    def link(self, name: str) -> str:
        """Where a placeholder in a link leads; KeyError for one that there is not."""
        group, _, key = name.partition(":")
        if group == "to":
            return self._examples[key].href or self.view.to(addresses.home(self.view.lang))
        return _LINKS[group](self.view, key)

    def block(self, name: str) -> Markup:
        """What stands in the place of a paragraph."""
        return _BLOCKS[name](self.view)


def named(view: View) -> Named:
    """What guides name, in the language of *view*, on pages of the folder in which it stands."""
    return Named(view)


def _say(view: View, key: str) -> Value:
    return Value(view.say(key), own=True)


def _status(view: View, key: str) -> Value:
    kind, _, status = key.partition(".")
    return Value(kind_named(kind).states[status].to(view.lang), own=True)


def _field(view: View, key: str) -> Value:
    kind, _, name = key.partition(".")
    return Value(fields_of(kind_named(kind).record)[name].label.to(view.lang), own=True)


def _kind(view: View, key: str) -> Value:
    return Value(kind_named(key).plural.to(view.lang), own=True)


_CODES = {code.name: code for code in ALL}


def _code(view: View, key: str) -> Value:
    return Value(_CODES[key].name)


def _rule(view: View, key: str) -> Value:
    """What a setting of the team makes of the work."""
    return _say(view, {"recording": "guide.assumed" if view.edition.workspace.team.assume_published else
                       "guide.recorded"}[key])


_TEXTS: Mapping[str, Callable[[View, str], Value]] = {
    "say": _say, "status": _status, "field": _field, "kind": _kind, "host": on_host, "code": _code, "rule": _rule,
}
_PAGES: Mapping[str, Callable[[str], str]] = {
    "home": addresses.home, "calendar": addresses.calendar, "subscribe": addresses.subscribe,
    **{name: partial(addresses.special, name) for name in ("problems", "changes", "handoffs")},
}


def _page(view: View, name: str) -> str:
    return view.to(_PAGES[name](view.lang))


def _new(view: View, kind: str) -> str:
    """The host's page for a new file; the list of the kind where there is none."""
    url = new_file_url(view.edition.workspace.team.repository, kind_named(kind).folder)
    return url or _list(view, kind)


def _problem(view: View, code: str) -> str:
    return view.to(addresses.problem(_CODES[code].name, view.lang))


def _list(view: View, kind: str) -> str:
    return view.to(addresses.listing(kind_named(kind), view.lang))


def _paper(view: View, sort: str) -> str:
    """A sheet made across files; without it, the list of what it would hold."""
    found = view.paper(sort, view.edition.now.date().replace(day=1) if sort == "month" else None)
    return found[0] if found else view.to(_UNPRINTED[sort](view.lang))


_UNPRINTED: Mapping[str, Callable[[str], str]] = {
    "handbook": lambda lang: addresses.listing(kind_named("playbook"), lang),
    "replies": lambda lang: addresses.listing(kind_named("reply"), lang), "month": addresses.calendar,
}
_LINKS: Mapping[str, Callable[[View, str], str]] = {
    "page": _page, "list": _list, "help": to_page, "new": _new, "paper": _paper, "code": _problem,
}
_BLOCKS: Mapping[str, Callable[[View], Markup]] = {"approvals": approvals}
