"""What people call a field in other tools, so that they are told our name for it."""

_SYNONYMS = {
    "publish_at": "date time datetime publish publish_date publish_time publish_on posting_time scheduled_at schedule",
    "owner": "author assignee responsible created_by",
    "channels": "platform platforms network networks account accounts",
    "media": "image images photo photos picture video attachment attachments",
    "caption": "text copy message content body",
    "status": "state stage",
    "title": "name headline subject",
    "lang": "language locale",
    "id": "slug identifier uid",
    "link": "url permalink",
    "pillar": "category theme topic",
    "format": "type content_type",
    "starts_on": "start start_date starts_at from",
    "ends_on": "end end_date ends_at until to",
    "notes": "note comment comments internal_notes",
    "visibility": "public private access audience",
    "tags": "labels keywords",
    "last_reviewed_on": "reviewed last_reviewed review_date",
    "alt": "alt_text description",
    "src": "file path",
}
OUR_NAME = {theirs: ours for ours, names in _SYNONYMS.items() for theirs in names.split()}
