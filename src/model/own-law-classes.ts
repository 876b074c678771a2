import type { ClassRung, Definition } from "./definition.ts";

/** The classes of several laws as one ladder. */
export interface MergedClasses {
  /** Those that count as ASM before all others. */
  readonly rungs: readonly ClassRung[];
  /** How many of them count as ASM. */
  readonly asmCount: number;
  /** The merged id of a law's class. */
  readonly idOf: (law: Definition, classId: string) => string;
  /** An id that no class has, as near to `wanted` as can be. */
  readonly free: (wanted: string) => string;
}

/** The usual rungs, from the smallest; laws list a part of them, each in its own order. */
const USUAL: readonly string[] = ["artisanal", "small", "semi", "medium", "large"];

const rank = (id: string): number => (USUAL.includes(id) ? USUAL.indexOf(id) : USUAL.length);

interface Merged {
  readonly id: string;
  readonly asm: boolean;
  readonly labels: readonly (string | undefined)[];
}

const isAsm = ({ classes, asmUpTo }: Definition, id: string): boolean =>
  classes.findIndex((rung) => rung.id === id) <= classes.findIndex((rung) => rung.id === asmUpTo);

function freeOf(taken: ReadonlySet<string>): (wanted: string) => string {
  return (wanted) => {
    let [id, more] = [wanted, 2];
    while (taken.has(id)) id = `${wanted}-${more++}`;
    return id;
  };
}

/**
 * Classes with one id are one class where they agree on counting as ASM. Where they do not, the one that does not count
 * is renamed. A label stays where all laws that have the class give it.
 */
export function mergeClasses(laws: readonly Definition[]): MergedClasses {
  const own = laws.flatMap((law) => law.classes.map((rung) => ({ ...rung, asm: isAsm(law, rung.id) })));
  const ids = new Set(own.map(({ id }) => id));
  const asmIds = new Set(own.flatMap(({ id, asm }) => (asm ? [id] : [])));
  const plain = new Set(own.flatMap(({ id, asm }) => (asm ? [] : [id])));
  const renamed = new Map<string, string>();
  for (const id of plain) {
    if (!asmIds.has(id)) continue;
    const name = freeOf(ids)(`${id}-outside`);
    ids.add(name);
    renamed.set(id, name);
  }
  const nameOf = (id: string, asm: boolean): string => (asm ? id : (renamed.get(id) ?? id));
  const merged = new Map<string, Merged>();
  for (const { id, asm, label } of own) {
    const name = nameOf(id, asm);
    merged.set(name, { id: name, asm, labels: [...(merged.get(name)?.labels ?? []), label] });
  }
  const ladder = [...merged.values()].sort((a, b) => Number(b.asm) - Number(a.asm) || rank(a.id) - rank(b.id));
  return {
    rungs: ladder.map(({ id, labels: [label, ...others] }) =>
      label !== undefined && others.every((other) => other === label) ? { id, label } : { id },
    ),
    asmCount: ladder.filter(({ asm }) => asm).length,
    idOf: (law, classId) => nameOf(classId, isAsm(law, classId)),
    free: freeOf(ids),
  };
}
