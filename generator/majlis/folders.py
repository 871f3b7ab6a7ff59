"""What stands where in a workspace, as paths from its root."""

CONFIG_FILE = "mkdocs.yml"
FOLDERS = ("content", "partners", "playbooks")
"""All that holds content; a test holds them to those of `KINDS`."""
TEAM_PATH, CHANNELS_PATH = SETTINGS = ("content/team.yml", "content/channels.yml")
