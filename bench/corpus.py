"""A seeded workspace of N entries, half of them Arabic, in Majlis' own format.

    python bench/corpus.py 10000 /tmp/corpus [--seed 1]

The same N and seed always write the same bytes. Of 100 entries 90 are posts; the rest are campaigns, policies,
playbooks, partners and briefs. Every check has something to look at, channels' rules and policies' own checks among
them, and nothing is wrong: in a site of one language `majlis check` prints nothing.
"""

import argparse
import random
from datetime import datetime, timedelta
from pathlib import Path

AR = (
    "قهوة الصباح تجمعنا على طاولة واحدة ونحكي عن يوم جديد في حيّنا مع أهلنا وجيراننا ضيوف المجلس يسألون عن الوصفة "
    "نشارككم طريقة التحضير خطوة بخطوة وننتظر صوركم وآراءكم في التعليقات شكرًا لكل عضو ساعد غيره هذا الأسبوع"
).split()
EN = (
    "morning coffee brings us to one table where neighbours talk about a new day and members ask for the recipe "
    "we share the method step by step and wait for your pictures thank you to everybody who helped a member this week"
).split()
FORMATS = ("text", "question", "link", "live", "article")
STATES = ("idea", "draft", "in_review", "approved", "scheduled", "scheduled", "cancelled")
CHANNELS = ("telegram", "facebook", "linkedin")
BANNED = ("علاج السكري", "حرق الدهون", "شفاء تام", "مجانًا للأبد", "cures", "burns fat", "detox", "guaranteed")
CHECKED = 5
"""So many policies have a check of their own."""
START = datetime(2026, 1, 1, 9, 0)
NOW = datetime(2027, 2, 3, 9, 0)
LENGTH = timedelta(days=21)
"""Of a campaign; another begins every week."""

TEAM = """\
name_en: Bench
name_ar: القياس
site_url: https://bench.example/
uid_domain: bench.example
as_of: 2027-02-03 09:00
languages: [{languages}]
timezone: Asia/Riyadh
country: SA
members:
  - {{id: huda, name_en: Huda, name_ar: هدى, role: lead}}
  - {{id: omar, name_en: Omar, name_ar: عمر, role: creator}}
pillars:
  - {{id: craft, name_en: Craft, name_ar: الحرفة, target: 60}}
  - {{id: people, name_en: People, name_ar: الناس, target: 40}}
"""
CHANNEL = """\
  - id: {id}
    platform: {id}
    name_en: {id}
    name_ar: {id}
    owner: huda
    quiet_hours: "03:00-05:00"
    cadence: {{min_per_week: 0, max_per_hour: 400}}
"""
MKDOCS = "site_name: Bench\ndocs_dir: content/pages\ntheme: {name: majlis}\nplugins: [majlis]\n"


