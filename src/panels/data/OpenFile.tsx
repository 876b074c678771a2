import { useRef } from "react";
import { t } from "../../dialects/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";

/** Chooses a file from the machine. It is read there and never leaves it. */
export function OpenFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        icon={<Icon name="import" />}
        title={t("data.open.help")}
        aria-label={t("data.open")}
        onClick={() => input.current?.click()}
      >
        <span className="open-words">{t("data.open")}</span>
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".geojson,.json,.csv,.tsv,.txt,.png,.svg,.pdf,.pptx,.html,.gif"
        aria-label={t("data.open")}
        data-testid="file-input"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}
