"""Records come back as they were made, and nothing comes from a cache that is damaged or from elsewhere."""

import gc
import os
import pickle
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from majlis.cache import Cache
from majlis.dates.zones import zone
from majlis.fields import Reference
from majlis.kinds.team import Member
from majlis.pickles import slotted, written
from majlis.problems import Place
from majlis.records import Records, _packed, _place, without_pauses


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept")


def never() -> Place:
    raise AssertionError("it was kept")


def kept(cache: Cache, settings: str = "a") -> Records[Place]:
    return Records[Place](cache, "places", settings)


def test_what_was_made_from_the_same_is_not_made_again(cache: Cache) -> None:
    first = kept(cache)
    assert first.read("a.md", "1", lambda: Place("a.md", 3)) == Place("a.md", 3)
    first.keep()
    assert kept(cache).read("a.md", "1", never) == Place("a.md", 3)


@pytest.mark.parametrize(("name", "key", "settings"), [("a.md", "2", "a"), ("b.md", "1", "a"), ("a.md", "1", "b")])
def test_what_was_made_from_something_else_is_made(cache: Cache, name: str, key: str, settings: str) -> None:
    first = kept(cache)
    first.read("a.md", "1", lambda: Place("a.md", 3))
    first.keep()
    assert kept(cache, settings).read(name, key, lambda: Place("new", 1)) == Place("new", 1)


def test_what_nobody_asked_for_is_forgotten_unless_it_is_to_stay(cache: Cache) -> None:
    first = kept(cache)
    for name in ("a.md", "b.md", "c.md"):
        first.read(name, "1", lambda: Place("old"))
    first.keep()
    second = kept(cache)
    second.read("a.md", "1", never)
    second.still("b.md", "1")
    second.still("c.md", "another")
    second.keep()
    assert [kept(cache).kept(name, "1") for name in ("a.md", "b.md", "c.md")] == [Place("old"), Place("old"), None]


def test_only_what_stands_beside_a_change_is_written_again(cache: Cache, tmp_path: Path) -> None:
    names = [f"{number}.md" for number in range(200)]

    def built(changed: str, names: list[str]) -> set[Path]:
        """The files that were written."""
        before = {file: file.stat().st_ino for file in (tmp_path / "kept").glob("*")}
        records = kept(cache)
        for name in names:
            assert records.read(name, "2" if name == changed else "1", lambda: Place("a.md")) == Place("a.md")
        records.keep()
        return {file for file in (tmp_path / "kept").glob("*") if before.get(file) != file.stat().st_ino}

    assert len(built("", names)) == 8
    assert built("", names) == set()
    assert len(built("7.md", names)) == 1
    assert len(built("", names[1:])) == 2, "that of what is back as it was, and of what is gone"
    assert len(built("", [*names[1:], "new.md"])) == 1


def test_records_of_all_sizes_come_back(cache: Cache) -> None:
    texts = {str(size): "س" * size for size in (1, 5, 400_000, 2, 900_000, 600_000, 3)}
    first = Records[str](cache, "texts")
    for name, text in texts.items():
        first.put(name, "1", text)
    first.take("brought", "1", written("by another"))
    first.keep()
    again = Records[str](cache, "texts")
    assert {name: again.kept(name, "1") for name in (*texts, "brought")} == {**texts, "brought": "by another"}


def test_words_that_come_by_the_thousand_are_held_once(cache: Cache) -> None:
    first = Records[Member](cache, "members")
    for id in ("huda", "omar"):
        role = "".join(["edit", "or"])
        first.put(id, "1", Member(id=id, name_en=id, name_ar=id, role=role, languages=(role, "ar")))
    first.keep()
    again = Records[Member](cache, "members")
    one, other = (again.kept(id, "1") for id in ("huda", "omar"))
    assert one
    assert other
    assert one.role is other.role
    assert one.languages[0] is other.languages[0]


def test_what_files_name_is_held_once(cache: Cache) -> None:
    first = Records[tuple[Reference, ...]](cache, "files")
    for path in ("a.md", "b.md"):
        kind, id = "".join(["cam", "paign"]), "".join(["spr", "ing"])
        first.put(path, "1", (Reference(kind, id, path, 3, 11),))
    first.keep()
    again = Records[tuple[Reference, ...]](cache, "files")
    (one,), (other,) = (again.read(path, "1", tuple) for path in ("a.md", "b.md"))
    assert one == Reference("campaign", "spring", "a.md", 3, 11)
    assert (one.kind is other.kind, one.id is other.id, one.place) == (True, True, Place("a.md", 3, 11))


