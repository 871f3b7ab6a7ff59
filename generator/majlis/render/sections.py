"""The sections of the site, in the groups in which its menus show them: the lists of the kinds, and the pages that are
made across files. To add one: its name here, its words as `nav.<name>`, its page in `outputs/pages`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from majlis import addresses
from majlis.edition import Edition
from majlis.kinds import KINDS, Kind
from majlis.render.say import Say

GROUPS: Mapping[str, tuple[str, ...]] = {
    "plan": ("home", "calendar", "post", "campaign", "event", "mix", "trends", "curated", "hold"),
    "people": ("audience", "channels", "partner", "brief", "rights"),
    "daily": ("reply", "routine", "playbook", "policy", "handoffs"),
    "watch": ("listening",),
    "measure": ("report", "changes", "problems"),
    "help": ("help", "help_fields", "help_problems", "help_commands"),
}
"""The names of the sections by their group; a kind's section is called as the kind."""
BAR = ("home", "calendar", "post", "campaign", "playbook", "reply")
"""The sections that are always in view where there is room."""


def _for_everybody(edition: Edition) -> bool:
    return True


def _for_team(edition: Edition) -> bool:
    return edition.for_team


def _with_changes(edition: Edition) -> bool:
    return edition.for_team or bool(edition.history and not edition.history.shallow)


def _with_channels(edition: Edition) -> bool:
    return bool(edition.workspace.channels)


MADE: Mapping[str, Callable[[Edition], bool]] = {
    "home": _for_everybody,
    "calendar": _for_everybody,
    "changes": _with_changes,
    "channels": _with_channels,
    "mix": _for_team,
    "trends": _for_team,
    "curated": _for_team,
    "rights": _for_team,
    "handoffs": _for_team,
    "problems": _for_team,
    "help": _for_team,
    "help_fields": _for_team,
    "help_problems": _for_team,
    "help_commands": _for_team,
}
"""The sections that are no kind's list, each with whether an edition has it."""
_WITH_MORE = frozenset({"calendar", "help", "help_fields", "help_problems"})
"""Those of them that have more pages than one."""
_KINDS = {kind.name: kind for kind in KINDS}


class Section(NamedTuple):
    """A section of one edition: its name in one language, its address; how the addresses of its other pages begin,
    empty where it has none.
    """

    name: str
    text: str
    address: str
    below: str = ""


def sections(edition: Edition, say: Say) -> Iterator[tuple[str, tuple[Section, ...]]]:
    """The groups of sections that *edition* has, each with the name of the group."""
    kinds = {kind.name for kind in kinds_shown(edition)}
    for group, names in GROUPS.items():
        there = [name for name in names if (name in kinds if name in _KINDS else MADE[name](edition))]
        if there:
            yield group, tuple(_section(name, say) for name in there)


def current_section(found: Iterable[Section], address: str) -> Section | None:
    """Which of *found* the page at *address* belongs to: the one whose page it is, else the narrowest it is below."""
    there = [one for one in found if one.address == address or (one.below and address.startswith(one.below))]
    return max(there, key=lambda one: (one.address == address, len(one.below)), default=None)


def kinds_shown(edition: Edition) -> tuple[Kind, ...]:
    """The kinds that have a list: all for the team, for others those of which there is something."""
    workspace = edition.workspace
    return tuple(kind for kind in KINDS if edition.for_team or workspace.of(kind.record))


def _address(name: str, lang: str) -> str:
    """Where a section that is no kind's list stands."""
    match name.partition("_"):
        case "home", _, _:
            return addresses.home(lang)
        case "calendar", _, _:
            return addresses.calendar(lang)
        case "help", _, page:
            return addresses.help(page or "index", lang)
    return addresses.special(name, lang)


def _section(name: str, say: Say) -> Section:
    if kind := _KINDS.get(name):
        address, text = addresses.listing(kind, say.lang), kind.plural.to(say.lang)
    else:
        address, text = _address(name, say.lang), str(say(f"nav.{name}"))
    return Section(name, text, address, _below(address) if kind or name in _WITH_MORE else "")


def _below(address: str) -> str:
    """Of `en/posts/index.html` `en/posts/`, of `en/help/fields.html` `en/help/fields-`."""
    folder, _, name = address.rpartition("/")
    return f"{folder}/" if name == "index.html" else f"{address.removesuffix('.html')}-"
