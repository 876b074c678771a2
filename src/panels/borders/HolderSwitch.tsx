import { t } from "../../dialects/text.ts";
import type { HoldingMoves } from "../../engine/holders.ts";
import { Switch } from "../../ui/Switch.tsx";
import "../panels.css";

interface Props {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Whether the file records any holder. */
  readonly recorded: boolean;
  readonly moves: HoldingMoves;
}

/** Adds up a holder's sites before a law's limit on a holder is applied, and says what that moves. */
export function HolderSwitch({ checked, onChange, recorded, moves }: Props) {
  return (
    <div>
      <Switch checked={checked && recorded} onChange={onChange} disabled={!recorded}>
        {t("holders.switch")}
      </Switch>
      <p className="note-line">{t("holders.help")}</p>
      <p className="note-line">
        {recorded ? t("holders.moves", { n: moves.leave, cannotTell: moves.nowCannotTell }) : t("holders.not_recorded")}
      </p>
    </div>
  );
}
