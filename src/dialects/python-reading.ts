/**
 * How a module of ours reads a value (asm-def/1, "Values"): the Python of `model/reading.ts`. A reading is None where
 * the value is unknown, else ("some", values) or ("between", low, high).
 */
export const PYTHON_READING = `
def text_of(value):
    """A value as the text that it is compared as; a number has its shortest digits."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, float):
        return str(value).strip(BLANKS)
    if value == 0:
        return "0"
    if 1e-6 <= abs(value) < 1e21:
        digits = format(Decimal(repr(value)), "f")
        return digits.rstrip("0").rstrip(".") if "." in digits else digits
    mantissa, exponent = format(Decimal(repr(value)).normalize(), "e").split("e")
    return mantissa + "e" + exponent


def plain(value):
    """A value with whole numbers as floats, as all numbers are compared."""
    if isinstance(value, int) and not isinstance(value, bool):
        try:
            return float(value)
        except OverflowError:
            return None
    return value


def is_missing(value):
    if value is None:
        return True
    if isinstance(value, float):
        return not isfinite(value)
    return isinstance(value, str) and value.strip(BLANKS).lower() in MISSING


def read_number(value):
    if isinstance(value, float):
        return value
    if not isinstance(value, str) or not DECIMAL.fullmatch(value.strip(BLANKS)):
        return None
    number = float(value.strip(BLANKS))
    return number if isfinite(number) else None


def read_one(axis, value):
    """One stated value by its type; None where it is missing or cannot be read."""
    value = plain(value)
    if is_missing(value):
        return None
    kind = axis["type"]
    if kind == "number":
        return read_number(value)
    if kind == "flag":
        word = normalize("NFC", text_of(value).lower())
        return 1.0 if word in YES else 0.0 if word in NO else None
    text = text_of(value)
    if kind == "nominal":
        return text
    return float(axis["levels"].index(text)) if text in axis["levels"] else None


def read_between(axis, low, high):
    low, high = plain(low), plain(high)
    if is_missing(low) and is_missing(high):
        return None
    if axis["type"] not in ("number", "ordinal"):
        return None
    ends = (0.0, float(len(axis["levels"]) - 1)) if axis["type"] == "ordinal" else (-inf, inf)
    first = ends[0] if is_missing(low) else read_one(axis, low)
    last = ends[1] if is_missing(high) else read_one(axis, high)
    if first is None or last is None or first > last:
        return None
    return ("some", [first]) if first == last else ("between", first, last)


def read(axis, value):
    if isinstance(value, dict):
        if isinstance(value.get("oneOf"), (list, tuple)):
            values = [read_one(axis, one) for one in value["oneOf"]]
            return None if None in values or not values else ("some", values)
        return read_between(axis, value.get("min"), value.get("max"))
    one = read_one(axis, value)
    return None if one is None else ("some", [one])
`;
