"""How anchors, and what hangs on them, stand in a table."""

from reader.model import Anchor

COLUMNS = 'exact, prefix, suffix, start, "end", seconds, end_seconds'


def values(anchor: Anchor) -> tuple[object, ...]:
    """What stands in these columns."""
    return (
        anchor.exact,
        anchor.prefix,
        anchor.suffix,
        anchor.start,
        anchor.end,
        anchor.seconds,
        anchor.end_seconds,
    )


def marks_for(columns: str) -> str:
    """A question mark for each of some columns."""
    return ", ".join("?" for _ in columns.split(","))


def updates_of(columns: str) -> str:
    """What an upsert says of the columns after the first, which is the key."""
    names = [name.strip() for name in columns.split(",")][1:]
    return ", ".join(f"{name} = excluded.{name}" for name in names)
