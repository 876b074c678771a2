/** How a module of ours walks its questions: the Python of `engine/axis.ts` and `engine/diagram.ts`. */
export const PYTHON_WALK = `
def cell_of(axis, value):
    """The cell that a known value lies in: the number of cuts below it, or the cell of its name."""
    if axis["type"] == "nominal":
        return axis["cells"].get(value, 0)
    return sum(1 for cut, inside in axis["cuts"] if (value >= cut if inside else value > cut))


def cells_of(axis, value):
    """The cells that a value may lie in."""
    found = read(axis, value)
    if found is None:
        return axis["unknown"]
    if found[0] == "some":
        return sorted({cell_of(axis, one) for one in found[1]})
    low, high = found[1], found[2]
    least, most = axis["domain"]
    least, most = -inf if least is None else least, inf if most is None else most
    if low <= most and high >= least:
        low, high = max(low, least), min(high, most)
    return range(cell_of(axis, low), cell_of(axis, high) + 1)


def classify(site):
    """The classes that a site may have, in the definition's order, and its class, or None where it is undetermined.

    site: a dict of values by property; what is absent, None or a word for missing is unknown, and every value that
    an unknown may have is followed, the same one wherever it is asked. A value may also be {"min": a, "max": b} or
    {"oneOf": [a, b]}. No policy for missing values is applied.
    """
    met, ahead = {ROOT}, [ROOT]
    while ahead:
        place = ahead.pop()
        if isinstance(place, str):
            continue
        at, children = QUESTIONS[place]
        further = {children[cell] for cell in cells_of(AXES[at], site.get(AXES[at]["property"]))} - met
        met |= further
        ahead.extend(further)
    possible = [name for name in CLASSES if name in met]
    return possible, possible[0] if len(possible) == 1 else None


def main(arguments):
    """Reads a CSV file (or standard input) of one row a site, and writes id, possible and class."""
    sys.stdout.reconfigure(encoding="utf-8")
    with open(arguments[0] if arguments else 0, encoding="utf-8-sig", newline="") as source:
        answers = csv.writer(sys.stdout, lineterminator="\\n")
        answers.writerow(["id", "possible", "class"])
        for number, site in enumerate(csv.DictReader(source), 1):
            possible, determined = classify(site)
            name = site.get("site_id") or site.get("id") or "row-%d" % number
            answers.writerow([name, " ".join(possible), determined or ""])


if __name__ == "__main__":
    main(sys.argv[1:])
`;
