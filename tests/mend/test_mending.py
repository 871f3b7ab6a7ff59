"""A whole file: what is told of it, what is never touched."""

from zoneinfo import ZoneInfo

import pytest

from majlis.kinds.team import Team
from majlis.mend import Mended, Reader, mend_file

FRONT = "title: Iftar\nstatus: idea\nowner: huda\n"
TEAM = b"""\
name_en: Sidra: coffee
name_ar: \xd8\xb3
uid_domain: sidra.example
languages: ar, en   # both
timezone: Asia/Riyadh
members: [{id: huda, name_en: Huda, name_ar: H, role: Lead}]
"""


def fixed(found: Mended) -> list[str]:
    return [f"{problem.place.line}:{problem.place.column} {problem.code}" for problem in found.fixed]


def test_what_was_mended_is_told_by_its_place_in_the_file_before(post: Reader) -> None:
    lines = [
        "---", "title：@sara now", "status: Scheduled", "owner: huda", "channels:", "- x, y",
        "publish_at: ٢٠٢٧/٢/١٠ ٦ م", "format: text", "pillar: craft", "hashtags: #a #b", "---\n",
    ]
    found = mend_file("\n".join(lines).encode(), post)
    assert found.data.decode() == (
        '---\nid: iftar\ntitle: "@sara now"\nstatus: scheduled\nowner: huda\nchannels:\n- x\n- y\n'
        'publish_at: 2027-02-10 18:00\nformat: text\npillar: craft\nhashtags: ["#a", "#b"]\n---\n'
    )
    assert fixed(found) == [
        "2:1 missing-field", "2:6 yaml-full-width-colon", "2:7 yaml-special-start", "3:9 unknown-choice",
        "6:3 list-as-text", "7:13 date-form", "10:11 comment-hides-value",
    ]


def test_everything_else_stays_byte_for_byte(post: Reader) -> None:
    lines = "# الأول\n\n\"owner\":   huda  # c\nx-ours: [1,  2]\n\ntitle: 'it''s'\nchannels: a, b\nstatus: idea\n# last"
    data = f"---\n{lines}\n---  \n\ntitle: a: b\nchannels: a, b\u2028\r".replace("\n", "\r\n").encode()
    found = mend_file(b"\xef\xbb\xbf" + data, post)
    assert found.data == b"\xef\xbb\xbf" + data.replace(b"channels: a, b\r\nstatus", b"channels: [a, b]\r\nstatus")


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\n", b"# x\n", b"+++\ntitle = 1\n+++\n", b"--\ntitle: @a\n--\n", b"---\ntitle: @a\n",
        b"\xff\xfe-\0-\0", "---\ntitle: @\u0645\n---\n".encode("cp1256"), b"---\r\ntitle: @a\rx: 1\r\n---\r\n",
        "---\ntitle: @a\u202e\nowner: huda\n---\n".encode(), b"---\ntitle: @a\ntitle: b\n---\n" + b"\xff",
    ],
)
def test_a_file_with_broken_fences_or_encoding_is_not_touched(post: Reader, page: Reader, data: bytes) -> None:
    assert mend_file(data, post) == Mended(data)
    assert mend_file(data, page) == Mended(data)


def test_a_fix_that_leads_to_another_error_is_not_made_and_the_others_are(post: Reader, riyadh: ZoneInfo) -> None:
    lines = "channels: [x]\ntags: a, b c\nformat: Text\npublish_at: 2027/03/26 0:30\ntimezone: Asia/Beirut\n"
    data = f"---\n{FRONT}{lines}---\n".encode()
    beirut = data.replace(b"2027/03/26", b"2027/03/28")
    assert fixed(mend_file(data, post)) == ["7:9 unknown-choice", "8:13 date-form"]
    assert fixed(mend_file(beirut, post)) == ["7:9 unknown-choice"]


def test_letters_that_are_written_in_two_parts_stay_so(post: Reader) -> None:
    data = f"---\n{FRONT}channels: [x]\ncta: #cafe\u0301 \u0627\u0653\n---\ne\u0301".encode()
    assert mend_file(data, post).data == data.replace(
        "#cafe\u0301 \u0627\u0653".encode(), "\"#cafe\u0301 \u0627\u0653\"".encode())


def test_settings_are_mended_too(riyadh: ZoneInfo) -> None:
    reader = Reader("content/team.yml", riyadh, record=Team, fenced=False)
    found = mend_file(TEAM, reader)
    assert fixed(found) == ["1:15 yaml-second-colon", "4:12 list-as-text", "6:55 unknown-choice"]
    assert found.data == TEAM.replace(b"Sidra: coffee", b'"Sidra: coffee"').replace(b"ar, en", b"[ar, en]").replace(
        b"Lead", b"lead")
