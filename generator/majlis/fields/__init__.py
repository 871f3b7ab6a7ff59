"""Fields: what a value of front matter may be, and how its text is read. One declaration serves reading,
messages, pages and JSON Schema.
"""

from majlis.fields.base import FieldType, Parsed, Reference, Scope
from majlis.fields.declare import Field, Need, field, fields_of, filled, many, required
from majlis.fields.record import read_record

__all__ = [
    "Field", "FieldType", "Need", "Parsed", "Reference", "Scope",
    "field", "fields_of", "filled", "many", "read_record", "required",
]
