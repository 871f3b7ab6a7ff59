"""Small workspaces, written as files and loaded as any other, and the feeds made of them."""

import json
import subprocess
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from majlis.edition import Edition, edition_for
from majlis.history import Change, History, read_history
from majlis.load import load
from majlis.outputs.feeds import calendar_feeds
from majlis.problems import Severity

Fields = Mapping[str, Any]
MakeEdition = Callable[..., Edition]

TEAM: Fields = {
    "name_en": "Sidra Coffee", "name_ar": "قهوة سدرة", "site_url": "https://team.sidra.example/",
    "uid_domain": "sidra.example", "languages": ["ar", "en"], "timezone": "Asia/Riyadh", "country": "SA",
    "members": [
        {"id": "lina", "name_en": "Lina Haddad", "name_ar": "لينا حدّاد", "role": "lead"},
        {"id": "salem", "name_en": "Salem Al-Harbi", "name_ar": "سالم الحربي", "role": "creator"},
    ],
    "pillars": [{"id": "craft", "name_en": "Brewing craft", "name_ar": "حِرفة التحضير"}],
}
CHANNELS: Fields = {
    "channels": [
        {"id": "instagram", "platform": "instagram", "name_en": "Instagram", "name_ar": "إنستغرام", "owner": "lina"},
        {"id": "x", "platform": "x", "name_en": "X", "name_ar": "إكس", "owner": "lina"},
        {"id": "linkedin", "platform": "linkedin", "name_en": "LinkedIn", "name_ar": "لينكدإن", "owner": "lina"},
    ]
}
POST: Fields = {
    "title": "Dana's first rosetta", "lang": "en", "status": "scheduled", "owner": "lina", "channels": ["instagram"],
    "publish_at": "2027-02-11 20:30", "format": "text", "pillar": "craft",
}
CAMPAIGN: Fields = {
    "title": "Spring at home", "lang": "en", "status": "confirmed", "owner": "lina", "starts_on": "2027-03-14",
    "ends_on": "2027-04-17", "objective": "retention", "channels": ["x"],
    "goals": [{"kpi": "reach", "target": 10}],
}
NOW = datetime(2027, 2, 3, 6, 0, tzinfo=UTC)


def write_content(root: Path, posts: Mapping[str, Fields], campaigns: Mapping[str, Fields], team: Fields) -> None:
    """Write a workspace: for each id what differs from the usual post or campaign; None leaves a field out."""
    texts = {"content/team.yml": _yaml({**TEAM, **team}), "content/channels.yml": _yaml(CHANNELS)}
    texts |= {f"content/posts/{id}.md": _entry(id, {**POST, **fields}) for id, fields in posts.items()}
    texts |= {f"content/campaigns/{id}.md": _entry(id, {**CAMPAIGN, **fields}) for id, fields in campaigns.items()}
    for path, text in texts.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")


def _yaml(fields: Fields) -> str:
    """JSON is YAML."""
    return "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items() if value is not None
    )


def _entry(id: str, fields: Fields) -> str:
    rest = dict(fields)
    body = rest.pop("body", "Forty-one attempts.")
    return f"---\n{_yaml({'id': id, **rest})}---\n{body}\n"


@pytest.fixture(scope="session")
def root_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Write a workspace; without arguments it holds one post, `dana`."""

    def make(
        posts: Mapping[str, Fields] | None = None, campaigns: Mapping[str, Fields] | None = None,
        team: Fields | None = None,
    ) -> Path:
        root = tmp_path_factory.mktemp("team")
        write_content(root, {"dana": {}} if posts is None else posts, campaigns or {}, team or {})
        return root

    return make


@pytest.fixture(scope="session")
def edition_of(root_of: Callable[..., Path]) -> MakeEdition:
    """Write a workspace and make its edition; content errors fail the test unless it expects them."""

    def make(
        *content: Fields, history: History | None = None, now: datetime = NOW, audience: str = "team",
        faulty: bool = False, team: Fields | None = None,
    ) -> Edition:
        workspace, problems = load(root_of(*content, team=team))
        errors = [problem for problem in problems if problem.severity is Severity.ERROR]
        assert workspace is not None, errors
        assert faulty or not errors, errors
        return edition_for(audience, workspace, now, history=history)

    return make


@pytest.fixture(scope="session")
def feed_of(edition_of: MakeEdition) -> Callable[..., bytes]:
    """Write a workspace and make its feed."""

    def make(*content: Any, **settings: Any) -> bytes:
        artifact = next(calendar_feeds(edition_of(*content, **settings), {}))
        return artifact.data

    return make


@pytest.fixture(scope="session")
def lines_of(feed_of: Callable[..., bytes]) -> Callable[..., list[str]]:
    """Write a workspace and read the unfolded lines of its feed's one event."""

    def make(*content: Any, **settings: Any) -> list[str]:
        text = feed_of(*content, **settings).decode().replace("\r\n ", "")
        (event,) = text.split("BEGIN:VEVENT\r\n")[1:]
        return event.partition("END:VEVENT")[0].split("\r\n")[:-1]

    return make


