"""Text to what its JSON holds, and why it does not."""

import json

# What the parser may stumble over, at most so far before the end, in a file that is cut.
_CUT_WITHIN = 12


def parse_json(text: str) -> object:
    """The value of the whole text, or the list of those on its lines.

    Raises ValueError where it is broken, cut or made to harm.
    """
    try:
        return _parsed(text)
    except json.JSONDecodeError as error:
        raise ValueError(_reason(text, error)) from None
    except RecursionError:
        raise ValueError("the JSON is nested too deeply") from None
    except ValueError:
        raise ValueError("a number in the JSON is too long") from None


def _parsed(text: str) -> object:
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        if not error.msg.startswith("Extra data") or "\n" not in text.strip():
            raise
    return _lines(text)


def _lines(text: str) -> list[object]:
    """JSON Lines; an error is told at its place in the whole text."""
    values: list[object] = []
    at = 0
    for line in text.split("\n"):
        try:
            values += [json.loads(line, strict=False)] if line.strip() else []
        except json.JSONDecodeError as error:
            raise json.JSONDecodeError(error.msg, text, at + error.pos) from None
        at += len(line) + 1
    return values


def _reason(text: str, error: json.JSONDecodeError) -> str:
    left = len(text.rstrip()) - error.pos
    if left <= _CUT_WITHIN or error.msg.startswith("Unterminated string"):
        return "the JSON ends in the middle"
    return f"the JSON is broken at line {error.lineno}"
