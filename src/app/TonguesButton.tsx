import { Suspense, useState } from "react";
import { t } from "../dialects/text.ts";
import type { Definition } from "../model/definition.ts";
import { useStore } from "../state/store.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Tongues } from "./lazy-parts.ts";

/** The definition as an object to cite, send and run elsewhere. */
export function TonguesButton({ definition }: { readonly definition: Definition }) {
  const [open, setOpen] = useState(false);
  const say = useStore((state) => state.say);
  return (
    <>
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        {t("tongues.open")}
      </button>
      {open && (
        <Dialog title={t("tongues.title")} width="wide" onClose={() => setOpen(false)}>
          <Suspense>
            <Tongues definition={definition} onSay={say} />
          </Suspense>
        </Dialog>
      )}
    </>
  );
}