@pytest.fixture(scope="session")
def history_of() -> Callable[..., History]:
    """A history at a HEAD of *committed*: for each path the first and last change and the place of the last step."""

    def make(
        changes: Mapping[str, tuple[datetime, datetime, int]], committed: datetime = NOW, **facts: Any
    ) -> History:
        found = {path: Change(*change, change[2]) for path, change in changes.items()}
        return History("0" * 40, committed, found, **facts)

    return make


WHOLE: Mapping[str, str] = {
    "content/channels.yml": """\
channels:
  - id: instagram
    platform: instagram
    name_en: Instagram
    name_ar: إنستغرام
    owner: lina
    rota:
      - {days: [sunday, monday], hours: "09:00-17:00", who: lina}
      - {days: [sunday], hours: "17:00-23:00", who: salem}
      - {days: [friday], hours: "22:00-02:00", who: salem}
  - {id: x, platform: x, name_en: X, name_ar: إكس, owner: lina}
  - {id: linkedin, platform: linkedin, name_en: LinkedIn, name_ar: لينكدإن, owner: salem}
""",
    "content/keydates/sa.yml": """\
keydates:
  - {id: ramadan, name_en: Ramadan, name_ar: رمضان, hijri: 09, country: SA, kind: sensitive, advice: adapt}
  - id: eid
    name_en: Eid al-Fitr
    name_ar: عيد الفطر
    hijri: 10-01
    days: 3
    kind: holiday
    overrides:
      - {year: 1448, date: 2027-03-10}
  - {id: coffee-day, name_en: "Coffee, day; \\\\N", name_ar: يوم القهوة, date: 10-01, kind: brand, advice: celebrate}
""",
    "content/posts/dana.md": """\
---
id: dana
title: Dana's first rosetta
lang: en
status: scheduled
owner: lina
channels: [instagram, x]
publish_at: 2027-02-11 20:30
format: text
pillar: craft
campaign: spring
---
Forty-one attempts.
""",
    "content/posts/poll.md": """\
---
id: poll
title: متى فنجانك الأول؟
lang: ar
status: in_review
owner: salem
channels: [x]
publish_at: 2027-02-12 09:00
format: text
pillar: craft
partner: noura
disclosure: {label: إعلان, placement: start}
draft_due: 2027-02-01
review_due: 2027-02-05
approve_by: 2027-02-08
---
V60 في صباح بارد
""",
    "content/posts/weekly.md": """\
---
id: weekly
title: Question of the week
lang: en
status: approved
owner: salem
channels: [linkedin]
publish_at: 2027-02-09 10:00
repeat: {freq: weekly, until: 2027-03-10}
format: text
pillar: craft
---
Which grinder?
""",
    "content/campaigns/spring.md": """\
---
id: spring
title: Spring at home
lang: en
status: confirmed
owner: lina
starts_on: 2027-02-01
ends_on: 2027-04-17
objective: retention
channels: [x]
goals: [{kpi: reach, target: 10}]
retro_on: 2027-04-20
---
""",
    "content/events/ama.md": """\
---
id: ama
title: اسألوا المحمّصة
lang: ar
status: confirmed
owner: lina
starts_at: 2027-02-20 20:00
ends_at: 2027-02-20 21:00
format: ama
channel: instagram
host: سالم الحربي
moderator: lina
reminders: [1d, 2h]
question_window: {opens: 2027-02-10 09:00, closes: 2027-02-19 23:00}
recap_due: 2027-02-25
---
""",
    "content/routines/sweep.md": """\
---
id: sweep
title: Reply sweep
lang: en
status: active
owner: lina
repeat: {freq: weekly, on: [sunday, wednesday]}
at: "09:30"
duration: 45m
who: [salem]
channels: [instagram]
---
""",
    "content/routines/report.md": """\
---
id: monthly
title: Monthly report
lang: en
status: active
owner: lina
repeat: {freq: monthly, on: [first_sunday]}
who: [lina, salem]
---
""",
    "content/reports/january.md": """\
---
id: january
title: January
lang: en
status: draft
owner: salem
period: {from: 2027-01-01, to: 2027-01-31}
actions:
  - {what: "Answer, in the evening; too", owner: lina, due: 2027-02-14}
---
""",
    "partners/noura.md": """\
---
id: noura
title: نورة
lang: ar
owner: salem
relationship_stage: active
display_name: نورة
partner_type: influencer
networks: [{platform: instagram, handle: "@noura"}]
consent: {data_processing: true, on: 2027-01-18}
visibility: partner:noura
---
""",
    "partners/briefs/brief-noura.md": """\
---
id: brief-noura
title: موجز نورة
lang: ar
status: agreed
owner: salem
partner: noura
campaign: spring
visibility: partner:noura
deliverables:
  - {id: reel, channel: instagram, format: reel, quantity: 1, draft_due: 2027-02-10, publish_at: 2027-02-16 22:00}
  - {id: "قصص. 1", channel: Snapchat, format: story, quantity: 3, publish_at: 2027-02-17 22:00}
review: {script_due: 2027-02-04, final_due: 2027-02-12, approver: lina}
reporting: {metrics: [reach], due: 2027-03-15}
---
""",
    "playbooks/crisis.md": """\
---
id: crisis
title: Crisis
lang: en
status: active
owner: lina
category: crisis
drill: {every: 3mo, last_on: 2026-12-01}
last_reviewed_on: 2026-11-01
review_in: 6mo
---
""",
}
"""Something of every sort that a feed may hold."""


