"""The schemas as editors use them: on the example, on odd files that are right, on files that are wrong."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from majlis.kinds import KINDS, kind_named
from majlis.load.files import find_files
from majlis.schema import schema_file, schema_names, schema_of, schema_text

ROOT = Path(__file__).parents[2]
See = Callable[[str], Any]
IDEA = "title: إفطارنا\nstatus: idea\nowner: huda\nchannels: [x]\n"
READY = (
    "id: iftar\ntitle: إفطارنا\nstatus: scheduled\nowner: huda\nchannels: [x]\npublish_at: 2027-02-10 18:30\n"
    "format: text\npillar: craft\n"
)
POLICY = "title: Conduct\nstatus: draft\nowner: huda\n"
TEAM = (
    "name_en: Sidra\nname_ar: سدرة\nuid_domain: sidra.example\nlanguages: [ar]\ntimezone: Asia/Riyadh\n"
    "members:\n- {id: huda, name_en: Huda, name_ar: هدى, role: lead}\n"
)
DAY = "keydates:\n- {id: founding, name_en: Founding Day, name_ar: يوم التأسيس, kind: holiday"
CHANNELS = "channels:\n- {id: x, platform: x, name_en: X, name_ar: إكس, owner: huda"


def errors(name: str, value: object) -> list[str]:
    """What the schema called *name* says against *value*, as `where: rule`, in order."""
    found = Draft202012Validator(schema_of(name)).iter_errors(value)
    return sorted(f"{'.'.join(map(str, error.absolute_path))}: {error.validator}" for error in found)


def keywords(schema: object) -> Iterator[tuple[str, object]]:
    """Every key and value in a schema, at any depth."""
    for key, value in schema.items() if isinstance(schema, dict) else ():
        yield key, value
        yield from keywords(value)
    for item in schema if isinstance(schema, list) else ():
        yield from keywords(item)


def test_there_is_one_for_each_kind_and_file_of_settings() -> None:
    assert schema_names() == (*(kind.name for kind in KINDS), "team", "channels", "keydates")
    assert schema_file("post") == "post.schema.json"
    with pytest.raises(KeyError):
        schema_of("poster")


@pytest.mark.parametrize("name", schema_names())
def test_it_is_a_schema_whose_text_is_always_the_same(name: str) -> None:
    schema = json.loads(schema_text(name))
    Draft202012Validator.check_schema(schema)
    assert (schema["$schema"], schema["$id"]) == (
        "https://json-schema.org/draft/2020-12/schema", f"urn:majlis:schema:{name}")
    assert schema_text(name) == json.dumps(schema_of(name), ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("name", schema_names())
def test_every_field_is_named_in_both_languages_and_no_time_has_a_format(name: str) -> None:
    fields = [field for key, value in keywords(schema_of(name)) if key == "properties" and isinstance(value, dict)
              for field in value.values() if "title" in field]
    assert len(fields) > 4
    assert all(" · " in field["title"] or field["title"] in ("A4", "UTM") for field in fields)
    assert not [value for key, value in keywords(schema_of(name)) if key == "format" and isinstance(value, str)]


def test_the_names_in_the_files_are_written_as_such() -> None:
    head = schema_text("post").splitlines()[:6]
    assert head == [
        "{",
        '  "$schema": "https://json-schema.org/draft/2020-12/schema",',
        '  "$id": "urn:majlis:schema:post",',
        '  "title": "Post · المنشور",',
        '  "description": "Front matter of the files in content/posts/ · الحقول في أعلى ملفات content/posts/",',
        '  "type": "object",',
    ]
    assert schema_of("post")["properties"]["publish_at"]["title"] == "Publish at · وقت النشر"
    assert schema_of("post")["properties"]["publish_at"]["description"] == (
        "Needed from status 'scheduled' on unless 'anchor' is given.\n"
        "مطلوب من الحالة «scheduled» (مجدول) فصاعدًا إلا إذا ذُكر «anchor».")
    assert schema_of("campaign")["properties"]["budget"]["x-private"] is True


def test_the_example_is_accepted(seen: See) -> None:
    found = {
        entry.path: errors(entry.kind.name, seen((ROOT / entry.path).read_text("utf-8")))
        for entry in find_files(ROOT)[0] if entry.kind
    }
    for name in ("team", "channels"):
        found[name] = errors(name, seen((ROOT / f"content/{name}.yml").read_text("utf-8")))
    for path in (ROOT / "content/keydates").glob("**/*.yml"):
        found[path.name] = errors("keydates", seen(path.read_text("utf-8")))
    assert {path: told for path, told in found.items() if told} == {}
    assert len(found) > 3


def test_odd_files_that_are_right_are_accepted(seen: See) -> None:
    written = (ROOT / "tests/load/cases/valid.txt").read_text("utf-8")
    cases = re.sub(r"<U\+([0-9A-F]+)>", lambda match: chr(int(match[1], 16)), written)
    found = re.findall(r"^@@ (\S+)/[^/]+\.md\n(---\n(?:(?!---|@@|>>>).*\n)*---\n)", cases, re.MULTILINE)
    names = {kind.folder: kind.name for kind in KINDS}
    checked = [(text, errors(names[folder], seen(text))) for folder, text in found if folder in names]
    assert [(text, told) for text, told in checked if told] == []
    assert len(checked) > 5


@pytest.mark.parametrize(("name", "text"), [
    ("post", IDEA + "version: 2.1\npublish_at: 2027-02-10 18:30\nid: 2027\n"),
    ("post", IDEA + "publish_at: ٢٠٢٧-٠٢-١٠ ١٨:٣٠\ntags: رمضان\nnotes: 12\n"),
    ("post", IDEA + "publish_at:\npillar: ''\ntags: []\nmedia: ~\nkind: post\nvisibility: partner:noura\n"),
    ("post", IDEA + "media: {src: media/a.png}\nresult: {likes: ١٬٢٠٠, rate: 5.5%, saves: 12}\n"),
    ("post", IDEA + "poll: {}\nmedia: [{}, ~]\nvariants: {x: {}}\n"),
    ("post", READY),
    ("post", IDEA + "caption: |\n  one\n  two\ntitle2: x\n".replace("title2: x\n", "")),
    ("policy", POLICY + "checks:\n- {id: a, kind: media, params: {types: [jpg, 2], channels: x}}\n"),
    ("keydates", DAY + ", date: 09-23}\n"),
    ("team", TEAM + "assume_published: no\nhijri_offset: ١\ncountry: NO\n"),
    ("channels", CHANNELS + ', quiet_hours: "23:00-07:00"}\n'),
    ("channels", CHANNELS + ', quiet_hours: {from: "23:00", to: 07:00}}\n'),
])
def test_what_the_reader_reads_is_accepted(name: str, text: str, seen: See) -> None:
    assert errors(name, seen(text)) == []


@pytest.mark.parametrize(("name", "text", "told"), [
    ("post", IDEA.replace("title: إفطارنا\n", ""), [": required"]),
    ("post", IDEA.replace("إفطارنا", "''"), ["title: minLength"]),
    ("post", IDEA + "titel: x\n", [": additionalProperties"]),
    ("post", IDEA.replace("idea", "ideas"), ["status: enum"]),
    ("post", IDEA + "kind: policy\n", ["kind: enum"]),
    ("post", IDEA + "publish_at: 10/02/2027 18:30\n", ["publish_at: pattern"]),
    ("post", IDEA + "publish_at: 2027-02-10\n", ["publish_at: pattern"]),
    ("post", IDEA + "publish_at: 2027-02-10T18:30:00+03:00\n", ["publish_at: pattern"]),
    ("post", IDEA + "publish_at: 20270210\n", ["publish_at: type"]),
    ("post", IDEA + "publish_at: 1448-09-01 18:30\n", ["publish_at: pattern"]),
    ("post", IDEA.replace("[x]", "'x, instagram'"), ["channels: pattern"]),
    ("post", IDEA.replace("[x]", "[]"), ["channels: minItems"]),
    ("post", IDEA + "media: [{alt: a}]\n", ["media.0: required"]),
    ("post", IDEA + "media: {alt: a}\n", ["media: required"]),
    ("post", IDEA + "media: media/a.png\n", ["media: type"]),
    ("post", IDEA + "poll: [a, b]\n", ["poll: type"]),
    ("post", IDEA + "link: sidra.example\n", ["link: pattern"]),
    ("post", IDEA + "tags: [two words]\n", ["tags.0: pattern"]),
    ("post", READY.replace("pillar: craft\n", ""), [": required"]),
    ("post", READY.replace("craft", ""), ["pillar: type"]),
    ("post", READY.replace("format: text", "format: poll"), [": required"]),
    ("post", READY.replace("format: text", "format: poll\npoll: {question: من؟}"), ["poll: required"]),
    ("post", READY.replace("format: text", "format: image\nmedia: [{src: media/a.png}]"), ["media.0: required"]),
    ("post", IDEA.replace("idea", "cancelled"), [": required"]),
    ("post", READY.replace("scheduled", "published"), [": required"]),
    ("policy", POLICY + "review_in: 2 weeks\n", ["review_in: pattern"]),
    ("policy", POLICY + "rules: [{id: C 1, rule: a}]\n", ["rules.0.id: pattern"]),
    ("keydates", DAY + "}\n", ["keydates.0: oneOf"]),
    ("keydates", DAY + ", date: 09-23, hijri: 09-01}\n", ["keydates.0: oneOf"]),
    ("team", TEAM + "timezone2: x\n", [": additionalProperties"]),
    ("team", TEAM + "assume_published: maybe\n", ["assume_published: pattern"]),
    ("team", TEAM + "hijri_offset: 3\n", ["hijri_offset: maximum"]),
    ("channels", CHANNELS + ", quiet_hours: 9}\n", ["channels.0.quiet_hours: type"]),
    ("channels", CHANNELS + ", quiet_hours: {from: '09:00'}}\n", ["channels.0.quiet_hours: required"]),
    ("channels", CHANNELS + ", limits: {posts: many}}\n", ["channels.0.limits.posts: pattern"]),
])
def test_what_the_reader_refuses_is_told_once(name: str, text: str, told: list[str], seen: See) -> None:
    assert errors(name, seen(text)) == told


def test_fields_are_needed_from_the_statuses_that_the_kind_names() -> None:
    for kind in KINDS:
        rule = schema_of(kind.name).get("if", {"properties": {kind.record.state_field: {"enum": []}}})
        assert rule["properties"][kind.record.state_field]["enum"] == [*kind.ready]
    assert kind_named("partner").record.state_field in schema_of("partner")["required"]
