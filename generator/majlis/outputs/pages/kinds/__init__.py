"""The pages of each kind. A kind without a line here has the usual page and list."""

from collections.abc import Mapping

from majlis.outputs.pages.kinds import (
    audience,
    brief,
    campaign,
    event,
    hold,
    listening,
    partner,
    playbook,
    policy,
    post,
    reply,
    report,
    routine,
)
from majlis.outputs.pages.own import Own

OWN: Mapping[str, Own] = {
    "post": post.OWN,
    "campaign": campaign.OWN,
    "event": event.OWN,
    "hold": hold.OWN,
    "policy": policy.OWN,
    "playbook": playbook.OWN,
    "audience": audience.OWN,
    "partner": partner.OWN,
    "brief": brief.OWN,
    "listening": listening.OWN,
    "reply": reply.OWN,
    "report": report.OWN,
    "routine": routine.OWN,
}
"""What is particular to each kind, by its name."""
USUAL = Own()


def own_of(kind: str) -> Own:
    """What is particular to the pages of *kind*."""
    return OWN.get(kind, USUAL)
