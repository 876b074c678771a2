import "../../dialects/import-words.ts";
import { CountBySql } from "../../panels/import/CountBySql.tsx";
import { LargeFileDialog } from "../../panels/import/LargeFileDialog.tsx";
import { useChoice } from "../../state/store.ts";
import type { Asking } from "./large-file.ts";

/** A large file before it is read: what of it, or how to count it where it lies. */
export function LargeFileAsked({ asking: { file, answer } }: { readonly asking: Asking }) {
  const { baseline, proposed } = useChoice();
  return (
    <LargeFileDialog file={file} onAnswer={answer}>
      <CountBySql baseline={baseline} proposed={proposed} />
    </LargeFileDialog>
  );
}
