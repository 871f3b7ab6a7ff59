"""Where a workspace has its content: the folders at its root, which a test holds to those of `KINDS`."""

FOLDERS = ("content/", "partners/", "playbooks/")
