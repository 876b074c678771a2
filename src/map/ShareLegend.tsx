import "../dialects/map-words.ts";
import { useId } from "react";
import { t } from "../dialects/text.ts";
import { FEWEST_FOR_SHARE, SHARE_RAMP, SHARE_STEPS } from "../ui/palette.ts";
import { HatchPattern } from "../ui/shapes.tsx";
import "./share-legend.css";

const WIDTH = 35;

/** The legend of the view by areas: the ramp with its steps, the hatches, and where no share is stated. */
export function ShareLegend({ both = false }: { readonly both?: boolean }) {
  const [hatch, over] = [useId(), useId()];
  const title = t(both ? "compare.share" : "map.legend.share");
  return (
    <section className="share-legend" aria-label={t("legend.title")}>
      <h2>{title}</h2>
      <svg viewBox={`-1 -1 ${SHARE_RAMP.length * WIDTH + 2} 34`} width={SHARE_RAMP.length * WIDTH + 2} height="34">
        <title>{title}</title>
        {SHARE_RAMP.map((token, at) => (
          <rect
            key={token}
            className="share-box"
            x={at * WIDTH}
            width={WIDTH}
            height="13"
            style={{ fill: `var(${token})` }}
          />
        ))}
        {SHARE_STEPS.map((step, at) => (
          <text key={step} x={(at + 1) * WIDTH} y="28" textAnchor="middle">
            {t("percent", { share: Math.round(step * 100) })}
          </text>
        ))}
      </svg>
      <ul>
        <li>
          <svg width="28" height="14" aria-hidden="true">
            <defs>
              <HatchPattern id={hatch} />
              <HatchPattern id={over} over />
            </defs>
            <rect className="share-box" x="0.5" y="0.5" width="27" height="13" fill={`url(#${hatch})`} />
          </svg>
          {t("map.legend.mostly")}
        </li>
        <li>
          <svg width="28" height="14" aria-hidden="true">
            <rect
              className="share-box"
              x="0.5"
              y="0.5"
              width="27"
              height="13"
              style={{ fill: `var(${SHARE_RAMP[1]})` }}
            />
            <rect className="share-box" x="0.5" y="0.5" width="27" height="13" fill={`url(#${over})`} />
          </svg>
          {t("map.legend.partly")}
        </li>
        <li>
          <svg width="28" height="14" aria-hidden="true">
            <rect className="share-box" x="0.5" y="0.5" width="27" height="13" style={{ fill: "var(--m-home)" }} />
          </svg>
          {t("map.legend.few", { fewest: FEWEST_FOR_SHARE })}
        </li>
      </ul>
    </section>
  );
}
