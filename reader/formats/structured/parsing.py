"""Text to what its JSON holds, and why it does not."""

import json

# What the parser may stumble over, at most so far before the end, in a file that is cut.
_CUT_WITHIN = 12


def parse_json(text: str) -> object:
    """The value of the whole text; raises ValueError where it is broken, cut or made to harm."""
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        raise ValueError(_reason(text, error)) from None
    except RecursionError:
        raise ValueError("the JSON is nested too deeply") from None
    except ValueError:
        raise ValueError("a number in the JSON is too long") from None


def _reason(text: str, error: json.JSONDecodeError) -> str:
    left = len(text.rstrip()) - error.pos
    if left <= _CUT_WITHIN or error.msg.startswith("Unterminated string"):
        return "the JSON ends in the middle"
    return f"the JSON is broken at line {error.lineno}"
