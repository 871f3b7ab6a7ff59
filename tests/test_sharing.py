"""When another process is begun, and with what."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from majlis.ahead import Ahead, Brought, Pages, Piece
from majlis.cache import Cache
from majlis.dates.watched import Watch
from majlis.edition import Edition, edition_for
from majlis.load import Loaded
from majlis.outputs.artifact import Artifact, Facts
from majlis.sharing import Apart, begin_early, brought, shared
from majlis.standing import SiteNotes, standing

NOW = datetime(2027, 2, 3, 9, tzinfo=ZoneInfo("Asia/Riyadh"))
POST = "---\nid: p\ntitle: Cup\nlang: en\nstatus: idea\nowner: huda\nchannels: [x]\npillar: craft\n---\n"


class Noted(Ahead):
    """What would be begun."""

    begun: tuple[list[Hashable], list[Hashable]] | None = None
    pieces: Sequence[Piece] = ()
    closed = False

    def begin(self, pages: Pages | None, waited_for: Sequence[Piece]) -> None:
        assert self.begun is None
        self.begun = [*(pages.paths if pages else ())], [piece.name for piece in waited_for]
        self.pieces = waited_for

    @property
    def is_begun(self) -> bool:
        return self.begun is not None

    def several(self, name: Hashable) -> list[Brought]:
        return [Brought("feeds.json", standing(b"a"), None, False)] if name is feeds else []

    def close(self) -> None:
        self.closed = True


def search(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    yield Artifact("search.json", b"a")


def feeds(edition: Edition, facts: Facts) -> Iterator[Artifact]:
    yield Artifact("feeds.json", b"a")


APART = Apart(alone=(feeds, search), before_pages=(feeds,))


@pytest.fixture
def edition(loaded: Callable[[dict[str, str]], Loaded], tmp_path: Path) -> Callable[[int, int], Edition]:
    """A function that makes an edition of so many posts, of whose site so many files are known."""

    def make(posts: int, known: int) -> Edition:
        workspace = loaded({"content/posts/p.md": POST}).workspace
        assert workspace
        post = workspace.entries[0]
        entries = tuple(replace(post, id=f"p{at}", path=f"content/posts/p{at}.md") for at in range(posts))
        before = SiteNotes(Cache(tmp_path / "kept"), "site", Watch.at(NOW), lambda *_: True)
        for at in range(known):
            before.note(f"{at}.html", "key", b"a")
        before.keep()
        notes = SiteNotes(Cache(tmp_path / "kept"), "site", Watch.at(NOW), lambda *_: True)
        whole = edition_for("team", replace(workspace, entries=entries), NOW)
        return replace(whole, notes=notes, ahead=Noted(notes, lambda path, data: None))

    return make


@pytest.mark.parametrize(("posts", "known", "pages", "apart"), [
    (249, 0, None, None), (250, 0, 500, 1), (250, 1, None, None), (1000, 5000, 0, 2), (999, 5000, None, None),
])
def test_it_is_begun_where_much_is_new_or_there_is_much(
    edition: Callable[[int, int], Edition], posts: int, known: int, pages: int | None, apart: int | None
) -> None:
    made = edition(posts, known)
    assert isinstance(made.ahead, Noted)
    with shared(made, APART):
        assert not made.ahead.closed
    assert made.ahead.closed
    found = made.ahead.begun
    assert (found and len(found[0]), found and len(found[1])) == (pages, apart), "pages are in two languages"
    if found:
        assert found[1] == ([feeds] if pages else [feeds, search])


@pytest.mark.parametrize(("posts", "known", "begun"), [
    (1000, 5000, True), (1000, 1501, True), (1000, 1500, False), (300, 0, False),
])
def test_before_the_checks_it_is_begun_where_it_is_to_make_no_pages(
    edition: Callable[[int, int], Edition], posts: int, known: int, begun: bool
) -> None:
    made = edition(posts, known)
    assert isinstance(made.ahead, Noted)
    begin_early(made, APART)
    assert made.ahead.begun == (([], [feeds, search]) if begun else None)
    with shared(made, APART):
        assert made.ahead.is_begun is (begun or (posts >= 250 and (posts * 2 - known >= 500)))


def test_what_is_made_apart_comes_from_there_and_nothing_else(edition: Callable[[int, int], Edition]) -> None:
    made = edition(1, 0)
    assert brought(made, feeds) == [Artifact("feeds.json", b"", stands=standing(b"a"))]
    assert brought(made, search) == []
    assert brought(replace(made, ahead=None), feeds) == []


Ask = Callable[[Edition, Facts], Any]


def asking(ask: Ask) -> Apart:
    """An output made apart that asks for something."""
    return Apart((lambda edition, facts: iter([ask(edition, facts)]),), ())


@pytest.mark.parametrize("ask", [
    lambda edition, facts: facts.get("a.pdf"), lambda edition, facts: facts["a.pdf"],
    lambda edition, facts: "a.pdf" in facts, lambda edition, facts: list(facts),
])
def test_what_asks_for_a_fact_is_not_made_apart(edition: Callable[[int, int], Edition], ask: Ask) -> None:
    made = edition(1000, 5000)
    assert isinstance(made.ahead, Noted)
    with shared(made, asking(ask)), pytest.raises(LookupError):
        made.ahead.pieces[0].make()


@pytest.mark.parametrize("ask", [
    lambda edition, facts: bool(edition.problems), lambda edition, facts: len(edition.exempted),
    lambda edition, facts: edition.problems_by_path, lambda edition, facts: edition.exempted_by_path,
    lambda edition, facts: edition.marks.everything,
])
def test_what_asks_for_problems_is_not_made_before_the_checks(
    edition: Callable[[int, int], Edition], ask: Ask
) -> None:
    made = edition(1000, 5000)
    assert isinstance(made.ahead, Noted)
    begin_early(made, asking(ask))
    with pytest.raises(LookupError):
        made.ahead.pieces[0].make()


def test_it_ends_with_what_goes_wrong(edition: Callable[[int, int], Edition]) -> None:
    made = edition(1, 0)
    assert isinstance(made.ahead, Noted)
    with pytest.raises(ZeroDivisionError), shared(made, APART):
        raise ZeroDivisionError
    assert made.ahead.closed
