"""From what a clock on the wall shows to an instant, over the days on which clocks are changed."""

from datetime import UTC, datetime, timedelta, tzinfo

from trustjournal.moments.unclear import NoSuchTime


def placed(wall: datetime, zone: tzinfo) -> datetime:
    """Return the instant at which clocks in `zone` show `wall`: the first one if they show it twice."""
    at = wall.replace(tzinfo=zone, fold=0)
    if at.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != wall:
        raise NoSuchTime(wall, *_neighbours(wall, zone))
    return at


def other_time(at: datetime) -> datetime | None:
    """Return the second instant at which clocks show what they show at the first one, `at`; None mostly."""
    second = at.replace(fold=1)
    return second if second.utcoffset() != at.utcoffset() else None


def is_later(one: datetime, other: datetime) -> bool:
    """Tell whether `one` comes after `other`, as instants."""
    # Python compares two datetimes of the same zone by the wall, which is wrong where an hour comes twice.
    return one.astimezone(UTC) > other.astimezone(UTC)


def _neighbours(wall: datetime, zone: tzinfo) -> tuple[datetime, datetime]:
    """Return the last minute before and the first after the gap around `wall`, as clocks show them."""
    # Inside a gap, fold=0 reads the offset that held before it and fold=1 the one that held after it.
    old = wall.replace(tzinfo=zone, fold=0)
    new = wall.replace(tzinfo=zone, fold=1)
    old_offset = old.utcoffset()
    before, after = new.astimezone(UTC), old.astimezone(UTC)
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) // 2
        if middle.astimezone(zone).utcoffset() == old_offset:
            before = middle
        else:
            after = middle
    last = (after - timedelta(minutes=1)).astimezone(zone)
    return last.replace(tzinfo=None), after.astimezone(zone).replace(tzinfo=None)
