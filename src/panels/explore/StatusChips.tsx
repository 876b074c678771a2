import { t, tCode } from "../../dialects/text.ts";
import type { Definition } from "../../model/definition.ts";
import { type LawStatus, lawsByStatus } from "../../state/law-list.ts";
import { Chip } from "../../ui/Chip.tsx";
import "./explore.css";

interface Props {
  readonly definitions: readonly Definition[];
  /** null: all. */
  readonly status: LawStatus | null;
  readonly onStatus: (status: LawStatus | null) => void;
}

/** "All 34", "In force 22": one standing at a time. */
export function StatusChips({ definitions, status, onStatus }: Props) {
  const words = (label: string, n: number): string => t("explore.status.count", { status: label, n });
  return (
    <fieldset className="law-chips" aria-label={t("explore.statuses")}>
      <Chip selected={status === null} onClick={() => onStatus(null)}>
        {words(t("explore.all"), definitions.length)}
      </Chip>
      {lawsByStatus(definitions).map(([each, n]) => (
        <Chip key={each} selected={status === each} onClick={() => onStatus(status === each ? null : each)}>
          {words(tCode(`status.${each}`), n)}
        </Chip>
      ))}
    </fieldset>
  );
}
