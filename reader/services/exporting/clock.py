"""Times as exported files print them, exact to the millisecond."""


def milliseconds(seconds: float) -> int:
    """The nearest whole one."""
    return round(seconds * 1000)


def stamp(seconds: float) -> str:
    """``0:02:31``, or ``0:02:31.500`` where it is no whole second."""
    hours, minutes, whole, thousandths = _parts(seconds)
    fraction = f".{thousandths:03}" if thousandths else ""
    return f"{hours}:{minutes:02}:{whole:02}{fraction}"


def clock(seconds: float, mark: str) -> str:
    """``00:02:31.500`` with ``mark`` before the milliseconds, as captions have it."""
    hours, minutes, whole, thousandths = _parts(seconds)
    return f"{hours:02}:{minutes:02}:{whole:02}{mark}{thousandths:03}"


def _parts(seconds: float) -> tuple[int, int, int, int]:
    whole, thousandths = divmod(milliseconds(seconds), 1000)
    minutes, second = divmod(whole, 60)
    return (*divmod(minutes, 60), second, thousandths)
