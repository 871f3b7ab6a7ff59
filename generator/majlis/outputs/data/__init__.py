"""What the site shows, for other programs: `data/*.json`, within the limits of its readers."""

from majlis.outputs.data.files import data_files

__all__ = ["data_files"]
