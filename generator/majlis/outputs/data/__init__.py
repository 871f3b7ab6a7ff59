"""What the site shows, for other programs: `data/*.json`, within the limits of its readers."""

from majlis.outputs.data.files import data_files, data_index

__all__ = ["data_files", "data_index"]