class Repository:
    """A workspace in Git, whose commits are a day apart from 20 January 2027 on."""

    def __init__(self, root: Path) -> None:
        self.root, self.at = root, datetime(2027, 1, 20, 9, tzinfo=UTC)
        self.git("init", "-q", "-b", "main")
        self.commit()

    def git(self, *arguments: str) -> None:
        """Run git at the repository's time."""
        stamp = f"@{int(self.at.timestamp())} +0000"
        env = {"GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp, "GIT_CONFIG_NOSYSTEM": "1",
               "GIT_CONFIG_GLOBAL": "/dev/null", "PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": str(self.root)}
        identity = ["-c", "user.name=Huda", "-c", "user.email=huda@sidra.example"]
        subprocess.run(["git", *identity, *arguments], cwd=self.root, env=env, check=True, capture_output=True)

    def change(self, path: str, old: str, new: str) -> None:
        """Commit a file with *old* replaced."""
        text = (self.root / path).read_text("utf-8")
        assert old in text, text
        (self.root / path).write_text(text.replace(old, new), "utf-8")
        self.commit()

    def commit(self, days: int = 1) -> None:
        """Commit everything, so many days later."""
        self.at += timedelta(days=days)
        self.git("add", "-A")
        self.git("commit", "-qm", "x", "--allow-empty")

    def edition(self, audience: str = "team", now: datetime = NOW) -> Edition:
        """The edition of HEAD; content with errors is left out, as `serve` does."""
        workspace, _ = load(self.root)
        assert workspace
        return edition_for(audience, workspace, now, history=read_history(self.root))

    def feeds(self, audience: str = "team", now: datetime = NOW) -> dict[str, bytes]:
        """Every feed by its path."""
        return {one.path: one.data for one in calendar_feeds(self.edition(audience, now), {})}


def write_whole(root: Path, team: Fields | None = None) -> None:
    """Write the workspace that holds something of every sort."""
    write_content(root, {}, {}, {"holidays": ["SA"], **(team or {})})
    for path, text in WHOLE.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")


@pytest.fixture(scope="session")
def whole_files() -> Callable[[Path], None]:
    """Writes a workspace that holds something of every sort."""
    return write_whole


@pytest.fixture
def whole(tmp_path: Path) -> Repository:
    """A repository that holds something of every sort."""
    write_whole(tmp_path)
    return Repository(tmp_path)


@pytest.fixture(scope="session")
def whole_feeds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every feed of a repository that holds something of every sort, for tests that only read them."""
    root = tmp_path_factory.mktemp("whole")
    write_whole(root)
    return Repository(root).feeds()


def events_in(feed: bytes) -> dict[str, list[str]]:
    """The unfolded lines of each event by its UID's name."""
    blocks = feed.decode().replace("\r\n ", "").split("BEGIN:VEVENT\r\n")[1:]
    found = [block.partition("END:VEVENT")[0].split("\r\n")[:-1] for block in blocks]
    return {next(line[4:].partition("@")[0] for line in lines if line.startswith("UID:")): lines for lines in found}


@pytest.fixture(scope="session")
def read_events() -> Callable[[bytes], dict[str, list[str]]]:
    """Reads a feed: the unfolded lines of each event by its UID's name."""
    return events_in
