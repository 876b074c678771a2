import { type ReactNode, useState } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import { attributeLabel } from "../../dialects/words.ts";
import type { AreasFound, AreasUse } from "../../model/areas.ts";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { asPropertyName, firstUse, INSIDE_FLAGS, nameable } from "./areas-use.ts";
import "./context.css";

interface Props {
  readonly found: AreasFound;
  /** Whether the data hold outlines of their sites. */
  readonly hasOutlines: boolean;
  readonly onUse: (use: AreasUse) => void;
}

/** A question about each site that the areas can answer, and the name its answer is kept under. */
function Part({
  label,
  on,
  onSwitch,
  children,
}: {
  readonly label: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly children?: ReactNode;
}) {
  return (
    <div className="context-choice">
      <Switch checked={on} onChange={onSwitch}>
        {label}
      </Switch>
      {on && children}
    </div>
  );
}

/** The name of a property of one's own. */
function PropertyName({ value, onChange }: { readonly value: string; readonly onChange: (name: string) => void }) {
  return (
    <label className="context-name">
      <span>{t("context.property")}</span>
      <input
        type="text"
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

const degrees = (value: number): string => formatNumber(Math.round(value * 100) / 100);

function FoundWords({ found }: { readonly found: AreasFound }) {
  const [west = 0, south = 0, east = 0, north = 0] = (found.box ?? []).map(degrees);
  return (
    <p className="muted">
      {found.box && t("context.found.box", { west, south, east, north })}
      {found.setAside > 0 && `; ${t("context.found.set_aside", { n: found.setAside })}`}
      {found.source !== null && <bdi>{`. ${t("context.found.source", { source: found.source })}`}</bdi>}
      {found.licence !== null && <bdi>{`. ${t("context.found.licence", { licence: found.licence })}`}</bdi>}
    </p>
  );
}

/** What becomes of areas that were read. */
export function AreasForm({ found, hasOutlines, onUse }: Props) {
  const [use, setUse] = useState(() => firstUse(found));
  const change = (part: Partial<AreasUse>) => setUse((now) => ({ ...now, ...part }));
  const own = asPropertyName(found.name);
  const flags = [...INSIDE_FLAGS, `in_${own}`];
  const asksNothing =
    !use.asRegions && [use.insideTo, use.nameTo, use.distanceTo, use.overlapTo].every((to) => to === null);
  return (
    <section className="context-form" aria-label={found.name}>
      <h3>
        <bdi>{found.name}</bdi> <span className="muted">{t("context.found", { n: found.areas })}</span>
      </h3>
      <FoundWords found={found} />
      <div className="context-name">
        <span>{t("context.name_by")}</span>
        <Menu
          label={t("context.name_by")}
          value={use.nameBy ?? ""}
          options={[
            ...nameable(found).map(({ name, examples }) => ({
              value: name,
              label: name,
              note: t("context.name_by.examples", { examples: examples.slice(0, 2).join(", ").slice(0, 40) }),
            })),
            { value: "", label: t("context.name_by.number") },
          ]}
          onChange={(name) => change({ nameBy: name === "" ? null : name })}
        />
      </div>
      <Part label={t("context.regions")} on={use.asRegions} onSwitch={(asRegions) => change({ asRegions })} />
      <Part
        label={t("context.inside")}
        on={use.insideTo !== null}
        onSwitch={(on) => change({ insideTo: on ? `in_${own}` : null })}
      >
        <div className="context-name">
          <span>{t("context.inside.to")}</span>
          <Menu
            label={t("context.inside.to")}
            value={use.insideTo ?? ""}
            options={flags.map((flag) => ({
              value: flag,
              label: flag === `in_${own}` ? t("context.inside.own") : attributeLabel(flag),
              note: flag,
            }))}
            onChange={(insideTo) => change({ insideTo })}
          />
        </div>
      </Part>
      <Part label={t("context.named")} on={use.nameTo !== null} onSwitch={(on) => change({ nameTo: on ? own : null })}>
        <PropertyName value={use.nameTo ?? ""} onChange={(nameTo) => change({ nameTo })} />
      </Part>
      <Part
        label={t("context.distance")}
        on={use.distanceTo !== null}
        onSwitch={(on) => change({ distanceTo: on ? `${own}_km` : null })}
      >
        <PropertyName value={use.distanceTo ?? ""} onChange={(distanceTo) => change({ distanceTo })} />
      </Part>
      {hasOutlines ? (
        <Part
          label={t("context.overlap")}
          on={use.overlapTo !== null}
          onSwitch={(on) => change({ overlapTo: on ? `${own}_pct` : null })}
        >
          <PropertyName value={use.overlapTo ?? ""} onChange={(overlapTo) => change({ overlapTo })} />
        </Part>
      ) : (
        <p className="muted">{t("context.overlap.none")}</p>
      )}
      <Switch checked={use.onlyUnknown} onChange={(onlyUnknown) => change({ onlyUnknown })}>
        {t("context.only_unknown")}
      </Switch>
      <p className="muted">{t("context.unknown")}</p>
      <div className="context-foot">
        <Button kind="primary" disabled={asksNothing} onClick={() => onUse(trimmed(use))}>
          {t("context.use")}
        </Button>
      </div>
    </section>
  );
}

const named = (name: string | null): string | null => (name === null || name.trim() === "" ? null : name.trim());

const trimmed = (use: AreasUse): AreasUse => ({
  ...use,
  insideTo: named(use.insideTo),
  nameTo: named(use.nameTo),
  distanceTo: named(use.distanceTo),
  overlapTo: named(use.overlapTo),
});
