"""The page of a reply that is given often."""

from majlis.outputs.pages.own import Own
from majlis.outputs.pages.replies import replies_page
from majlis.outputs.pages.replytexts import said

OWN = Own(
    shows=frozenset({"body_ar", "body_en", "variables", "when_to_use", "when_not", "tone", "policy_rule", "shortcut",
                     "escalate_if", "handoff", "channels"}),
    make=said,
    listing=replies_page,
)
