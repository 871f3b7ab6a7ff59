"""The MkDocs theme `majlis`: templates, two stylesheets, two small scripts."""
