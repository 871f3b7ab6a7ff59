"""Records come back as they were made, and nothing comes from a cache that is damaged or from elsewhere."""

import gc
import os
import pickle
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from majlis.bundles import SIZE, Bundle, bundled, packed, shared
from majlis.cache import Cache
from majlis.dates.zones import zone
from majlis.kinds.team import Member
from majlis.pickles import slotted, written
from majlis.problems import Place
from majlis.records import Records, without_pauses


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
    for name in ("a.md", "b.md", "c.md", "d.md"):
        first.read(name, "1", lambda: Place("old"))
    first.keep()
    second = kept(cache)
    second.read("a.md", "1", never)
    second.still("b.md", "1")
    second.still("c.md", "another")
    second.kept("d.md", "another")
    second.keep()
    found = [kept(cache).kept(name, "1") for name in ("a.md", "b.md", "c.md", "d.md")]
    assert found == [Place("old"), Place("old"), None, None]


def test_what_was_put_anew_does_not_stay_as_it_was(cache: Cache) -> None:
    first = kept(cache)
    first.put("a.md", "1", Place("old"))
    first.keep()
    second = kept(cache)
    second.put("a.md", "1", Place("new"))
    second.still("a.md", "1")
    second.keep()
    assert kept(cache).kept("a.md", "1") == Place("new")


def test_who_asks_twice_gets_it_twice(cache: Cache) -> None:
    first = kept(cache)
    first.put("a.md", "1", Place("a.md"))
    first.keep()
    again = kept(cache)
    assert [again.kept("a.md", "1"), again.kept("a.md", "1")] == [Place("a.md"), Place("a.md")]


@pytest.mark.parametrize("put", ["0.md", "1.md", "2.md", "3.md", "4.md"])
def test_what_is_put_in_the_place_of_another_is_kept(cache: Cache, put: str) -> None:
    names = [f"{number}.md" for number in range(SIZE)]
    for place in (Place("old"), Place("new")):
        records = kept(cache)
        for name in names:
            if records.kept(name, "1") is None or name == put:
                records.put(name, "1", place)
        records.keep()
    again = kept(cache)
    assert {name for name in names if again.read(name, "1", never) == Place("new")} == {put}


def test_only_what_stands_beside_a_change_is_written_again(cache: Cache, tmp_path: Path) -> None:
    names = [f"{number:04}.md" for number in range(40 * SIZE)]

    def built(changed: str, names: list[str]) -> int:
        """How many files were written."""
        before = {file: file.stat().st_ino for file in (tmp_path / "kept").glob("*")}
        records = kept(cache)
        for name in names:
            assert records.read(name, "2" if name == changed else "1", lambda: Place("a.md")) == Place("a.md")
        records.keep()
        return sum(before.get(file) != file.stat().st_ino for file in (tmp_path / "kept").glob("*"))

    assert built("", names) == 8
    assert built("", names) == 0
    assert built("0007.md", names) == 1
    assert built("", names) == 1, "that of what is back as it was"
    assert built("0000.md", names[1:]) == 2, "that where it stood, and that where stands what is the first without it"
    assert built("", [*names[1:], "new.md"]) == 1


def test_new_ones_come_together(cache: Cache) -> None:
    for count in range(3, 3 * SIZE, 3):
        records = kept(cache)
        for number in range(count):
            records.read(f"{number:04}.md", "1", lambda: Place("a.md"))
        records.keep()
    assert len(kept(cache)._before) <= 6


def test_records_of_all_sizes_come_back(cache: Cache) -> None:
    texts = {str(size): "س" * size for size in (1, 5, 400_000, 2, 900_000, 600_000, 3)}
    first = Records[str](cache, "texts")
    for name, text in texts.items():
        first.put(name, "1", text)
    first.keep()
    again = Records[str](cache, "texts")
    assert {name: again.kept(name, "1") for name in texts} == texts


def test_what_another_process_packed_is_kept_as_it_is_asked_for(cache: Cache) -> None:
    first = kept(cache)
    brought = shared({name: ("1", Place(name)) for name in ("a.md", "b.md")})
    assert first.take(brought) == {"a.md": "1", "b.md": "1"}
    assert first.kept("a.md", "1") == Place("a.md")
    first.keep()
    assert [kept(cache).kept("a.md", "1"), kept(cache).kept("b.md", "1")] == [Place("a.md"), None]


def test_what_many_share_is_held_once(cache: Cache) -> None:
    first = Records[Member](cache, "members")
    role = "".join(["edit", "or"])
    for id in ("huda", "omar"):
        first.put(id, "1", Member(id=id, name_en=id, name_ar=id, role=role, languages=(role, "ar")))
    first.keep()
    again = Records[Member](cache, "members")
    one, other = (again.kept(id, "1") for id in ("huda", "omar"))
    assert one
    assert other
    assert one.role is other.role
    assert one.languages[0] is other.languages[0]


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


def plant(cache: Cache, *bundles: Bundle[Place]) -> None:
    """Let *bundles* be what was kept."""
    cache.put(kept(cache)._file(0), *packed(bundles))


class _Command:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("exit 7",)


class _NoRecord:
    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return slotted, (Place, ("a.md", 1, 2))


@pytest.mark.parametrize("planted", [
    pickle.dumps(_Command()), pickle.dumps(os.system), pickle.dumps(Path("/etc/passwd")), b"", b"\x80\x05", b"nonsense",
    pickle.dumps(_NoRecord()), b"cmajlis.load.files\nPath\n.",
    b"cmajlis.load.reading\nHands\n(I1000\ncmajlis.load.files\nFound\ntR.",
])
def test_a_cache_from_elsewhere_names_no_code(
    cache: Cache, planted: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "system", lambda command: pytest.fail("it was run"))
    plant(cache, Bundle({"a.md": "1"}, planted))
    assert kept(cache).read("a.md", "1", lambda: Place("made anew")) == Place("made anew")


@pytest.mark.parametrize("planted", [None, "a.md", [], [Place("a.md")] * 3])
def test_what_is_no_bundle_is_made_anew_and_the_next_is_read(cache: Cache, planted: object) -> None:
    plant(cache, Bundle({"a.md": "1", "b.md": "1"}, written(planted)), bundled({"c.md": ("1", Place("c.md"))}))
    for make in (lambda: Place("new"), never):
        records = kept(cache)
        found = [records.read(name, "1", make).path for name in ("a.md", "b.md", "c.md")]
        assert found == ["new", "new", "c.md"]
        records.keep()


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
