import { type CSSProperties, type ReactNode, useState } from "react";
import type { TestLine } from "../../dialects/test-lines.ts";
import { t } from "../../dialects/text.ts";
import type { Verdict } from "../../engine/explain-logic.ts";
import type { TestResult } from "../../engine/explain-tests.ts";
import { attributeOf } from "../../model/catalogue.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";

const SIGNS: Readonly<Record<Exclude<Verdict, "unknown">, string>> = {
  holds: "M7 12.5l3.2 3 6.8-7",
  fails: "M8 8l8 8m0-8l-8 8",
};

/** Passes, fails, or cannot be answered: by fill, outline and dashes, not by hue alone. */
export const VerdictMark = ({ verdict }: { readonly verdict: Verdict }) => (
  <span className="site-mark" data-verdict={verdict}>
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <circle className="site-mark-ring" cx="12" cy="12" r="11.25" />
      {verdict === "unknown" ? (
        <text className="site-mark-question" x="12" y="16.5" textAnchor="middle">
          ?
        </text>
      ) : (
        <path className="site-mark-sign" d={SIGNS[verdict]} />
      )}
    </svg>
    <VisuallyHidden>{t(`site.verdict.${verdict}`)}</VisuallyHidden>
  </span>
);

/** What a sensitive attribute says is shown only where it is asked for by name, among the recorded values. */
const isSensitive = ({ leaf }: TestLine): boolean =>
  leaf?.kind === "test" && attributeOf(leaf.property)?.lens === "sensitive";

interface Props {
  readonly lines: readonly TestLine[];
  /** Value against the cut, drawn; for number tests with a known value. */
  readonly distance?: ((test: TestResult) => ReactNode) | undefined;
}

/** What stands under a gate is indented by it. */
const indentOf = ({ depth }: TestLine): CSSProperties => ({ paddingLeft: `calc(${depth} * var(--s-4))` });

function Line({ line, distance }: { readonly line: TestLine } & Omit<Props, "lines">) {
  const { leaf } = line;
  return (
    <li className="site-test" data-kind={line.kind} style={indentOf(line)}>
      <VerdictMark verdict={line.verdict} />
      <div className="site-test-words">
        <p className="site-test-title">
          <b>{line.title}</b>
          <span className="spring" />
          <b className="site-test-value">{isSensitive(line) ? t("site.not_shown") : line.value}</b>
        </p>
        <p className="site-test-note">{line.note}</p>
        {distance && leaf?.kind === "test" && leaf.distance !== null && !leaf.constant && distance(leaf)}
      </div>
    </li>
  );
}

const FIRST = 8;

/** The tests in ladder order, up to the rule that takes the site. */
export function TestList({ lines, distance }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, FIRST);
  const more = lines.length - FIRST;
  return (
    <>
      {lines.length === 0 && <p className="note-line">{t("site.tests.none")}</p>}
      <ol className="site-tests">
        {shown.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a test's place in the ladder is its identity
          <Line key={at} line={line} distance={distance} />
        ))}
      </ol>
      {more > 0 && (
        <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("site.fewer") : t("site.tests.all", { n: more })}
        </LinkButton>
      )}
    </>
  );
}
