"""Dates, local times and zones: read from text, computed with the pinned tzdata, shown beside Hijri."""