def write_corpus(root: Path, entries: int, seed: int = 1, languages: str = "ar") -> None:
    """Write a workspace of *entries* entries below *root*, whose interface has *languages* (`ar` or `ar, en`)."""
    rng = random.Random(seed)
    _put(root, "mkdocs.yml", MKDOCS)
    _put(root, "content/team.yml", TEAM.format(languages=languages))
    _put(root, "content/channels.yml", "channels:\n" + "".join(CHANNEL.format(id=name) for name in CHANNELS))
    _put(root, "content/pages/about.md", "# About\n\nA corpus for measuring.\n")
    few = max(1, entries // 50)
    for number in range(few):
        _put(root, *_campaign(rng, number))
        _put(root, *_policy(rng, number))
        _put(root, *_playbook(rng, number))
        _put(root, *_partner(rng, number))
        _put(root, *_brief(rng, number))
    for number in range(max(0, entries - 5 * few)):
        _put(root, *_post(rng, number, few))


def _post(rng: random.Random, number: int, campaigns: int) -> tuple[str, str]:
    campaign = rng.randrange(campaigns)
    at = _begin(campaign) + timedelta(minutes=30 * rng.randrange(48 * LENGTH.days))
    at += timedelta(hours=3 if 3 <= at.hour < 5 else 0)
    state = rng.choice(STATES) if at > NOW else rng.choice(("published", "published", "cancelled"))
    lines = [
        *_head(rng, f"post-{number}", number, state),
        f"channels: [{', '.join(sorted(rng.sample(CHANNELS, rng.randint(1, 3))))}]",
        f"publish_at: {at:%Y-%m-%d %H:%M}",
        f"format: {rng.choice(FORMATS)}",
        f"pillar: {rng.choice(('craft', 'people'))}",
        f"campaign: campaign-{campaign}",
        f"tags: [t{rng.randrange(40)}, t{rng.randrange(40, 80)}]",
    ]
    if state == "cancelled":
        lines.append("cancel_reason: The day was taken")
    if state == "published":
        lines.append(f"published: {{at: {at:%Y-%m-%d %H:%M}, url: 'https://social.example/{number}', by: huda}}")
    return f"content/posts/{at:%Y}/post-{number}.md", _file(lines, _words(rng, number, 60))


def _begin(campaign: int) -> datetime:
    return START + timedelta(days=7 * (campaign % 100))


def _campaign(rng: random.Random, number: int) -> tuple[str, str]:
    start = _begin(number)
    state = "done" if start + LENGTH < NOW else "confirmed"
    lines = [
        *_head(rng, f"campaign-{number}", number, state), f"starts_on: {start:%Y-%m-%d}",
        f"ends_on: {start + LENGTH:%Y-%m-%d}", "objective: engagement",
        "goals: [{kpi: reach, target: 10000}]", f"channels: [{', '.join(CHANNELS)}]",
    ]
    return f"content/campaigns/campaign-{number}.md", _file(lines, _prose(rng, number))


def _policy(rng: random.Random, number: int) -> tuple[str, str]:
    lines = [
        *_head(rng, f"policy-{number}", number, "active"), "policy_area: promotion", "applies_to: [members]",
        "effective_from: 2026-01-01", "approved_by: huda", "approved_on: 2025-12-01",
        "rules:", f"  - {{id: one, rule: {_words(rng, number, 12)}}}",
    ]
    if number < CHECKED:
        lines.append(f"checks: [{{id: one, kind: banned_term, params: {{terms: [{', '.join(BANNED)}]}}}}]")
    return f"content/policies/policy-{number}.md", _file(lines, _prose(rng, number))


def _playbook(rng: random.Random, number: int) -> tuple[str, str]:
    lines = [
        *_head(rng, f"playbook-{number}", number, "active"), f"scenario: {_words(rng, number, 10)}",
        "category: moderation", f"triggers: [{_words(rng, number, 6)}]", "roles:",
        f"  - {{role: lead, does: {_words(rng, number, 8)}}}",
        "steps:", *(f"  - {{do: {_words(rng, number, 9)}, within: 15m}}" for _ in range(6)),
    ]
    return f"playbooks/playbook-{number}.md", _file(lines, _prose(rng, number))


def _partner(rng: random.Random, number: int) -> tuple[str, str]:
    head = [line for line in _head(rng, f"partner-{number}", number, "") if not line.startswith("status")]
    lines = [
        *head, "relationship_stage: active", f"display_name: {_words(rng, number, 2)}", "partner_type: expert",
        'networks: [{platform: instagram, handle: "@partner", followers: 12000, as_of: 2027-01-20}]',
        "consent: {data_processing: true, on: 2026-01-01}",
    ]
    return f"partners/partner-{number}.md", _file(lines, _prose(rng, number))


def _brief(rng: random.Random, number: int) -> tuple[str, str]:
    lines = [*_head(rng, f"brief-{number}", number, "draft"), f"partner: partner-{number}"]
    return f"partners/briefs/brief-{number}.md", _file(lines, _prose(rng, number))


def _head(rng: random.Random, id: str, number: int, status: str) -> list[str]:
    return [
        f"id: {id}", f"title: {_words(rng, number, 5)} {number}", f"lang: {'ar' if number % 2 else 'en'}",
        f"status: {status}", f"owner: {rng.choice(('huda', 'omar'))}",
    ]


def _prose(rng: random.Random, number: int) -> str:
    return "\n\n".join(f"## {_words(rng, number, 3)}\n\n{_words(rng, number, 50)}." for _ in range(4))


def _words(rng: random.Random, number: int, count: int) -> str:
    return " ".join(rng.choices(AR if number % 2 else EN, k=count))


def _file(lines: list[str], body: str) -> str:
    return "\n".join(["---", *lines, "---", body, ""])


def _put(root: Path, path: str, text: str) -> None:
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8", newline="\n")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("entries", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--languages", default="ar", help="'ar' or 'ar, en'")
    options = parser.parse_args()
    write_corpus(options.folder, options.entries, options.seed, options.languages)


if __name__ == "__main__":
    main()
