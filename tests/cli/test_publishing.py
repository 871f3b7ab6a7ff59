"""`majlis published`: what is recorded, what is said, and when nothing is."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from majlis.cli.publishing import Wish, run_published

PATH = "content/posts/iftar.md"
URL = "https://x.example/1"
NOW = datetime(2027, 2, 10, 20)
HEAD = "---\nid: iftar\ntitle: Iftar\nlang: en\nstatus: STATUS\nowner: salem\nchannels: [instagram, x]\n"
REST = "publish_at: 2027-02-10 18:30  # evening\nformat: text\npillar: craft\n"
END = "---\nIftar\nstatus: idea\n"
POST = HEAD + REST + END
DONE = f'published: {{at: 2027-02-10 18:30, url: "{URL}"}}\n'


def of(text: str, status: str) -> str:
    """The file *text* with this status."""
    return text.replace("STATUS", status)


class Done(NamedTuple):
    """How the command ended, what it printed, and the post's file then."""

    code: int
    out: str
    err: str
    text: str


Record = Callable[..., Done]


@pytest.fixture
def record(
    workspace: Callable[[dict[str, str | bytes]], Path], capsys: pytest.CaptureFixture[str]
) -> Callable[..., Done]:
    """A function that writes a post, unless it is None, and records that it went out."""

    def run(
        post: str | None, url: str = URL, lang: str = "en", now: datetime = NOW, name: str = "iftar",
        **said: str | None,
    ) -> Done:
        root = workspace({PATH: post.encode()} if post is not None else {})
        code = run_published(root, lang, Wish(name, url, **said), now)
        return Done(code, *capsys.readouterr(), (root / PATH).read_bytes().decode())

    return run


def test_what_went_out_when_it_was_planned(record: Record) -> None:
    done = record(of(POST, "scheduled"))
    assert done == Done(
        0, f"{PATH}\n", f"{PATH}: published 2027-02-10 18:30, {URL}\n", of(HEAD + REST + DONE + END, "published"))
    assert record(None) == Done(
        0, "", f"{PATH}: that is recorded already, 2027-02-10 18:30, {URL}\n", done.text)
    assert record(None, lang="ar").err == f"{PATH}: سبق تسجيل ذلك: 2027-02-10 18:30، {URL}\n"


def test_something_else_stands_there(record: Record) -> None:
    text = record(of(POST, "scheduled"), who="Huda").text
    stands = f"2027-02-10 18:30, {URL}, huda"
    for said in ({"url": f"{URL}2"}, {"at": "2027-02-10 18:31"}, {"who": "salem"}):
        assert record(None, **said) == Done(
            1, "", f"{PATH}:11: something else is recorded: {stands}. If that is wrong, correct it there.\n", text)
    assert record(None, url=f"{URL}2", lang="ar").err == (
        f"{PATH}:11: المسجَّل غير ذلك: {stands}. إن كان خطأ فصحّحه هناك.\n")
    assert record(None, at="2027-02-10 18:30", who="هدى").code == 0


def test_who_and_when_are_said(record: Record) -> None:
    done = record(of(POST, "scheduled"), at="٢٠٢٧-٠٢-١٠ ١٩:١٥", who="هدى", lang="ar", name=PATH)
    assert (done.code, done.out, done.err) == (0, f"{PATH}\n", f"{PATH}: نُشر في 2027-02-10 19:15، {URL}\n")
    assert f'published: {{at: 2027-02-10 19:15, url: "{URL}", by: huda}}\n' in done.text


def test_before_its_time_it_went_out_now(record: Record) -> None:
    done = record(of(POST, "scheduled"), now=datetime(2027, 2, 10, 18, 20))
    assert "published: {at: 2027-02-10 18:20, " in done.text
    assert done.err.splitlines()[1] == (
        "It was planned for 2027-02-10 18:30 on Instagram, X; as published it counts as gone out there too.")
    bare = of(HEAD, "draft") + "format: text\npillar: craft\n" + END
    assert record(bare).code == 1


