"""JSON Schema for editors: what the reader accepts, one schema per kind and file of settings, in both languages."""

from majlis.schema.documents import schema_file, schema_names, schema_of, schema_text

__all__ = ["schema_file", "schema_names", "schema_of", "schema_text"]
