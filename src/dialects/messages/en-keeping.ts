/** Data kept on this machine, and erasing everything. */
export const keeping = {
  "opening.kept.unsupported": "This browser has no private file system to keep data in. Open the file again next time.",
  "opening.kept.full": "There is no room to keep the data on this machine. Nothing was kept.",
  "opening.kept.refused": "The browser refused to keep the data ({detail}). Nothing was kept.",
  "opening.kept.gone": "The data that were kept on this machine are gone or damaged. Open the file again.",
  "keeping.title": "Kept on this machine",
  "keeping.none": "No data are kept. The demonstration opens next time.",
  "keeping.mark": {
    one: "{name}: {n} site, {size}, kept on {on}. It opens at once next time.",
    other: "{name}: {n} sites, {size}, kept on {on}. They open at once next time.",
  },
  "keeping.what":
    "Kept as typed columns in this browser's private file system. Nobody else reads them, and they are sent nowhere. On a shared machine, forget them when you leave.",
  "keeping.keep": "Keep {name} on this machine",
  "keeping.again": "Keep {name} instead",
  "keeping.demonstration": "The demonstration data are always there; open a file of your own to keep it.",
  "keeping.working": "Keeping the data…",
  "keeping.kept": "{name} is kept on this machine and opens next time.",
  "keeping.forget": "Forget the data",
  "keeping.forgotten": "No data are kept on this machine any more.",
  "keeping.erase": "Erase everything",
  "keeping.erase.what":
    "Erases all that this tool has kept in this browser: data, your own definitions, stories, mappings, the work of the last visit, choices, the memory of what was exported, and the copy that opens without a network. Files that you saved stay where they are.",
  "keeping.erase.sure": "This cannot be undone. Your own definitions and stories that are not saved as files are lost.",
  "keeping.erase.yes": "Yes, erase everything",
  "keeping.erase.no": "No, keep it",
} as const;
