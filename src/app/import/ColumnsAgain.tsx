import { t } from "../../dialects/text.ts";
import type { DataSet } from "../../model/site-table.ts";
import { Button } from "../../ui/Button.tsx";
import { canOpenColumns, openColumnsAgain } from "./held-file.ts";

interface Props {
  readonly dataSet: DataSet;
  readonly onOpen: () => void;
}

/** Back to the columns of the file whose data are shown, for as long as the page holds the file. */
export function ColumnsAgain({ dataSet, onOpen }: Props) {
  if (!canOpenColumns(dataSet)) return null;
  return (
    <Button
      onClick={() => {
        if (openColumnsAgain(dataSet)) onOpen();
      }}
    >
      {t("importing.again")}
    </Button>
  );
}
