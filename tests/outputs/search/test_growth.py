"""The index that grows from the last one is byte for byte the one that is made anew."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from majlis.cache import Cache
from majlis.dates.watched import Watch, watched
from majlis.edition import Edition, edition_for
from majlis.load import Loaded
from majlis.outputs.search import Document, catalogue, search_index, shards
from majlis.outputs.search.index import Pages, indexed
from majlis.outputs.search.output import PER_FILE
from majlis.outputs.search.said import ranked
from majlis.standing import SiteNotes

from ...conftest import SETTINGS

Make = Any
Site = dict[str, bytes]
Documents = Mapping[str, Document]
NOW = datetime(2027, 2, 3, 9)
WORDS = ("قهوة", "قهوتنا", "وقت", "وقتنا", "فنجان", "فناجين", "cup", "cups", "night", "2027", "سوق", "السوق")
"""Some of one skeleton, some that are filed under two."""


def remembering(edition: Edition, cache: Cache, site: Site) -> Edition:
    """*edition*, whose *site* stands."""
    def has(path: str, size: int, digest: str) -> bool:
        return path in site and sha256(site[path]).hexdigest() == digest

    return replace(edition, cache=cache, notes=SiteNotes(cache, "site", Watch.at(edition.now), has))


def index_of(edition: Edition, others: Iterable[Document] = (), site: Site | None = None) -> Site:
    """The files of the index, some of which may stand in *site*."""
    made = search_index(edition, {}, lambda _: others)
    return {one.path: site[one.path] if site and one.stands else one.data for one in made}


texts = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
names = st.integers(0, 40).map("p{}".format)
things = st.lists(st.sampled_from(("cup فنجان", "night market", "سوق")), max_size=2, unique=True).map(tuple)
days = st.none() | st.dates(date(1969, 12, 30), date(2030, 1, 1))


@st.composite
def a_document(draw: Callable[..., Any]) -> Document:
    title, tags, text = draw(texts), draw(texts), draw(texts)
    return Document("post", draw(names), draw(st.sampled_from(("ar", "en"))), title, draw(days), "draft",
                    draw(st.booleans()), text, ranked(title, tags, text), draw(things))


some = st.lists(a_document(), max_size=40).map(lambda found: {one.name: one for one in found})
edits = st.tuples(st.sets(names, max_size=4), st.dictionaries(names, a_document(), max_size=3))


@pytest.mark.parametrize("holds", [True, False])
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some, st.lists(edits, max_size=5))
def test_after_any_edits_it_is_the_index_made_anew(
    edition: Make, holds: bool, documents: Documents, steps: list[tuple[set[str], Documents]]
) -> None:
    empty, site = edition({}), dict[str, bytes]()
    with TemporaryDirectory() as folder, mock.patch.multiple(shards, LEAST=30, MOST=90, ONE_IN=2):
        cache = Cache(held={}) if holds else Cache(Path(folder))
        for gone, come in [(set[str](), documents), *steps]:
            kept = {name: one for name, one in documents.items() if name not in gone}
            documents = kept | {name: one._replace(name=name) for name, one in come.items()}
            site = index_of(remembering(empty, cache, site), documents.values(), site)
            assert site == index_of(empty, documents.values())


HOLD = {"content/holds/quiet.md": "---\nid: quiet\ntitle: هدوء\nlang: ar\nowner: huda\nreason: حداد\n"
                                  "from: 2027-02-03 08:00\n---\n"}

REPLY = {"content/replies/hours.md": "---\nid: hours\ntitle: Hours\nstatus: draft\nowner: huda\n"
                                     "body_ar: من العاشرة\nbody_en: From ten\n---\n"}


@pytest.fixture
def files(entry: Make) -> dict[str, str]:
    """Posts of a campaign, of which two are late and one goes out at noon, and a reply in the project's language."""
    found = entry("spring", "ربيع", kind="campaigns", status="live") | REPLY
    for at in range(8):
        found |= entry(f"p{at}", f"فنجان {at}", f"قهوة {at}", campaign="spring", status="scheduled",
                       publish_at=f"2027-02-{at + 1:02} 12:00")
    return found


