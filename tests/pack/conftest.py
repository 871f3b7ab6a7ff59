"""A small workspace with a partner of each language, and what only the team may read in every place for it."""

import os
import subprocess
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from majlis.cli.packing import Wish, run_pack

SETTINGS = {
    "mkdocs.yml": "site_name: Sidra\ndocs_dir: content/pages\ntheme: {name: majlis}\nplugins: [majlis]\n",
    "content/team.yml": """\
name_en: Sidra Coffee
name_ar: قهوة سدرة
uid_domain: sidra.example
languages: [en]
timezone: Asia/Riyadh
repository: {url: https://git.example/canary-repository, branch: main}
members:
  - {id: huda, name_en: Huda, name_ar: هدى, role: lead}
  - {id: salem, name_en: Canary Member, name_ar: عضو الكناري, role: creator}
""",
    "content/channels.yml": """\
channels: [{id: instagram, platform: instagram, name_en: Instagram, name_ar: إنستغرام, owner: huda}]
""",
}
PARTNER = """\
---
id: ID
title: NAME
lang: LANG
visibility: partner:ID
display_name: NAME
legal_name: canary-legal-name-ID
manager: canary-manager-ID
partner_type: influencer
tier: micro
languages: LANGUAGES
relationship_stage: active
owner: huda
notes: canary-partner-notes-ID
networks: [{platform: instagram, handle: "@ID"}]
contracts: [{ref: canary-contract-ID}]
rates: [{deliverable: canary-rate-ID, amount: 7771777, currency: SAR}]
consent: {data_processing: true, on: 2027-01-18}
---
canary-profile-body-ID
"""
BRIEF = """\
---
id: brief-ID
title: Brief for NAME
lang: LANG
visibility: partner:ID
status: agreed
owner: huda
partner: ID
campaign: spring
objective: engagement
kpis: [Reach of many people]
audience: Home brewers
key_messages: [Weigh the coffee]
deliverables:
  - {id: reel, channel: instagram, format: reel, quantity: 1, draft_due: 2027-02-10,
     publish_at: 2027-02-16 22:00, code: CODE15, link_url: "https://sidra.example/r/ID"}
  - {id: stories, channel: instagram, format: story, quantity: 3, draft_due: 2027-02-08,
     publish_at: 2027-02-12 22:00, code: CODE15, link_url: "https://sidra.example/r/ID"}
dos: [Show the bag once]
donts: [No prices]
claims_allowed: [Roasted in Riyadh]
claims_forbidden: [Healthier than other coffee]
hashtags: ["#SidraAtHome"]
cta: Try it tonight
disclosure: {label_ar: إعلان, label_en: Paid partnership, placement: start}
review: {rounds: 2, script_due: 2027-02-04, final_due: 2027-02-10, approver: huda, turnaround: 2d}
usage_rights: {channels: [instagram], territory: The Gulf, duration: 6mo, paid_use: true, edits_allowed: false}
compensation: {type: fee, amount: 11400, currency: SAR, terms: Half on signing for ID}
contract_ref: canary-contract-ref-ID
notes: canary-brief-notes-ID
contact: Huda, +966 11 555 0104, huda@sidra.example
cancellation: Three days before.
reporting: {metrics: [reach], due: 2027-03-15}
last_reviewed_on: 2027-01-25
review_in: 1mo
---
A letter to ID. ![The cup](../../content/media/cup.png) See [our rules](../../content/policies/open.md).
"""
POLICY = """\
---
id: ID
title: TITLE
lang: LANG
status: active
owner: huda
visibility: SEEN
policy_area: privacy
applies_to: [BOUND]
effective_from: 2026-01-01
approved_by: huda
approved_on: 2025-12-20
rules: [{id: c1, rule: Rule of TITLE.}]
---
"""
CAMPAIGN = """\
---
id: spring
title: Spring at home
status: confirmed
owner: huda
visibility: public
starts_on: 2027-02-01
ends_on: 2027-03-31
channels: [instagram]
objective: engagement
goals: [{kpi: reach, target: 60000}]
key_message: One better habit
notes: canary-campaign-notes
---
canary-campaign-body
"""
AS_OF = datetime(2027, 2, 3, 9)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(16)
Files = dict[str, str]


def filled(text: str, **values: str) -> str:
    for name, value in values.items():
        text = text.replace(name, value)
    return text


@pytest.fixture
def files() -> Files:
    """Two partners with a brief each, a policy for each audience that can be."""
    made = dict(SETTINGS)
    for id, name, lang, languages in (("noura", "نورة", "ar", "[ar]"), ("ziyad", "Ziyad Pours", "en", "[en, ar]")):
        values = {"NAME": name, "LANGUAGES": languages, "LANG": lang, "ID": id}
        made[f"partners/{id}.md"] = filled(PARTNER, **values)
        made[f"partners/briefs/brief-{id}.md"] = filled(BRIEF, **values)
    for id, title, lang, seen, bound in (
        ("open", "Open rules", "en", "public", "partners, members"),
        ("ours", "Rules of noura", "ar", "partner:noura", "partners"),
        ("members", "Members alone", "en", "public", "members"),
        ("team", "canary-team-policy", "en", "team", "partners"),
    ):
        made[f"content/policies/{id}.md"] = filled(
            POLICY, TITLE=title, LANG=lang, SEEN=seen, BOUND=bound, ID=id)
    return made | {"content/campaigns/spring.md": CAMPAIGN}


@pytest.fixture
def workspace(tmp_path: Path) -> Callable[..., Path]:
    """A function that writes files into a folder, under Git, and gives the folder."""

    def make(files: Files, name: str = "work") -> Path:
        root = tmp_path / name
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, "utf-8")
        (root / "content/media").mkdir(parents=True, exist_ok=True)
        for picture in ("cup", "canary"):
            (root / f"content/media/{picture}.png").write_bytes(PNG)
        commit(root)
        return root

    return make


def commit(root: Path) -> None:
    who = ["-c", "user.name=Huda", "-c", "user.email=huda@sidra.example"]
    at = "2027-02-02T10:00:00Z"
    environ = os.environ | {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
    for command in (["init", "-q"], ["add", "-A"], [*who, "commit", "-qm", "All"]):
        subprocess.run(["git", *command], cwd=root, check=True, env=environ)


@pytest.fixture
def packed(workspace: Callable[..., Path], files: Files, tmp_path: Path) -> Callable[..., dict[str, bytes]]:
    """A function that packs for a partner and gives the files of the zip by name; *changed* are files put in place of
    those of the workspace.
    """

    def pack(partner: str = "noura", **changed: str) -> dict[str, bytes]:
        root = workspace(files | changed)
        out = tmp_path / "pack.zip"
        assert run_pack(root, "en", Wish(partner, out, AS_OF)) == 0
        with zipfile.ZipFile(out) as folder:
            assert folder.testzip() is None
            return {name: folder.read(name) for name in folder.namelist()}

    return pack
