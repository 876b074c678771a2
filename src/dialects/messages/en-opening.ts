/** Ways to open data: a file, a table, an address, a known open layer, what is kept on this machine. */
export const opening = {
  "opening.title": "Open data",
  "opening.ways": "Ways to open data",
  "opening.tab.file": "File",
  "opening.tab.paste": "Paste",
  "opening.tab.address": "Address",
  "opening.tab.layers": "Open layers",
  "opening.tab.kept": "On this machine",

  "opening.choose": "Choose a file",
  "opening.drop": "Or drop a file anywhere on the page. It is read here and never leaves this machine.",
  "opening.formats.tables": "Tables",
  "opening.formats.tables.list": "CSV, TSV, Excel (.xlsx), Parquet, Arrow and Feather",
  "opening.formats.maps": "Maps",
  "opening.formats.maps.list":
    "GeoJSON (also by lines), GeoParquet, GeoPackage, FlatGeobuf, zipped Shapefile, KML, KMZ and GPX",
  "opening.formats.packed": "Packed",
  "opening.formats.packed.list": "Any of them in gzip or zip",
  "opening.formats.ours": "Saved here",
  "opening.formats.ours.list": "Definitions, mappings, stories, snapshots and pictures that carry their view",

  "opening.paste": "A table, copied from a spreadsheet, or CSV or GeoJSON as text",
  "opening.paste.help": "The first line is taken for the names of the columns. It is read here and sent nowhere.",
  "opening.paste.none": "Paste a table first.",
  "opening.paste.headless": "The first line is a row, not names",
  "opening.paste.column": "column",
  "opening.paste.name": "Pasted table",
  "opening.paste.go": "Open what is pasted",
  "opening.paste.came": "You pasted a table. Nothing is opened until you say so.",

  "opening.address": "Address of a file",
  "opening.address.help": "It starts with https. A password or key in it is used once, and neither kept nor exported.",
  "opening.address.asks": "This asks {host}, which learns that you asked.",
  "opening.address.go": "Get the file",
  "opening.again": "Try again",
  "opening.cancel": "Cancel",
  "opening.asking": "Asking {host}…",
  "opening.coming": "{mb} MB from {host} so far",
  "opening.came": "{host} sent you on to {final}, which gave the file.",
  "opening.came.go": "Open it",

  "opening.fault.address": "This is no address. Write one like https://example.org/sites.csv.",
  "opening.fault.http":
    "{host} is asked without encryption (http), and this page asks only https. Try the same address with https, or download the file and drop it here.",
  "opening.fault.scheme":
    "An address that starts with {scheme} cannot be asked from a page. Use one that starts with https.",
  "opening.fault.offline": "There is no network, so {host} was not asked. Try again when you are back, or open a file.",
  "opening.fault.cors":
    "{host} does not let other pages read its files. Download the file and drop it here. Nothing was changed.",
  "opening.fault.unreachable":
    "{host} cannot be reached: the name may be wrong, the site down, or something on the way blocks it. Check the address and try again.",
  "opening.fault.not_found":
    "{host} has nothing at this address ({status}). Check it, or look for the file on the site.",
  "opening.fault.forbidden":
    "{host} asks for a permission that was not given ({status}). Download the file and drop it here.",
  "opening.fault.busy": "{host} gets too many requests ({status}). Wait a little and try again.",
  "opening.fault.server": "{host} has a fault of its own ({status}). Try again later.",
  "opening.fault.status": "{host} did not give the file ({status}). Check the address.",
  "opening.fault.silent": "{host} sent nothing for {s} seconds. Try again, or download the file and drop it here.",
  "opening.fault.broken": "The connection to {host} broke before the file was whole. Nothing was changed. Try again.",
  "opening.fault.endless":
    "{host} sent more than {mb} MB, the most that is taken from an address. Download the file and drop it here: a file of the machine can be larger.",
  "opening.fault.download": "Open the address in a new tab",

  "opening.layers.what":
    "Layers that others publish. None is asked for before you press Load; the host then learns that you asked. None was tried when this list was made.",
  "opening.layers.load": "Load {title}",
  "opening.layers.load.short": "Load",
  "opening.layers.page": "Open its page",
  "opening.layers.copy": "Copy citation",
  "opening.layers.copied": "The citation is copied.",
  "opening.layers.not_copied": "The browser did not allow copying. The citation: {citation}",
  "opening.layers.rows": { one: "{n} row", other: "{n} rows" },
  "opening.layers.of": "as of {date}",
  "opening.layers.frame": "Holds: {frame}",
  "opening.layers.licence": "Licence: {licence}",
  "opening.layers.licence.unsure": "{licence}, not confirmed",
  "opening.layers.licence.none": "not stated",
  "opening.layers.tests": "Of the {asked} things that A and B ask, it records {n}: {list}.",
  "opening.layers.tests.none": "It records none of the {asked} things that A and B ask.",
  "opening.layers.tests.unknown": "What it records is not known.",
  "opening.layers.cors.yes": "Other pages may read it.",
  "opening.layers.cors.unknown": "Whether other pages may read it is not known. If not, download it and drop it here.",
  "opening.layers.cors.no": "Other pages may not read it: download it and drop it here.",
  "opening.layers.by_hand": "No direct address is known: get the file from its page and drop it here.",
} as const;
