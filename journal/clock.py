"""What time it is here, and which moment a local day and time are."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta


def now() -> datetime:
    """This moment, aware, in local time."""
    return datetime.now(UTC).astimezone()


def zone_name() -> str:
    """The IANA name of the zone this computer is in, such as "Europe/Berlin".

    Where no name agrees with the clock (a bare offset in TZ), the `Etc/GMT` zone of its present offset, in whole hours.
    """
    from zoneinfo import ZoneInfo

    import pendulum

    here = now()
    offset = here.utcoffset() or timedelta(0)
    try:
        name = pendulum.local_timezone().name
        if here.astimezone(ZoneInfo(name)).utcoffset() == offset:
            return name
    except (ValueError, OSError, LookupError, RuntimeError):
        pass  # an unreadable or unknown zone is answered with the offset, as one that disagrees
    hours = round(offset / timedelta(hours=1))
    # The signs of these zones are the wrong way round by tradition: Etc/GMT-2 is two hours ahead.
    return f"Etc/GMT{-hours:+d}" if hours else "UTC"


def moment(day: date, at: time, zone: str) -> datetime:
    """The moment in UTC at which clocks in `zone` show that day and time, to the minute.

    A time that daylight saving skips is the one an hour later; of a time that comes twice it is the second.
    """
    import pendulum

    there = pendulum.datetime(day.year, day.month, day.day, at.hour, at.minute, tz=zone)
    return datetime.fromtimestamp(there.timestamp(), UTC)


def local(then: datetime, zone: str | None = None) -> datetime:
    """An aware moment as clocks show it in `zone`; here when none is given, or none of that name is known any more."""
    if zone is None:
        return then.astimezone()
    from zoneinfo import ZoneInfo

    # A zone made by its class is kept by it; thousands of talks would otherwise read the same file again and again.
    try:
        return then.astimezone(ZoneInfo(zone))
    except (KeyError, ValueError, OSError):
        return then.astimezone()
