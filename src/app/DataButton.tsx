import { Suspense, useState } from "react";
import { t } from "../dialects/text.ts";
import type { DataSet } from "../model/site-table.ts";
import { IconButton } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { DataDialog } from "./lazy-parts.ts";

/** Opens what is known of the data. */
export function DataButton({ dataSet }: { readonly dataSet: DataSet }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton icon={<Icon name="data" />} label={t("app.data")} onClick={() => setOpen(true)} />
      {open && (
        <Suspense>
          <DataDialog dataSet={dataSet} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
