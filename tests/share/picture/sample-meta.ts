import { checkDefinition } from "../../../src/model/check-definition.ts";
import type { Definition } from "../../../src/model/definition.ts";
import type { FileMeta } from "../../../src/share/picture/file-meta.ts";

function definition(id: string, workers: number): Definition {
  const result = checkDefinition({
    $schema: "asm-def/1",
    id,
    name: "Definition \u2264 \u00e9 </script>",
    classes: [
      { id: "artisanal", label: "Artisanal" },
      { id: "large", label: "Large" },
    ],
    asmUpTo: "artisanal",
    criteria: { workers: { type: "number" } },
    rules: [{ class: "artisanal", when: { is: ["workers", "<=", workers] } }],
    otherwise: "large",
  });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.definition;
}

export const sampleMeta = (more: Partial<FileMeta> = {}): FileMeta => ({
  title: "49 sites leave & <b>89</b> enter",
  alt: "Map of sites.\nTwo definitions.",
  link: "https://lens.example/#asm1=12.00000000.abc",
  language: "en",
  stamp: { geometry: "0.2", fewest: 5, "synthetic?": false },
  definitions: { baseline: definition("a", 30), proposed: definition("b", 50) },
  synthetic: false,
  made: "2026-11-25",
  ...more,
});
