export const compare = {
  "compare.line": "Line between A, to its left, and B, to its right",
  "compare.line.at": "A on {a} %, B on {b} %",
  "compare.names": "What each side shows",
  "compare.counts": "{in} in, {cannotTell} cannot tell, {out} out",
  "compare.same": { one: "Same {n} site, same filters", other: "Same {n} sites, same filters" },
  "compare.legend": "Class under A and B",
  "compare.failed": "A second map cannot be drawn here. B is shown alone.",
  "compare.share": "Share surely in, each side under its own",

  "map.name.baseline": "Map of the same sites under A. The table shows them in words.",

  "embed.open": "Open in ASM Lens",
  "embed.open.help": "The same view on a page of its own, in a new tab",
  "embed.loading": "Loading the sites",
  "embed.failed": "The sites could not be loaded.",
  "embed.no_view": "Nothing is shown in its place.",
  "embed.other_data":
    "This view was made on {name}, which does not travel with it. Nothing is shown in its place; open it in ASM Lens and add the file there.",
  "embed.results": "Results under B",
} as const;
