import { type RefObject, useRef } from "react";
import { t } from "../../dialects/text.ts";
import { Button } from "../../ui/Button.tsx";
import { FileField } from "../../ui/FileField.tsx";
import { Icon } from "../../ui/Icon.tsx";

/** What a reader of this page reads: files of sites, and what was saved here. */
const ACCEPT =
  ".geojson,.json,.geojsonl,.ndjson,.gz,.csv,.tsv,.txt,.xlsx,.parquet,.geoparquet,.arrow,.feather,.fgb,.zip,.kml,.kmz,.gpx,.gpkg,.png,.svg,.pdf,.pptx,.html,.gif";

interface Props {
  readonly onFile: (file: File) => void;
  /** Offers all ways to open data; without it the button asks for a file at once. */
  readonly onMore?: () => void;
  /** The field for files, for who else wants to ask for one. */
  readonly field?: RefObject<HTMLInputElement | null>;
}

/** Opens data: a file of the machine is read there and never leaves it. */
export function OpenFile({ onFile, onMore, field }: Props) {
  const own = useRef<HTMLInputElement>(null);
  const input = field ?? own;
  return (
    <>
      <Button
        icon={<Icon name="import" />}
        title={t("data.open.help")}
        aria-label={t("data.open")}
        onClick={onMore ?? (() => input.current?.click())}
      >
        <span className="open-words">{t("data.open")}</span>
      </Button>
      <FileField field={input} label={t("data.open")} accept={ACCEPT} testId="file-input" onFile={onFile} />
    </>
  );
}
