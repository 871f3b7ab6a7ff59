"""Balance: the posts are about what the team set out to speak about, and for everybody whom it means to reach.

The mix is that of 28 days before and 28 days after today, from eight posts on; it may be 15 points off. Audiences are
looked at over the coming 28 days, once posts name any.

Told: a pillar with `target: 60` that one of eight posts is about. Passes: the same with four of eight.
"""

from collections.abc import Iterator
from datetime import timedelta

from majlis.kinds import Audience
from majlis.plan import Plan
from majlis.plan.mix import mix_of
from majlis.problems import Code, Latitude, Problem, Severity
from majlis.words import Words
from majlis.workspace import Workspace

TARGETS_SUM = Code(
    "targets-sum",
    Words("The targets of the pillars make {sum} percent together.", "مجموع نسب المحاور {sum} في المئة."),
    Words("Change them so that they make 100.", "عدّلها ليصير مجموعها 100."),
    Severity.WARNING,
    Latitude.TEAM,
)
PILLAR_OFF_TARGET = Code(
    "pillar-off-target",
    Words("{name} has {share} percent of the posts from {first} to {last} ({count} of {all}); its target is {target}.",
          "نصيب المحور «{name_ar}» {share} في المئة من المنشورات من {first} إلى {last} ({count} من {all})، "
          "والمستهدف {target}."),
    Words("Plan more of what is missing, or change the targets.", "خطّط لمزيد مما ينقص، أو عدّل النسب المستهدفة."),
    Severity.WARNING,
    Latitude.TEAM,
)
AUDIENCE_UNSERVED = Code(
    "audience-unserved",
    Words("No post from {first} to {last} is for this audience.", "لا منشور لهذا الجمهور من {first} إلى {last}."),
    Words("Name it in a post: audiences: [{id}]", "اذكره في منشور: audiences: [{id}]"),
    Severity.WARNING,
    Latitude.ENTRY,
)
CODES = (TARGETS_SUM, PILLAR_OFF_TARGET, AUDIENCE_UNSERVED)
WINDOW = timedelta(days=28)
ENOUGH = 8
"""So many posts make a mix; of fewer one more or less says nothing."""
OFF = 15
"""Points of a percentage from the target."""
_ROUNDING = 0.5


def check_balance(plan: Plan) -> Iterator[Problem]:
    """Targets that can't be met, else pillars far from theirs; audiences that nothing is planned for. While a file
    can't be read the posts are not counted.
    """
    wrong = list(_targets(plan.workspace))
    yield from wrong
    if not plan.workspace.unread:
        yield from () if wrong else _pillars(plan)
        yield from _audiences(plan)


def _targets(workspace: Workspace) -> Iterator[Problem]:
    """The sum is 100, or less where a pillar has no target."""
    targets = [pillar.target for pillar in workspace.team.pillars if pillar.target is not None]
    whole = len(targets) == len(workspace.team.pillars)
    off = sum(targets) - 100
    place = next((pillar.place for pillar in workspace.team.pillars if pillar.target is not None), None)
    if place and (off > _ROUNDING or (whole and off < -_ROUNDING)):
        yield TARGETS_SUM.at(place, sum=f"{sum(targets):g}")


def _pillars(plan: Plan) -> Iterator[Problem]:
    mix = mix_of(plan, plan.today - WINDOW, plan.today + WINDOW)
    for pillar in plan.workspace.team.pillars if mix.with_pillar >= ENOUGH else ():
        share = mix.share(pillar.id)
        if pillar.place and pillar.target is not None and abs(share - pillar.target) >= OFF:
            yield PILLAR_OFF_TARGET.at(
                pillar.place, name=pillar.name_en, name_ar=pillar.name_ar, share=f"{share:.0f}",
                target=f"{pillar.target:g}", count=mix.by_pillar.get(pillar.id, 0), all=mix.with_pillar,
                first=mix.first, last=mix.last,
            )


def _audiences(plan: Plan) -> Iterator[Problem]:
    """Audiences in use, each under its original's id."""
    mix = mix_of(plan, plan.today, plan.today + WINDOW)
    for audience in plan.workspace.of(Audience) if mix.aimed else ():
        if audience.status == "active" and not audience.translation_of and audience.id not in mix.audiences:
            yield AUDIENCE_UNSERVED.at(audience.place("status"), first=mix.first, last=mix.last, id=audience.id)
