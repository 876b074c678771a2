import { t, tCode } from "../../dialects/text.ts";
import { classLabel } from "../../dialects/words.ts";
import type { Definition, Source } from "../../model/definition.ts";

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );

/** Where a definition in law comes from, and the one line that must never be missing beside it. */
function Citation({ source }: { readonly source: Source }) {
  const cited = [source.instrument, source.article, source.year].filter(Boolean).join(", ");
  return (
    <>
      {cited && <p>{cited}</p>}
      {source.quote && <blockquote>{source.quote}</blockquote>}
      {source.unit && <p>{t("about.speaks_of", { unit: source.unit })}</p>}
      {source.checked && <p>{t("about.checked", { date: source.checked })}</p>}
      {source.url && <p className="about-address">{source.url}</p>}
      {source.country && <p>{t("about.not_legal_advice")}</p>}
    </>
  );
}

/** Purpose, reasons, consequences and blind spots: what a reader needs before arguing about the numbers. */
export function About({ definition }: { readonly definition: Definition }) {
  const { source, purpose, consequences = {} } = definition;
  const follows = Object.entries(consequences).map(([id, text]) => `${classLabel(definition, id)}: ${text}`);
  return (
    <details className="about">
      <summary>{t("about.title", { status: tCode(`status.${source?.status ?? "illustrative"}`) })}</summary>
      {purpose && <p>{t("about.purpose", { purpose })}</p>}
      {definition.why && <p>{definition.why}</p>}
      {source && <Citation source={source} />}
      <Lines title={t("about.consequences")} lines={follows} />
      <Lines title={t("about.reasons")} lines={source?.reasons ?? []} />
      <Lines title={t("about.blind_spots")} lines={source?.blindSpots ?? []} />
      <Lines title={t("about.approximated")} lines={source?.approximated ?? []} />
    </details>
  );
}