@pytest.fixture
def at(loaded: Callable[[dict[str, str]], Loaded]) -> Make:
    """A function that makes an edition of files, as of a moment, whose clock is watched."""

    def make(files: dict[str, str], cache: Cache, site: Site, now: datetime = NOW) -> Edition:
        workspace = loaded(files).workspace
        assert workspace
        watch = Watch.at(now.replace(tzinfo=workspace.zone))
        found = edition_for("team", workspace, watched(now.replace(tzinfo=workspace.zone), watch))
        notes = remembering(found, cache, site).notes
        assert notes
        notes.watch = watch
        return replace(found, cache=cache, notes=notes)

    return make


def team(old: str, new: str) -> dict[str, str]:
    assert old in SETTINGS["content/team.yml"]
    return {"content/team.yml": SETTINGS["content/team.yml"].replace(old, new)}


@pytest.mark.parametrize(("edit", "later"), [
    ({"p3": {"title": "'شاي'"}}, 0), ({"spring": {"kind": "campaigns", "title": "صيف", "status": "live"}}, 0),
    (HOLD, 0), (team("languages: [ar, en]", "languages: [en, ar]"), 0), (team("هدى", "هيفاء"), 0), ({}, 4), ({}, 24),
], ids=["a title", "a campaign", "a hold", "languages", "a name", "noon", "a day"])
def test_it_tells_what_other_files_and_the_clock_change(
    at: Make, files: dict[str, str], entry: Make, edit: dict[str, Any], later: int
) -> None:
    cache, site = Cache(held={}), dict[str, bytes]()
    site = index_of(at(files, cache, site))
    for name, fields in edit.items():
        files |= {name: fields} if "/" in name else entry(name, **fields)
    now = NOW + timedelta(hours=later)
    made = index_of(at(files, cache, site, now), (), site)
    assert made == index_of(at(files, Cache(), {}, now))
    assert made != site


def test_after_an_edit_nothing_is_made_of_the_others(
    at: Make, files: dict[str, str], entry: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, made = Cache(held={}), list[str]()
    source, document = catalogue.entry_source, catalogue.entry_document
    monkeypatch.setattr(catalogue, "entry_source", lambda *asked: made.append(asked[1].id) or source(*asked))
    monkeypatch.setattr(catalogue, "entry_document", lambda *asked: made.append(asked[0].id) or document(*asked))
    site = index_of(at(files, cache, {}))
    assert len(made) == 2 * 10
    made.clear()
    files |= entry("p3", "شاي", campaign="spring", status="scheduled", publish_at="2027-02-04 12:00")
    assert index_of(at(files, cache, site), (), site) != site
    assert made[0] == "p3"
    assert "p3" in made[1:]
    assert len(made) <= 1 + PER_FILE
    made.clear()
    edition = at(files, cache, {})
    index_of(edition)
    assert len(made) == 10, "the site is gone"
    assert edition.notes
    assert not edition.notes.watch.covers(NOW.replace(hour=13, tzinfo=edition.now.tzinfo)), "a post goes out at noon"


def test_a_word_that_nobody_says_any_more_is_gone() -> None:
    pages = Pages()
    pages.add(3, ("قهوة", "", "شريك"), ("cup",))
    filed = indexed({}, Pages(), pages)
    assert {skeleton: dict(few) for skeleton, few in filed.items() if "شريك" in few} == {
        "شرك": {"شريك": ",,D"}, "شر": {"شريك": ",,D"}}
    assert indexed(filed, Pages(), Pages()) == filed
    assert indexed(filed, pages, Pages()) == {}


@pytest.mark.parametrize("lost", range(17))
def test_what_is_not_kept_any_more_is_made_anew(edition: Make, tmp_path: Path, lost: int) -> None:
    documents = {f"p{at}": Document("post", f"p{at}", "ar", "فنجان", None, "draft", False, "", ranked("فنجان", "", ""))
                 for at in range(20)}
    cache, empty = Cache(tmp_path / "kept"), edition({})
    site = index_of(remembering(empty, cache, {}), documents.values())
    for path in sorted((tmp_path / "kept").iterdir())[lost:lost + 1]:
        path.write_bytes(path.read_bytes()[:-1])
    documents["p7"] = documents["p7"]._replace(words=ranked("شاي", "", ""))
    assert index_of(remembering(empty, cache, site), documents.values(), site) == index_of(empty, documents.values())
