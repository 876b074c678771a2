import { create } from "zustand";
import { attributeOf } from "../model/catalogue.ts";
import type { ColumnMapping, Derived, Mapping, PositionMapping, ReadChoices } from "../model/mapping.ts";
import type { DataSet } from "../model/site-table.ts";
import { proposedMapping, type Survey } from "../model/survey.ts";
import { useImportDoor } from "./import-door.ts";

/** Whose data they are, where whoever opened them knows it. */
export interface Credit {
  readonly source: string;
  readonly licence: string;
  readonly citation: string;
}

/** A file on its way in: what was found in it, what its columns are to become, and what comes of that. */
export interface Importing {
  readonly file: File | null;
  readonly credit: Credit | null;
  readonly survey: Survey | null;
  readonly mapping: Mapping | null;
  /** Mappings before the last changes, the last first. */
  readonly past: readonly Mapping[];
  /** Columns, and `position`, whose question was answered. */
  readonly answered: ReadonlySet<string>;
  /** The first rows under the mapping; null while they are read for the first time. */
  readonly preview: DataSet | null;
  /** Whether the preview is of every row, so that it can be taken as it is. */
  readonly isWhole: boolean;
}

const NOTHING: Importing = {
  file: null,
  credit: null,
  survey: null,
  mapping: null,
  past: [],
  answered: new Set(),
  preview: null,
  isWhole: false,
};

export const useImporting = create<Importing>()(() => NOTHING);

const set = (part: Partial<Importing>): void => useImporting.setState(part);

/** Whether the import was left on this very file, so that its work can go on. */
function isLeftOn({ name, size, lastModified }: File, survey: Survey): boolean {
  const { file, survey: before } = useImporting.getState();
  const columns = (of: Survey): string => JSON.stringify(of.columns.map((column) => column.name));
  if (!file || !before || columns(before) !== columns(survey)) return false;
  return file.name === name && file.size === size && file.lastModified === lastModified;
}

/**
 * Opens the import on a file; a mapping that is known already answers every question. A file that was left before
 * comes back as it was left.
 */
export function openImport(file: File, survey: Survey, credit: Credit | null, mapping?: Mapping): void {
  if (!mapping && isLeftOn(file, survey)) {
    useImportDoor.setState({ open: true });
    return;
  }
  const answered = mapping ? new Set([...Object.keys(survey.guesses), POSITION]) : new Set<string>();
  set({ ...NOTHING, file, credit, survey, mapping: mapping ?? proposedMapping(survey), answered });
  useImportDoor.setState({ open: true });
}

/** Leaves it; nothing of the data has changed, and the work on the file stays for when it is opened again. */
export const leaveImport = (): void => useImportDoor.setState({ open: false });

/** Closes it for good: the file is loaded. */
export function closeImport(): void {
  leaveImport();
  set(NOTHING);
}

/** Where a question about the position is kept among those of the columns. */
export const POSITION = "position of the rows";

function change(mapping: Mapping, answers?: string): void {
  const { mapping: before, past, answered } = useImporting.getState();
  set({
    mapping,
    past: before ? [before, ...past] : past,
    answered: answers === undefined ? answered : new Set([...answered, answers]),
  });
}

const withMapping = (make: (mapping: Mapping) => Mapping, answers?: string): void => {
  const { mapping } = useImporting.getState();
  if (mapping) change(make(mapping), answers);
};

/** What a column becomes; that answers its question. */
export const mapColumn = (name: string, column: ColumnMapping): void =>
  withMapping((mapping) => ({ ...mapping, columns: { ...mapping.columns, [name]: column } }), name);

export const placeBy = (position: PositionMapping): void =>
  withMapping((mapping) => ({ ...mapping, position }), POSITION);

export const deriveAs = (derived: readonly Derived[]): void => withMapping((mapping) => ({ ...mapping, derived }));

/** Takes a whole mapping, as from a file. */
export const takeMapping = (mapping: Mapping): void => {
  const { survey } = useImporting.getState();
  change(mapping);
  if (survey) set({ answered: new Set([...Object.keys(survey.guesses), POSITION]) });
};

/** A file that was read another way has other columns, so its guesses begin anew. */
export function readOtherwise(survey: Survey): void {
  set({ survey, mapping: proposedMapping(survey), past: [], answered: new Set(), preview: null });
}

/** Takes the last change back. @returns false where there is none */
export function undoImport(): boolean {
  const { past } = useImporting.getState();
  const [last, ...before] = past;
  if (!last) return false;
  set({ mapping: last, past: before });
  return true;
}

export const showPreview = (preview: DataSet, isWhole: boolean): void => set({ preview, isWhole });

/** Columns whose question is still open; the position last. */
export function openQuestions({ survey, answered }: Pick<Importing, "survey" | "answered">): string[] {
  if (!survey) return [];
  const columns = Object.entries(survey.guesses).filter(([name, { question }]) => question && !answered.has(name));
  const names = columns.map(([name]) => name);
  return survey.position?.question && !answered.has(POSITION) ? [...names, POSITION] : names;
}

/** What was chosen of how to read the file, for a new survey. */
export const choicesOf = ({ mapping }: Pick<Importing, "mapping">): ReadChoices => mapping?.read ?? {};

/** A column whose question is open is kept under its own name: nothing is assumed of it. */
function unasked(name: string, column: ColumnMapping): ColumnMapping {
  const to = attributeOf(name) ? `file_${name}` : name;
  return { to, type: "text", ...(column.missing ? { missing: column.missing } : {}) };
}

/** The mapping that is read with: what the reader has not yet said is not taken for granted. */
export function effectiveMapping(importing: Pick<Importing, "survey" | "answered">, mapping: Mapping): Mapping {
  const open = new Set(openQuestions(importing));
  if (open.size === 0) return mapping;
  const columns = Object.entries(mapping.columns).map(
    ([name, column]) => [name, open.has(name) ? unasked(name, column) : column] as const,
  );
  return { ...mapping, columns: Object.fromEntries(columns) };
}

/** Whether it is still to be said where the rows are; without that nothing can be loaded. */
export const needsPosition = (importing: Pick<Importing, "survey" | "mapping" | "answered">): boolean => {
  const { survey, mapping } = importing;
  if (!survey) return false;
  return (!mapping?.position && !survey.hasGeometry) || openQuestions(importing).includes(POSITION);
};
