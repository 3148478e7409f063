"""A few lines of a file round the place of a mistake, with a caret under it."""

AROUND = 2


def excerpt(text: str, line: int, column: int = 0) -> str:
    """Numbered lines; the caret stands under the column, else under the line's first letter.

    Args:
        line, column: from 1; line 0 or beyond the end = no excerpt, "".
    """
    lines = text.splitlines()
    if not 1 <= line <= len(lines):
        return ""
    first, last = max(1, line - AROUND), min(len(lines), line + AROUND)
    width = len(str(last))
    shown = []
    for number in range(first, last + 1):
        written = lines[number - 1].replace("\t", " ")
        shown.append(f"{number:>{width}}  {written}".rstrip())
        if number == line:
            place = column - 1 if column else len(written) - len(written.lstrip())
            shown.append(f"{' ' * (width + 2 + place)}^")
    return "\n".join(shown)
