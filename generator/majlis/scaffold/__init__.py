"""Beginnings: a new entry, a copy of one, a new workspace, and this repository without its example."""

from majlis.scaffold.errors import ScaffoldError
from majlis.scaffold.here import ResetPlan, carry_out, plan_reset
from majlis.scaffold.like import Original, find_original, kind_of
from majlis.scaffold.new import NewFile, new_file, write_new
from majlis.scaffold.questions import Ask, Question, answer_problems, ask_all, questions_for
from majlis.scaffold.setup import Setup, read_setup, setup_questions
from majlis.scaffold.workspace import init_workspace, workspace_files

__all__ = [
    "Ask", "NewFile", "Original", "Question", "ResetPlan", "ScaffoldError", "Setup",
    "answer_problems", "ask_all", "carry_out", "find_original", "init_workspace", "kind_of", "new_file", "plan_reset",
    "questions_for", "read_setup", "setup_questions", "workspace_files", "write_new",
]