def test_channels_with_times_of_their_own(record: Record) -> None:
    variants = "variants: {x: {publish_at: 2027-02-10 19:30}, instagram: {publish_at: 2027-02-10 21:00}}\n"
    text = HEAD + REST + variants + END
    done = record(of(text, "scheduled"))
    assert "published: {at: 2027-02-10 19:30, " in done.text
    assert done.err == (
        f"{PATH}: published 2027-02-10 19:30, {URL}\n"
        "It was planned for 2027-02-10 21:00 on Instagram; as published it counts as gone out there too.\n")
    assert "{at: 2027-02-10 20:00, " in record(of(text, "scheduled"), channel="instagram").text
    later = datetime(2027, 2, 11, 9)
    assert "{at: 2027-02-10 21:00, " in record(of(text, "scheduled"), channel="instagram", now=later).text


def test_what_went_out_in_a_hold_says_so(
    workspace: Callable[[dict[str, str | bytes]], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    hold = ("---\nid: ID\ntitle: ID\nlang: en\nowner: huda\nfrom: 2027-02-10 18:00\nuntil: 2027-02-10 UNTIL\n"
            "channels: [x]\nreason: A crisis\n---\n")
    files = {f"content/holds/{name}.md": hold.replace("ID", name).replace("UNTIL", until).encode()
             for name, until in {"crisis": "18:31", "over": "18:30"}.items()}
    root = workspace({PATH: of(POST, "scheduled").encode(), **files})
    said = []
    for channel in ("instagram", "x", None):
        (root / PATH).write_text(of(POST, "scheduled"), "utf-8")
        assert run_published(root, "en", Wish("iftar", URL, channel=channel), NOW) == 0
        said.append(capsys.readouterr().err)
    done = f"{PATH}: published 2027-02-10 18:30, {URL}\n"
    held = "Its time fell into a hold: crisis (content/holds/crisis.md). Tell whoever set it.\n"
    assert said == [done, done + held, done + held]


def test_in_the_zone_of_the_file(record: Record) -> None:
    text = HEAD + "timezone: Europe/London\n" + REST + END
    assert "published: {at: 2027-02-10 17:00, " in record(of(text, "scheduled")).text
    assert record(of(text, "scheduled"), at="2027-02-10 17:01").err == "--at: 2027-02-10 17:01 has not come yet.\n"


@pytest.mark.parametrize(("stands", "expected"), [
    ("published:\n  at: 2027-02-10 18:45\n", f'published:\n  at: 2027-02-10 18:45\n  url: "{URL}"\n'),
    ("published: {at: 2027-02-10T18:45}  # ok\n", f'published: {{at: 2027-02-10T18:45, url: "{URL}"}}  # ok\n'),
    ("published:  # when\nrisk: low\n", f'published: {{at: 2027-02-10 18:30, url: "{URL}"}}  # when\nrisk: low\n'),
    ("published: ~\n", DONE),
    ("published: {}\n", DONE),
    (f"published: {{url: {URL}, at: ٢٠٢٧-٠٢-١٠ 18:45}}\n", f"published: {{url: {URL}, at: ٢٠٢٧-٠٢-١٠ 18:45}}\n"),
    ("risk: low  # why\nresult: {likes: 1}\n", f"risk: low  # why\n{DONE}result: {{likes: 1}}\n"),
])
def test_the_form_of_the_file_stays(stands: str, expected: str, record: Record) -> None:
    text, then = HEAD + REST + stands + END, HEAD + REST + expected + END
    for mark, end in (("", "\n"), ("\ufeff", "\r\n")):
        for status in ("'scheduled'  # set", "published  # set"):
            done = record(mark + of(text, status).replace("\n", end))
            after = status.replace("scheduled", "published")
            assert done.text == mark + of(then, after).replace("\n", end)


WEEKLY = HEAD + REST + "repeat: {freq: weekly}\n" + END


def test_a_post_that_comes_back(record: Record) -> None:
    late = datetime(2027, 2, 25, 9)
    done = record(of(WEEKLY, "scheduled"), now=late)
    assert "published: {at: 2027-02-24 18:30, " in done.text
    again = record(None, url=f"{URL}2", now=datetime(2027, 3, 4, 9))
    assert (again.code, again.text) == (0, done.text.replace("2027-02-24", "2027-03-03").replace(URL, f"{URL}2"))
    assert record(None, url=f"{URL}2", now=datetime(2027, 3, 4, 9)).out == ""
    assert record(None, now=datetime(2027, 3, 4, 9)).code == 1


def test_who_put_it_out_this_time(record: Record) -> None:
    text = record(of(WEEKLY, "scheduled"), who="huda").text
    march = datetime(2027, 3, 4, 9)
    assert record(None, now=march) == Done(
        2, "", f"{PATH}: 'by' names huda from the last time. Say who put it out this time: --as PERSON\n", text)
    assert "by: salem}" in record(None, now=march, who="salem").text


@pytest.mark.parametrize(("status", "said"), [
    ("idea", "this is still an idea. Set 'status: draft' or later first."),
    ("cancelled", "this post is cancelled. If it went out all the same, change its status first."),
    ("archived", "this post is archived; nothing is recorded of it any more."),
])
def test_what_can_not_have_gone_out(status: str, said: str, record: Record) -> None:
    text = of(HEAD + REST + "cancel_reason: x\n" + END, status)
    assert record(text) == Done(1, "", f"{PATH}: {said}\n", text)


@pytest.mark.parametrize(("said", "message"), [
    ({"url": "x.example/1"}, "--url: 'x.example/1' is not a web address. Write https://x.example/1\n"),
    ({"url": "nowhere"}, "--url: 'nowhere' is not a web address. Write it whole, from https:// on, without spaces.\n"),
    ({"at": "2027-02-10"}, "--at: '2027-02-10' has no time of day. Add it: 2027-02-10 18:30\n"),
    ({"at": "2027-02-10 20:01"}, "--at: 2027-02-10 20:01 has not come yet.\n"),
    ({"who": "nobody"}, "There is no member 'nobody' in team.yml. Members are: huda, salem\n"),
    ({"name": "iftr"}, "There is no post 'iftr'. Did you mean 'iftar'?\n"),
])
def test_wrong_use(said: dict[str, str], message: str, record: Record) -> None:
    text = of(POST, "scheduled")
    assert record(text, **said) == Done(2, "", message, text)


def test_a_channel_that_is_not_its_own(record: Record) -> None:
    text = of(POST, "scheduled")
    assert record(text, channel="tiktok") == Done(
        2, "", f"{PATH}: it does not go out on 'tiktok', but on: instagram, x\n", text)


def test_what_a_published_post_needs_is_told(record: Record) -> None:
    text = of(HEAD + "publish_at: 2027-02-10 18:30\nformat: text\n" + END, "draft")
    done = record(text)
    assert (done.code, done.text) == (1, text)
    assert done.out == (
        f"{PATH}:2:1: error missing-field 'pillar' (Pillar) is missing; status 'published' needs it.\n"
        "    Add a line: pillar: …\n    Or choose an earlier status.\n")
    assert done.err == (
        f"{PATH}: a published post can't be without these. Correct them, then record it again.\n")


def test_what_can_not_be_written_safely_is_said(record: Record) -> None:
    text = of(POST, ">-\n  scheduled")
    assert record(text) == Done(
        1, "", f"{PATH}: this front matter can't be changed safely. Write this into it yourself:\n"
        f'    published: {{at: 2027-02-10 18:30, url: "{URL}"}}\n    status: published\n', text)


def test_as_it_is_run(workspace: Callable[[dict[str, str | bytes]], Path]) -> None:
    root = workspace({PATH: of(POST, "scheduled")})
    run = [sys.executable, "-m", "majlis", "published", "--root", str(root), "--as-of", "2027-02-11", "iftar"]
    done = subprocess.run([*run, "--url", URL], capture_output=True, text=True, check=False,
                          env=os.environ | {"MAJLIS_AS": "Huda"})
    assert (done.returncode, done.stdout) == (0, f"{PATH}\n")
    assert f'url: "{URL}", by: huda}}' in (root / PATH).read_text("utf-8")
    assert subprocess.run(run, capture_output=True, text=True, check=False).returncode == 2
