"""What is known about an episode, as YAML front matter."""

import yaml

from reader.model import Episode
from reader.services.exporting.checking import one_line

# Our reader looks for the end of it in the first 65,536 characters.
_LONGEST_DESCRIPTION = 20_000


def front_matter(episode: Episode) -> str:
    """Between two lines of ``---``, each value on one line; an endless description is cut."""
    values = {
        "title": one_line(episode.title),
        "show": one_line(episode.show),
        "number": one_line(episode.number),
        "date": episode.date,
        "people": list(episode.people),
        "tags": list(episode.tags),
        "language": episode.language,
        "url": one_line(episode.url),
        "description": one_line(episode.description)[:_LONGEST_DESCRIPTION],
    }
    known = {key: value for key, value in values.items() if value}
    text = yaml.safe_dump(known, allow_unicode=True, sort_keys=False, width=1_000_000)
    return f"---\n{text}---\n\n"
