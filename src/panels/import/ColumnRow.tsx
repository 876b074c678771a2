import { useState } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import { attributeOf } from "../../model/catalogue.ts";
import type { ColumnMapping } from "../../model/mapping.ts";
import type { ColumnGuess, ColumnSeen } from "../../model/survey.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { BecomesPicker } from "./BecomesPicker.tsx";
import { ColumnDetails } from "./ColumnDetails.tsx";
import { formWords, optionWords, reasonWords, targetWords } from "./column-words.ts";
import "./import.css";

interface Props {
  readonly column: ColumnSeen;
  readonly guess: ColumnGuess;
  readonly mapping: ColumnMapping;
  /** Its question is still open. */
  readonly isOpen: boolean;
  /** Rows of the preview in which the result is known, of all; null while they are read. */
  readonly known: { readonly n: number; readonly of: number } | null;
  readonly onMap: (mapping: ColumnMapping) => void;
}

/** Words for missing that are shown beside a column; the others are among its details. */
const MARKS = 3;
const KEEP = "\u0000keep";
const LEAVE = "\u0000leave";

/** The mapping of a column that becomes something else: its marks stay, what belonged to the old target goes. */
export function retarget(
  column: ColumnSeen,
  mapping: ColumnMapping,
  chosen: string,
  guess: ColumnGuess,
): ColumnMapping {
  if (chosen === LEAVE) return { to: null, type: "text" };
  const { decimal, group, missing, date, list } = mapping;
  const marks = {
    ...(decimal ? { decimal } : {}),
    ...(group ? { group } : {}),
    ...(missing ? { missing } : {}),
    ...(date ? { date } : {}),
    ...(list ? { list } : {}),
  };
  if (chosen === KEEP) return { to: column.name, type: mapping.type, ...marks };
  if (chosen === guess.mapping.to) return guess.mapping;
  return { to: chosen, type: attributeOf(chosen)?.type ?? "text", ...marks };
}

/** The question of a column with its answers as buttons. */
function Question({ column, guess, onMap }: Pick<Props, "column" | "guess" | "onMap">) {
  const { question } = guess;
  if (!question) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line of text
    <div className="import-question" role="group" aria-label={reasonWords({ code: question.code })}>
      <span>{reasonWords({ code: question.code })}</span>
      {question.options.map((option) => {
        const words = optionWords(question.code, column.name, option);
        return (
          <button key={words} type="button" className="import-answer" onClick={() => onMap(option)}>
            {words}
          </button>
        );
      })}
    </div>
  );
}

function Known({ known }: Pick<Props, "known">) {
  if (!known) return <span className="import-known muted">…</span>;
  const share = known.of > 0 ? known.n / known.of : 0;
  return (
    <span className="import-known">
      <span className="import-bar" aria-hidden="true">
        <span style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      {formatNumber(known.n)}
    </span>
  );
}

/** One column of the file: what it becomes, how it is read, and why. */
export function ColumnRow({ column, guess, mapping, isOpen, known, onMap }: Props) {
  const [details, setDetails] = useState(false);
  const { to } = mapping;
  const asksWhat = isOpen && guess.question?.code === "guess.ask.two_fit";
  const form = formWords(mapping);
  return (
    <li className="import-column" data-open={isOpen || undefined} data-left-out={to === null || undefined}>
      <div className="import-column-line">
        <b className="import-name" title={column.name}>
          <bdi>{column.name}</bdi>
        </b>
        <BecomesPicker
          column={column.name}
          words={asksWhat ? t("importing.choose.two") : targetWords(column.name, to)}
          onKeep={() => onMap(retarget(column, mapping, KEEP, guess))}
          onLeave={() => onMap(retarget(column, mapping, LEAVE, guess))}
          onPick={(chosen) => onMap(retarget(column, mapping, chosen, guess))}
        />
        <span className="import-form">
          {form && (
            <LinkButton aria-expanded={details} onClick={() => setDetails(!details)}>
              {form}
            </LinkButton>
          )}
        </span>
        <span className="import-marks">
          {mapping.missing?.slice(0, MARKS).map((word) => (
            <button
              key={word}
              type="button"
              className="import-chip"
              aria-label={t("importing.missing.remove", { word })}
              title={t("importing.missing.remove", { word })}
              onClick={() => onMap({ ...mapping, missing: mapping.missing?.filter((each) => each !== word) ?? [] })}
            >
              <bdi>{word}</bdi>
            </button>
          ))}
          {(mapping.missing?.length ?? 0) > MARKS && "…"}
        </span>
        <span className="import-why muted">
          {isOpen && guess.question ? (
            <Question column={column} guess={guess} onMap={onMap} />
          ) : (
            reasonWords(guess.reason)
          )}
        </span>
        <Known known={to === null ? { n: 0, of: 0 } : known} />
      </div>
      {details && <ColumnDetails column={column} mapping={mapping} onMap={onMap} />}
    </li>
  );
}
