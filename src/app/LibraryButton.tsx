import { Suspense, useState } from "react";
import { t } from "../dialects/text.ts";
import { IconButton } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { LibraryDialog } from "./lazy-parts.ts";

/** Opens the reader's own definitions. */
export function LibraryButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton icon={<Icon name="library" />} label={t("library.title")} onClick={() => setOpen(true)} />
      {open && (
        <Suspense>
          <LibraryDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
