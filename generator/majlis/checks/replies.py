"""Replies: each gap of a text is declared, each variable is used, an active reply has a text in each language.

Fails: `body_en: Hi {{name}}` without a variable `name`. Passes: the same with `variables: [{name: name}]`.
"""

import re
from collections.abc import Iterator

from majlis.kinds import Policy, Reply, kind_named
from majlis.kinds.reply import GAP
from majlis.problems import DID_YOU_MEAN, Code, Place, Problem, Severity
from majlis.text.guess import nearest
from majlis.words import Words
from majlis.workspace import Workspace

GAP_UNDECLARED = Code(
    "variable-undeclared",
    Words("No variable declares the gap {gap}.", "لا يوجد متغيّر للفراغ {gap}."),
    Words("Add it to 'variables': {{name: {name}}}", "أضفه إلى «variables»: {{name: {name}}}"),
)
GAP_BROKEN = Code(
    "variable-broken",
    Words("A gap in this text is empty or not closed, here: '{text}'.",
          "في هذا النص فراغ خالٍ أو غير مغلق، هنا: «{text}»."),
    Words("Write a name between two braces on each side: {{{{name}}}}",
          "اكتب اسمًا بين قوسين معقوفين من كل جهة: {{{{name}}}}"),
)
VARIABLE_UNUSED = Code(
    "variable-unused",
    Words("No text of this reply has the gap {gap}.", "لا يوجد الفراغ {gap} في أي نص من هذا الرد."),
    Words("Delete the variable, or write {gap} into the texts.", "احذف المتغيّر أو اكتب {gap} في النصوص."),
    Severity.WARNING,
)
REPLY_LANGUAGE = Code(
    "reply-language",
    Words("This reply has no text in {language}; status '{status}' needs it.",
          "لا نص لهذا الرد باللغة {language_ar}، والحالة «{status}» تتطلبه."),
    Words("Add 'body_{lang}', or a file in that language with 'translation_of: {id}'.",
          "أضف «body_{lang}»، أو ملفًا بتلك اللغة فيه «translation_of: {id}»."),
)
CLAUSE_UNKNOWN = Code(
    "clause-unknown",
    Words("The policy '{policy}' has no rule '{rule}'.", "لا توجد في السياسة «{policy}» قاعدة «{rule}»."),
    Words("Its rules are: {known}", "قواعدها: {known}"),
)
CODES = (GAP_UNDECLARED, GAP_BROKEN, VARIABLE_UNUSED, REPLY_LANGUAGE, CLAUSE_UNKNOWN)
_NAMES = {"ar": Words("Arabic", "العربية"), "en": Words("English", "الإنجليزية")}


def check_replies(workspace: Workspace) -> Iterator[Problem]:
    """Problems of replies: their gaps, their languages, the rule that they name."""
    ready = kind_named("reply").ready
    for reply in workspace.of(Reply):
        yield from _gaps(reply)
        yield from _clause(workspace, reply)
        if reply.status in ready:
            twins = [twin for twin in workspace.translations.get(reply.id, ())
                     if isinstance(twin, Reply) and twin.status in ready]
            yield from _languages(workspace, reply, twins)


def _gaps(reply: Reply) -> Iterator[Problem]:
    """Gaps without a variable, and variables without a gap but for those that a mistyped gap probably means."""
    declared = [variable.name for variable in reply.variables]
    used: set[str | None] = set()
    for lang, text in reply.texts.items():
        place = _place(reply, lang)
        named = dict.fromkeys(match[1] for match in GAP.finditer(text))
        used.update(named)
        for name in named:
            if name not in declared:
                used.add(guess := nearest(name, declared))
                yield GAP_UNDECLARED.at(place, DID_YOU_MEAN if guess else None, gap=f"{{{{{name}}}}}", name=name,
                                        guess=guess)
        yield from _broken(place, text)
    for variable in reply.variables:
        if variable.name not in used and reply.texts and "{{" not in _without_gaps(reply):
            yield VARIABLE_UNUSED.at(variable.place or reply.place("variables"), gap=f"{{{{{variable.name}}}}}")


def _broken(place: Place, text: str) -> Iterator[Problem]:
    """The first place where braces stand that make no gap."""
    rest = GAP.sub(_blank, text)
    found = min((at for at in (rest.find("{{"), rest.find("}}")) if at >= 0), default=None)
    if found is not None:
        yield GAP_BROKEN.at(place, text=text[max(0, found - 10) : found + 20])


def _without_gaps(reply: Reply) -> str:
    return GAP.sub(_blank, "\n".join(reply.texts.values()))


def _blank(match: re.Match[str]) -> str:
    return "·" * len(match[0])


def _place(reply: Reply, lang: str) -> Place:
    written = f"body_{lang}" in reply.node.values
    return reply.place(f"body_{lang}") if written else Place(reply.path, reply.body_line)


def _languages(workspace: Workspace, reply: Reply, twins: list[Reply]) -> Iterator[Problem]:
    """A language of the team in which neither this file nor an approved twin has a text; told at the original."""
    if reply.translation_of in workspace.by_id:
        return
    written = {lang for one in (*twins, reply) for lang in one.texts}
    for lang in workspace.team.languages:
        if lang not in written:
            yield REPLY_LANGUAGE.at(reply.place("status"), language=_NAMES[lang].en, language_ar=_NAMES[lang].ar,
                                    status=reply.status, lang=lang, id=reply.id)


def _clause(workspace: Workspace, reply: Reply) -> Iterator[Problem]:
    id, _, rule = (reply.policy_rule or "").partition("#")
    policy = workspace.by_id.get(id)
    if rule and isinstance(policy, Policy) and rule not in (known := [one.id for one in policy.rules]):
        guess = nearest(rule, known)
        yield CLAUSE_UNKNOWN.at(reply.place("policy_rule"), DID_YOU_MEAN if guess else None, policy=id, rule=rule,
                                known=", ".join(known), guess=guess)