def test_a_tuple_that_begins_with_a_text_may_hold_anything(cache: Cache) -> None:
    held: Any = ("a", 1, None, (), ("b", 2), "س" * 40)
    first = Records[Reference](cache, "files")
    made = first.put("a.md", "1", Reference("post", held, "a.md", 3, 11))
    first.keep()
    assert Records[Reference](cache, "files").kept("a.md", "1") == made


def test_zones_are_the_project_s_own_again(cache: Cache) -> None:
    at = datetime(2027, 2, 3, 9, tzinfo=zone("Asia/Riyadh"))
    first = Records[datetime](cache, "times")
    first.read("at", "1", lambda: at)
    first.read("utc", "1", lambda: at.astimezone(UTC))
    first.keep()
    again = Records[datetime](cache, "times")
    found = again.read("at", "1", lambda: at + timedelta(days=1))
    assert (found, found.tzinfo) == (at, zone("Asia/Riyadh"))
    assert again.read("utc", "1", lambda: at + timedelta(days=1)) == at


def test_a_record_with_slots_is_put_together_field_by_field(cache: Cache) -> None:
    first = Records[Member](cache, "members")
    made = first.read("huda", "1", lambda: Member(
        id="huda", name_en="Huda", name_ar="هدى", role="editor", languages=("ar",)))
    first.keep()
    found = Records[Member](cache, "members").kept("huda", "1")
    assert (found, type(found)) == (made, Member)
    assert found is not made


class _Command:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("exit 7",)


class _NoRecord:
    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return slotted, (Place, "a.md", 1, 2)


@pytest.mark.parametrize("planted", [
    pickle.dumps(_Command()), pickle.dumps(os.system), pickle.dumps(Path("/etc/passwd")), b"", b"\x80\x05", b"nonsense",
    pickle.dumps(_NoRecord()), b"cmajlis.load.files\nPath\n.",
    b"cmajlis.load.reading\nHands\n(I1000\ncmajlis.load.files\nFound\ntR.",
])
def test_a_cache_from_elsewhere_names_no_code(
    cache: Cache, planted: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "system", lambda command: pytest.fail("it was run"))
    first = kept(cache)
    first.read("a.md", "1", lambda: Place("a.md"))
    held = first._asked["a.md"]._replace(pickled=memoryview(planted))
    cache.put(first._file(_place("a.md")), *_packed({"a.md": held}))
    assert kept(cache).read("a.md", "1", lambda: Place("made anew")) == Place("made anew")


def test_without_a_cache_everything_is_made() -> None:
    nothing = kept(Cache())
    assert nothing.read("a.md", "1", lambda: Place("a")) == Place("a")
    nothing.keep()
    assert nothing.read("a.md", "1", lambda: Place("b")) == Place("b")


def test_the_collector_runs_on_afterwards() -> None:
    def fail() -> None:
        with without_pauses():
            assert not gc.isenabled()
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert gc.isenabled()


def test_who_builds_again_in_one_process_gets_the_same_thing(tmp_path: Path) -> None:
    held: dict[str, Any] = {}
    for folder in (tmp_path, None):
        first = Records[list[str]](Cache(folder, held), "a").read("x", "1", lambda: ["made"])
        assert Records[list[str]](Cache(folder, held), "a").read("x", "1", lambda: ["again"]) is first
        assert Records[list[str]](Cache(folder, held), "b").read("x", "1", lambda: ["other"]) == ["other"]
        assert Records[list[str]](Cache(folder, held), "a").read("x", "2", lambda: ["new"]) == ["new"]
        held.clear()
    assert Records[list[str]](Cache(tmp_path), "a").read("x", "1", lambda: ["not kept"]) == ["not kept"]


def test_what_is_held_is_kept_too(tmp_path: Path) -> None:
    held: dict[str, Any] = {}
    there = Place("a.md", 3)
    for kept, make in ((held, lambda: there), (held, never), (None, never)):
        records = Records[Place](Cache(tmp_path, kept), "a")
        assert records.read("x", "1", make) == there
        records.keep()


def test_what_is_held_is_written_once(tmp_path: Path) -> None:
    held: dict[str, Any] = {}
    for key, place in (("1", Place("old")), ("2", Place("new"))):
        records = Records[Place](Cache(tmp_path, held), "a")
        assert records.read("x", key, lambda place=place: place) == place  # type: ignore[misc]  # a default
        records.keep()
    assert Records[Place](Cache(tmp_path, held), "a").kept("x", "2") == Place("new")
    later = Records[Place](Cache(tmp_path), "a")
    assert (later.kept("x", "1"), later.kept("x", "2")) == (Place("old"), None)


def test_only_what_is_there_the_first_time_is_never_looked_at_again() -> None:
    with without_pauses():
        pass
    before = gc.get_freeze_count()
    assert before
    with without_pauses():
        later = [[number] for number in range(1000)]
    assert len(later) == 1000
    assert gc.get_freeze_count() <= before
