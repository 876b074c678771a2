import { useState } from "react";
import { t } from "../../dialects/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";

/** Takes a text to the clipboard, and says whether that was possible. */
export function CopyButton({ text }: { readonly text: string }) {
  const [said, setSaid] = useState<"copied" | "refused" | null>(null);
  const copy = () => {
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) setSaid("refused");
    else
      clipboard.writeText(text).then(
        () => setSaid("copied"),
        () => setSaid("refused"),
      );
  };
  return (
    <>
      <Button kind="quiet" icon={<Icon name="copy" size={14} />} onClick={copy} onBlur={() => setSaid(null)}>
        {t("editor.copy")}
      </Button>
      <span role="status" className="muted">
        {said && t(said === "copied" ? "editor.copied" : "editor.copy_refused")}
      </span>
    </>
  );
}
