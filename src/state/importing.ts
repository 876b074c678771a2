import { create } from "zustand";
import { attributeOf } from "../model/catalogue.ts";
import type { ColumnMapping, Derived, Mapping, PositionMapping } from "../model/mapping.ts";
import type { Portion } from "../model/portion.ts";
import type { DataSet } from "../model/site-table.ts";
import { proposedMapping, type Survey } from "../model/survey.ts";
import { type ColumnQuestion, isAnsweredBy, isAsking, questionAfter, TWO_FIT, withAnswer } from "./asking.ts";
import { useImportDoor } from "./import-door.ts";

/** Whose data they are, where whoever opened them knows it. */
export interface Credit {
  readonly source: string;
  readonly licence: string;
  readonly citation: string;
}

/** What has been said so far. */
interface Said {
  readonly mapping: Mapping;
  /** Columns, and `position`, whose question was answered. */
  readonly answered: ReadonlySet<string>;
  /** Questions that a change of the reader's own has opened, by column. */
  readonly asked: ReadonlyMap<string, ColumnQuestion>;
}

/** A file on its way in: what was found in it, what its columns are to become, and what comes of that. */
export interface Importing {
  readonly file: File | null;
  readonly credit: Credit | null;
  readonly survey: Survey | null;
  /** What of the file is to be loaded, where it is not all of it. */
  readonly portion: Portion;
  readonly mapping: Mapping | null;
  readonly answered: Said["answered"];
  readonly asked: Said["asked"];
  /** What had been said before the last changes, the last first. */
  readonly past: readonly Said[];
  /** The first rows under the mapping; null while they are read for the first time. */
  readonly preview: DataSet | null;
  /** Whether the preview is of every row, so that it can be taken as it is. */
  readonly isWhole: boolean;
}

