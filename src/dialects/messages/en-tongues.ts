/** A definition in other tongues (`tongues.`). */
export const tongues = {
  "tongues.title": "Cite it, or run it elsewhere",
  "tongues.choose": "Tongue",
  "tongues.sentence": "Sentence",
  "tongues.json": "JSON",
  "tongues.duckdb": "SQL, DuckDB",
  "tongues.postgres": "SQL, PostgreSQL",
  "tongues.python": "Python",
  "tongues.text": "{name} in {tongue}",
  "tongues.copy": "Copy",
  "tongues.copied": "Copied.",
  "tongues.refused": "The clipboard is refused. Select the text and copy it.",
  "tongues.save": "Save as a file",
  "tongues.note":
    "All of these come from the same definition, {hash}. The statement reads a table “sites” with a text column “id” and a column for each property, unknown as NULL; its answers equal those of this page, site by site.",
} as const;
