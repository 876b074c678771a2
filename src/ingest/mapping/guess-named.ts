import type { Attribute } from "../../model/catalogue.ts";
import type { ColumnMapping } from "../../model/mapping.ts";
import type { ColumnSeen } from "../../model/survey.ts";
import type { Language } from "./names.ts";

/** What is known of the whole file while one of its columns is guessed. */
export interface FileSeen {
  readonly decimalComma: boolean;
  /** Whether its cells are text that marks can be read wrongly in, or numbers of the format's own. */
  readonly isText: boolean;
  readonly names: ReadonlySet<string>;
  /** In which most of its columns are named: a word that several languages share is told as this one's. */
  readonly language: Language;
}

/** A column whose name says an attribute, while its values are looked at. */
export interface Named {
  readonly column: ColumnSeen;
  readonly attribute: Attribute;
  readonly file: FileSeen;
  /** The word that named it; none where the name is the catalogue's own. */
  readonly word: string | undefined;
  readonly said: readonly string[];
  readonly base: Pick<ColumnMapping, "to" | "type" | "missing">;
}
