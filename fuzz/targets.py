"""What is fuzzed: three ways that a hostile byte can take, each with what must hold on it whatever comes.

A target takes bytes and returns nothing. Whatever it raises is a finding.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from html.parser import HTMLParser
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar

from majlis.edition import edition_for
from majlis.fields import Scope
from majlis.kinds import KINDS, Entry, Kind, kind_named
from majlis.kinds.prose import read_prose
from majlis.kinds.read import read_entry
from majlis.kinds.team import Member, Team
from majlis.outputs.feeds.calendar import filled, frame
from majlis.outputs.feeds.event import FeedEvent
from majlis.outputs.feeds.stamps import Stamp
from majlis.outputs.feeds.text import can_be_seen, clean_line, clean_lines, escaped
from majlis.outputs.pages.entry import entry_page
from majlis.outputs.pages.view import View, view_of
from majlis.problems import Problem, has_errors
from majlis.render.markdown import to_html
from majlis.source import read_settings, read_source
from majlis.workspace import Workspace

UTC_ZONE = ZoneInfo("UTC")
_UNSEEN = r"[\s\x00-\x1f\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]*"
NOW = datetime(2027, 2, 3, 9, tzinfo=UTC)
_SCHEMES = "|".join(_UNSEEN.join(scheme) for scheme in ("javascript", "vbscript", "data"))
RUNS_CODE = re.compile(f"{_UNSEEN}(?:{_SCHEMES}){_UNSEEN}:", re.I)
UNPRINTED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029]")
FORBIDDEN = frozenset({
    "script", "style", "iframe", "object", "embed", "form", "base", "meta", "link", "svg", "math", "template"})
POLICY = b"""\
---
id: p
title: a
lang: ar
status: draft
owner: huda
rules: [{id: c1, rule: a, allowed: [a]}]
---
b
"""


def reader(data: bytes) -> None:
    """Any bytes as a file of each kind, as a prose page and as settings: never raises; what is refused is said."""
    read_settings("content/team.yml", data)
    source, problems = read_source("content/posts/a.md", data)
    _say(problems, data)
    if source is None:
        assert has_errors(problems), "a file was refused without a word"
        return
    if source.front is None:
        return
    for kind in _kinds_of(data):
        _say(read_entry(source, kind, UTC_ZONE, "ar").problems, data)
    _say(read_prose(source, Scope(source.path, UTC_ZONE)).problems, data)


def render(data: bytes) -> None:
    """Any text as the title and body of a post: no script, no handler, no address that runs code, one page."""
    text = data.decode("utf-8", "replace")
    _harmless(to_html(text), FORBIDDEN)
    title, _, body = text.partition("\n")
    shell = _harmless(_page(title, body), frozenset())
    assert shell == _plain(), f"the frame of the page is another: {shell}"


def feed(data: bytes) -> None:
    """Any text in an event and around it: the feed holds one event, which says what was meant."""
    parts = data.decode("utf-8", "surrogateescape").split("\x1f")
    summary, description, tag, name = (parts + [""] * 4)[:4]
    event = FeedEvent("1@a", "x", NOW, NOW + timedelta(1), summary, description, "CONFIRMED", False, "gold",
                      Stamp(), (tag, name), None, alarm=timedelta(hours=-15))
    made = filled(frame(name, description), [event.to_ical()])
    assert all(len(line) <= 75 for line in made.split(b"\r\n")), "a line is too long"
    read = Calendar.from_ical(made)
    (one,) = read.events
    title = clean_line(summary)
    assert str(one["SUMMARY"]) == (title if can_be_seen(title) else "1")
    assert str(one["DESCRIPTION"]) == clean_lines(description)
    shown = clean_line(name) if can_be_seen(clean_line(name)) else "Majlis"
    assert str(read["NAME"]) == escaped(shown)  # icalendar leaves NAME escaped


TARGETS: dict[str, Callable[[bytes], None]] = {"reader": reader, "render": render, "feed": feed}


def _say(problems: Iterable[Problem], data: bytes) -> None:
    """Every problem stands in the file, and can be said on one line in both languages."""
    lines = data.count(b"\n") + data.count(b"\r") + data.count(b"\xe2\x80") + data.count(b"\xc2\x85") + 1
    for problem in problems:
        assert 1 <= problem.place.line <= lines + 1, problem
        assert problem.place.column >= 1, problem
        for lang in ("en", "ar"):
            said = problem.message(lang) + problem.hint(lang)
            assert "\n" not in problem.message(lang), problem
            assert not UNPRINTED.search(said), problem


def _kinds_of(data: bytes) -> list[Kind]:
    """A post, and another kind by the file's length."""
    return [KINDS[len(data) % len(KINDS)], KINDS[0]]


class _Looker(HTMLParser):
    """What of a page runs or fetches: sources of scripts and links to styles; what must not be there raises."""

    def __init__(self, forbidden: frozenset[str]) -> None:
        super().__init__()
        self.forbidden, self.shell = forbidden, list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in self.forbidden, f"<{tag}>"
        for name, value in attrs:
            assert not name.startswith("on"), f"{tag} {name}"
            assert name not in ("style", "srcdoc", "formaction"), f"{tag} {name}"
            assert name not in ("href", "src", "action", "cite") or not RUNS_CODE.match(value or ""), f"{name}={value}"
        if tag in ("script", "link", "meta", "form", "iframe", "base"):
            found = dict(attrs)
            self.shell.append(f"{tag} {found.get('src') or found.get('href') or found.get('name') or ''}")
            assert tag != "script" or found.get("src"), "an inline script"


def _harmless(html: str, forbidden: frozenset[str]) -> tuple[str, ...]:
    looker = _Looker(forbidden)
    looker.feed(html)
    looker.close()
    return tuple(looker.shell)


@cache
def _view() -> View:
    team = Team(name_en="Sidra", name_ar="سدرة", uid_domain="a.example", timezone="UTC", languages=("ar",),
                members=(Member(id="huda", name_en="Huda", name_ar="هدى", role="lead"),))
    return view_of(edition_for("team", Workspace(team=team, channels=(), entries=()), NOW), {}, "ar")


@cache
def _policy() -> Entry:
    source, _ = read_source("content/policies/p.md", POLICY)
    assert source
    entry = read_entry(source, kind_named("policy"), UTC_ZONE, "ar").entry
    assert entry
    return entry


def _page(title: str, body: str) -> str:
    """The page of a policy whose every text is one of these two."""
    entry: Any = _policy()
    rules = tuple(replace(rule, rule=title, allowed=(body, title)) for rule in entry.rules)
    return entry_page(_view(), replace(entry, title=title, body=body, notes=body, rules=rules)).data.decode()


@cache
def _plain() -> tuple[str, ...]:
    return _harmless(_page("a", "b"), frozenset())
