import { t } from "../../dialects/text.ts";
import type { Together } from "../../state/left-before.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";

interface Props {
  readonly together: Together | null;
  /** The day of the newest visit where waiting may protect, else null. ISO 8601. */
  readonly recent: string | null;
  /** Gives totals in steps instead. */
  readonly onSteps: () => void;
}

/** Hours and minutes where it was today, else the day too. */
function timeWords(at: number): string {
  const [then, today] = [new Date(at), new Date()];
  const time: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const sameDay = then.toDateString() === today.toDateString();
  return new Intl.DateTimeFormat("en", sameDay ? time : { ...time, day: "numeric", month: "short" }).format(then);
}

/** What to think of before saving. */
export function Warnings({ together, recent, onSteps }: Props) {
  return (
    <>
      {together && (
        <div className="share-warning" role="alert">
          <Icon name="alert" />
          <p>
            {together.kind === "totals"
              ? t("share.together.totals", { n: together.by, time: timeWords(together.earlier.at) })
              : t("share.together.places", { time: timeWords(together.earlier.at) })}{" "}
            {together.kind === "totals" && <LinkButton onClick={onSteps}>{t("share.together.steps")}</LinkButton>}{" "}
            <span className="muted">{t("share.together.remembered")}</span>
          </p>
        </div>
      )}
      {recent !== null && (
        <div className="share-warning">
          <Icon name="alert" />
          <p>{t("share.recent", { day: recent })}</p>
        </div>
      )}
    </>
  );
}
