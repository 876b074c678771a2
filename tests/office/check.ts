import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runnerImport } from "vite";
import { isFlat } from "./flat-picture.ts";
import type { MadeFile } from "./made-files.ts";

/** `npm run check:office`: what an office program makes of a deck, a workbook and a report of the demonstration data. */
const OFFICE = "soffice";
const PAINTER = "pdftoppm";

const folder = mkdtempSync(join(tmpdir(), "asm-lens-office-"));

function run(program: string, words: readonly string[]): void {
  const { status, error, stderr } = spawnSync(program, words, { encoding: "utf8" });
  if (error ?? status !== 0) throw new Error(`${program} ${words.join(" ")}: ${error?.message ?? stderr}`);
}

const has = (program: string, word: string): boolean => spawnSync(program, [word]).error === undefined;

/** One page of PDF as PNG. */
function painted(pdf: Uint8Array): Uint8Array {
  const stem = join(folder, "map");
  writeFileSync(`${stem}.pdf`, pdf);
  run(PAINTER, ["-r", "288", "-png", "-singlefile", `${stem}.pdf`, stem]);
  return new Uint8Array(readFileSync(`${stem}.png`));
}

/** What is wrong with the pages that an office program, or for a PDF the painter, makes of a file. */
function faultsOf({ name, bytes, pages }: MadeFile): string[] {
  const place = join(folder, name.replace(".", "-"));
  mkdirSync(place);
  const file = join(place, name);
  writeFileSync(file, bytes);
  const pdf = file.replace(/\.[^.]+$/, ".pdf");
  if (pdf !== file)
    run(OFFICE, [
      `-env:UserInstallation=file://${join(folder, "user")}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      place,
      file,
    ]);
  run(PAINTER, ["-r", "60", "-gray", pdf, join(place, "grey")]);
  run(PAINTER, ["-r", "96", "-png", pdf, join(place, "page")]);
  const grey = readdirSync(place).filter((each) => each.endsWith(".pgm"));
  const blank = grey.filter((each) => isFlat(new Uint8Array(readFileSync(join(place, each)))));
  console.log(`${name}: ${grey.length} pages, pictures in ${place}`);
  return [
    ...(pages !== null && grey.length !== pages ? [`${name}: ${grey.length} pages instead of ${pages}`] : []),
    ...(grey.length === 0 ? [`${name}: no page`] : []),
    ...blank.map((each) => `${name}: ${each} is blank`),
  ];
}

async function check(): Promise<number> {
  if (!has(OFFICE, "--version") || !has(PAINTER, "-v")) {
    console.warn(`SKIPPED, not checked: ${OFFICE} (LibreOffice) and ${PAINTER} (Poppler) are needed to open the files`);
    return 0;
  }
  // The page's modules read files as the build does, which plain Node cannot.
  const { module } = await runnerImport<typeof import("./made-files.ts")>("./tests/office/made-files.ts");
  const faults = (await module.madeFiles(painted)).flatMap(faultsOf);
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? "opened without fault" : `${faults.length} faults`);
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = await check();