const NOTHING: Importing = {
  file: null,
  credit: null,
  survey: null,
  portion: {},
  mapping: null,
  answered: new Set(),
  asked: new Map(),
  past: [],
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
export function openImport(
  file: File,
  survey: Survey,
  credit: Credit | null,
  mapping?: Mapping,
  portion: Portion = {},
): void {
  if (!mapping && isLeftOn(file, survey)) {
    set({ portion });
    useImportDoor.setState({ open: true });
    return;
  }
  const answered = mapping ? new Set([...Object.keys(survey.guesses), POSITION]) : new Set<string>();
  set({ ...NOTHING, file, credit, survey, portion, mapping: mapping ?? proposedMapping(survey), answered });
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

function say(next: Partial<Said>): void {
  const { mapping, answered, asked, past } = useImporting.getState();
  if (mapping) set({ ...next, past: [{ mapping, answered, asked }, ...past] });
}

/** What a column is mapped to now; as it was found, where nobody has said otherwise. */
function mappingOf({ mapping, survey }: Pick<Importing, "mapping" | "survey">, name: string) {
  if (mapping && Object.hasOwn(mapping.columns, name)) return mapping.columns[name];
  return survey && Object.hasOwn(survey.guesses, name) ? survey.guesses[name]?.mapping : undefined;
}

type Asking = Pick<Importing, "survey" | "mapping" | "answered" | "asked">;

/** The question of a column that is still open. */
export function questionOf(importing: Asking, name: string): ColumnQuestion | undefined {
  const { survey, answered, asked } = importing;
  const guess = survey && Object.hasOwn(survey.guesses, name) ? survey.guesses[name] : undefined;
  const question = asked.get(name) ?? (answered.has(name) ? undefined : guess?.question);
  const mapping = mappingOf(importing, name);
  return question && mapping && isAsking(question, mapping) ? question : undefined;
}

function mapTo(name: string, next: ColumnMapping, isAnswer: boolean): void {
  const importing = useImporting.getState();
  const { mapping, answered } = importing;
  if (!mapping) return;
  const before = mappingOf(importing, name);
  const question = questionOf(importing, name);
  const isDone = question && (isAnswer || !before || isAnsweredBy(question, before, next));
  const asked = new Map(importing.asked);
  const wasAsked = asked.has(name);
  // Which attribute it is was open until now, so what follows from the attribute was never asked.
  const more = questionAfter(isAnswer && question?.code === TWO_FIT ? undefined : before, next);
  if (more) asked.set(name, more);
  else if (isDone || before?.to !== next.to) asked.delete(name);
  say({
    mapping: { ...mapping, columns: { ...mapping.columns, [name]: next } },
    answered: isDone && !wasAsked ? new Set([...answered, name]) : answered,
    asked,
  });
}

/** What a column becomes. That answers its question where it changes what is asked about, and may open another. */
export const mapColumn = (name: string, column: ColumnMapping): void => mapTo(name, column, false);

/** Takes one of the answers to a column's question, also where it is what had been guessed. */
export function answerColumn(name: string, answer: ColumnMapping): void {
  const importing = useImporting.getState();
  const question = questionOf(importing, name);
  const mapping = mappingOf(importing, name);
  if (question && mapping) mapTo(name, withAnswer(question, mapping, answer), true);
}

export function placeBy(position: PositionMapping): void {
  const { mapping, answered } = useImporting.getState();
  if (mapping) say({ mapping: { ...mapping, position }, answered: new Set([...answered, POSITION]) });
}

export function deriveAs(derived: readonly Derived[]): void {
  const { mapping } = useImporting.getState();
  if (mapping) say({ mapping: { ...mapping, derived } });
}

/** Takes a whole mapping, as from a file: it leaves nothing to be asked. */
export function takeMapping(mapping: Mapping): void {
  const { survey } = useImporting.getState();
  if (survey) say({ mapping, answered: new Set([...Object.keys(survey.guesses), POSITION]), asked: new Map() });
}

/** A file that was read another way has other columns, so its guesses begin anew. */
export function readOtherwise(survey: Survey): void {
  set({ survey, mapping: proposedMapping(survey), past: [], answered: new Set(), asked: new Map(), preview: null });
}

/** Takes the last change back, and with it the question it answered. @returns false where there is none */
export function undoImport(): boolean {
  const [last, ...past] = useImporting.getState().past;
  if (!last) return false;
  set({ ...last, past });
  return true;
}

export const showPreview = (preview: DataSet, isWhole: boolean): void => set({ preview, isWhole });

/** Columns whose question is still open; the position last. */
export function openQuestions(importing: Asking): string[] {
  const { survey, answered, asked } = importing;
  if (!survey) return [];
  const asking = Object.entries(survey.guesses).filter(([name, { question }]) => question || asked.has(name));
  const names = asking.map(([name]) => name).filter((name) => questionOf(importing, name));
  return survey.position?.question && !answered.has(POSITION) ? [...names, POSITION] : names;
}

/** A column whose question is open is kept under its own name: nothing is assumed of it. */
function unasked(name: string, column: ColumnMapping): ColumnMapping {
  const to = attributeOf(name) ? `file_${name}` : name;
  return { to, type: "text", ...(column.missing ? { missing: column.missing } : {}) };
}

/** The mapping that is read with: what the reader has not yet said is not taken for granted. */
export function effectiveMapping(importing: Asking, mapping: Mapping): Mapping {
  const open = new Set(openQuestions(importing));
  if (open.size === 0) return mapping;
  const columns = Object.entries(mapping.columns).map(
    ([name, column]) => [name, open.has(name) ? unasked(name, column) : column] as const,
  );
  return { ...mapping, columns: Object.fromEntries(columns) };
}

/** Whether it is still to be said where the rows are; without that nothing can be loaded. */
export const needsPosition = (importing: Asking): boolean => {
  const { survey, mapping } = importing;
  if (!survey) return false;
  return (!mapping?.position && !survey.hasGeometry) || openQuestions(importing).includes(POSITION);
};
