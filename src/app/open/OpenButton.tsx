import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { DataSet } from "../../model/site-table.ts";
import { OpenFile } from "../../panels/data/OpenFile.tsx";
import type { Loading } from "../use-loading.ts";

const OpenDialog = lazy(() => import("./OpenDialog.tsx").then((part) => ({ default: part.OpenDialog })));

interface Props {
  readonly dataSet: DataSet;
  readonly loading: Loading;
}

/** What is pasted there belongs there. */
const FIELDS = "input, textarea, select, [contenteditable], dialog";

/** Offers all ways to open data. A table that is pasted anywhere is offered there, and not opened before it is told. */
export function OpenButton({ dataSet, loading }: Props) {
  const field = useRef<HTMLInputElement>(null);
  /** null while closed; else what was pasted on the page. */
  const [open, setOpen] = useState<string | null>(null);
  useEffect(() => {
    const paste = ({ target, clipboardData }: ClipboardEvent) => {
      const text = clipboardData?.getData("text/plain") ?? "";
      const isElsewhere = target instanceof Element && target.closest(FIELDS) !== null;
      if (!isElsewhere && /^\s*[[{]|[\t,;].*\n/.test(text)) setOpen(text);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
  return (
    <>
      <OpenFile onFile={loading.open} onMore={() => setOpen("")} field={field} />
      {open !== null && (
        <Suspense>
          <OpenDialog
            dataSet={dataSet}
            loading={loading}
            pasted={open}
            onChoose={() => field.current?.click()}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
    </>
  );
}
