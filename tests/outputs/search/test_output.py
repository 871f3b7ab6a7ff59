"""The files of the index."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from majlis.cache import Cache
from majlis.outputs.artifact import Artifact
from majlis.outputs.search import search_index
from majlis.outputs.search.catalogue import Catalogue
from majlis.outputs.search.places import places

from ...conftest import SETTINGS

Make = Any
PRIVATE = "سر لا يعرفه أحد"


def texts(files: Iterable[Artifact]) -> dict[str, str]:
    return {file.path: file.data.decode() for file in files}


def everything(edition: Make, entry: Make, audience: str) -> str:
    files = (
        entry("open", "قهوة للجميع", f"نص ظاهر <!-- {PRIVATE} -->", "campaigns", status="live", visibility="public",
              brand_notes=PRIVATE)
        | entry("closed", "سر الفريق") | entry("never", PRIVATE, visibility="private")
        | {"content/pages/about.md": "---\ntitle: عنا\nvisibility: public\n---\nبرتقالة\n",
           "content/pages/us.md": "---\ntitle: لنا وحدنا\n---\nليمونة\n",
           "content/pages/out.md": "---\ntitle: خارج البحث\nsearch: {exclude: true}\n---\nموزة\n"})
    return "\n".join(texts(search_index(edition(files, audience), {})).values())


def test_the_index_holds_what_its_readers_may_see_and_no_more(edition: Make, entry: Make) -> None:
    public = everything(edition, entry, "public")
    assert [word for word in ("للجميع", "برتقاله", "ليمونه", "فريق", "وحدنا", "يعرفه") if word in public] == [
        "للجميع", "برتقاله"]
    assert '"owner"' not in public
    assert "هدى" not in public


def test_the_team_finds_its_own_but_nothing_private_and_no_comment(edition: Make, entry: Make) -> None:
    team = everything(edition, entry, "team")
    assert [word for word in ("للجميع", "برتقاله", "ليمونه", "الفريق", "يعرفه", "موزه") if word in team] == [
        "للجميع", "برتقاله", "ليمونه", "الفريق"]


def test_a_result_says_what_it_is(edition: Make, entry: Make) -> None:
    post = entry("hours", "ساعاتنا", "سطر  أول\n\nسطر ثان", status="scheduled", publish_at="2027-02-06 20:30")
    files = texts(search_index(edition(post), {}))
    (row,) = [rows for path, text in files.items() if "/found/" in path for rows in json.loads(text)]
    assert row[1:] == ["post", "hours", "ar", "2027-02-06", "scheduled", "ساعاتنا", "سطر أول سطر ثان"]
    english, arabic = json.loads(files["search/en.json"]), json.loads(files["search/ar.json"])
    assert english["kinds"]["post"]["states"]["scheduled"] == ["Scheduled", "soon"]
    assert arabic["kinds"]["post"]["states"]["late"] == ["فات موعده", "late"]
    assert (english["kinds"]["post"]["word"], english["kinds"]["post"]["folder"]) == ("Post", "posts")
    assert arabic["count"]["two"] == "نتيجتان"


def test_what_a_file_says_is_kept_while_the_project_speaks_the_same_language(edition: Make) -> None:
    cache = Cache(held={})
    reply = {"content/replies/hours.md": "---\nid: hours\ntitle: Hours\nstatus: draft\nowner: huda\n"
                                         "body_ar: من العاشرة\nbody_en: From ten\n---\n"}
    told = []
    for languages in ("[ar, en]", "[en, ar]"):
        team = SETTINGS["content/team.yml"].replace("languages: [ar, en]", f"languages: {languages}")
        found = replace(edition(reply | {"content/team.yml": team}), cache=cache)
        told.append(Catalogue(found, (), {})["reply/hours"].excerpt)
    assert told == ["من العاشرة", "From ten"]


@pytest.mark.parametrize(("body", "excerpt"), [
    ("# Why\n\nWe *wrote* it, see [the policy](x.md).", "We wrote it, see the policy."),
    ("- [x] one\n- two\n\n| a | b |\n|---|---|\n| c | d |", "one two a b c d"),
    ("<div class='x'>In <b>bold</b></div> `code_name`\n<script>bad()</script>", "In bold code_name"),
    ("word " * 60, "word " * 21 + "word…"),
])
def test_the_excerpt_is_plain_text(edition: Make, entry: Make, body: str, excerpt: str) -> None:
    files = search_index(edition(entry("p", "سياسة", body, "policies")), {})
    (row,) = [row for file in files if "/found/" in file.path for row in json.loads(file.data)]
    assert row[7] == excerpt


def test_the_same_content_gives_the_same_bytes(edition: Make, entry: Make) -> None:
    files = entry("a", "قهوة") | entry("b", "شاي")
    assert list(search_index(edition(files), {})) == list(search_index(edition(files), {}))


def test_an_edit_changes_few_files(edition: Make, entry: Make) -> None:
    def made(title: str) -> dict[str, str]:
        files = {path: text for n in range(200) for path, text in entry(f"p{n}", f"عنوان{n * 7919 % 977}").items()}
        return texts(search_index(edition(files | entry("p7", title)), {}))

    before, after = made("عنوان قديم"), made("عنوان جديد")
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert len(before) > 40
    assert len(changed) <= 4
    assert "search/index.json" not in changed


def test_an_entry_that_comes_moves_hardly_another() -> None:
    names = [f"post/p{n}" for n in range(1000)]
    before, after = places(names), places([*names, "post/new"])
    assert len({name for name in names if before[name] != after[name]}) <= 10
    assert len(set(after.values())) == 1001
    assert max(after.values()) < 1700


def test_every_status_that_a_result_has_has_its_word(edition: Make, entry: Make) -> None:
    files = entry("pause", "توقف", "", "holds", status="active", **{"from": "2027-03-01 09:00", "reason": "حداد"})
    made = texts(search_index(edition(files), {}))
    (row,) = [row for path, text in made.items() if "/found/" in path for row in json.loads(text)]
    assert json.loads(made["search/ar.json"])["kinds"][row[1]]["states"][row[5]] == ["لم يبدأ بعد", "soon"]
