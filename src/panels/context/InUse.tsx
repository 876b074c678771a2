import { t } from "../../dialects/text.ts";
import type { AreasInUse } from "../../state/context.ts";
import { Button } from "../../ui/Button.tsx";
import "./context.css";

/** Areas in use, the last first; only the last can be taken back, for the others lie under it. */
export const InUse = ({
  areas,
  onTakeBack,
}: {
  readonly areas: readonly AreasInUse[];
  readonly onTakeBack: (areas: AreasInUse) => void;
}) => (
  <ul className="context-used">
    {areas.toReversed().map((each, at) => (
      <li key={`${each.name} ${each.made.join(" ")}`}>
        <div>
          <b>
            <bdi>{each.name}</bdi>
          </b>
          <p>{t("context.done", { ...each.outcome })}</p>
          <p className="muted">
            <bdi>{t("context.made", { names: each.made.join(", ") })}</bdi>
          </p>
        </div>
        {at === 0 && <Button onClick={() => onTakeBack(each)}>{t("context.take_back")}</Button>}
      </li>
    ))}
  </ul>
);
