"""From values to what is shown: interface texts, dates, Markdown made safe, templates."""
