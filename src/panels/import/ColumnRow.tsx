import { useState } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import type { ColumnMapping } from "../../model/mapping.ts";
import type { ColumnGuess, ColumnSeen } from "../../model/survey.ts";
import { type ColumnQuestion, TWO_FIT } from "../../state/asking.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { BecomesPicker } from "./BecomesPicker.tsx";
import { ColumnDetails } from "./ColumnDetails.tsx";
import { formWords, optionWords, reasonWords, targetWords } from "./column-words.ts";
import { KEEP, LEAVE, retarget, type UnitNamed, withNamedUnit } from "./retarget.ts";
import "./import.css";

interface Props {
  readonly column: ColumnSeen;
  readonly guess: ColumnGuess;
  readonly mapping: ColumnMapping;
  /** The question of it that is still open. */
  readonly question: ColumnQuestion | undefined;
  readonly unitNamed: UnitNamed;
  /** Rows of the preview in which the result is known, of all; null while they are read. */
  readonly known: { readonly n: number; readonly of: number } | null;
  readonly onMap: (mapping: ColumnMapping) => void;
  readonly onAnswer: (mapping: ColumnMapping) => void;
}

/** Words for missing that are shown beside a column; the others are among its details. */
const MARKS = 3;
/** The question of a column with its answers as buttons. */
function Question({
  column,
  question,
  onAnswer,
}: Pick<Props, "column" | "onAnswer"> & { readonly question: ColumnQuestion }) {
  const asked = reasonWords({ code: question.code });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line of text
    <div className="import-question" role="group" aria-label={`${column.name}: ${asked}`}>
      <span>{asked}</span>
      {question.options.map((option) => {
        const words = optionWords(question.code, column.name, option);
        return (
          <button key={words} type="button" className="import-answer" onClick={() => onAnswer(option)}>
            {words}
          </button>
        );
      })}
    </div>
  );
}

/** Why it was guessed; where the reader has said otherwise, that is why. */
const whyWords = (guess: ColumnGuess, mapping: ColumnMapping): string =>
  guess.mapping.to === mapping.to ? reasonWords(guess.reason) : t("importing.chosen");

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
export function ColumnRow({ column, guess, mapping, question, unitNamed, known, onMap, onAnswer }: Props) {
  const [details, setDetails] = useState(false);
  const { to } = mapping;
  const asksWhat = question?.code === TWO_FIT;
  const form = formWords(mapping);
  const become = (chosen: string) => (asksWhat ? onAnswer : onMap)(retarget(column, mapping, chosen, guess, unitNamed));
  return (
    <li className="import-column" data-open={question ? "" : undefined} data-left-out={to === null || undefined}>
      <div className="import-column-line">
        <b className="import-name" title={column.name}>
          <bdi>{column.name}</bdi>
        </b>
        <BecomesPicker
          column={column.name}
          words={asksWhat ? t("importing.choose.two") : targetWords(column.name, to)}
          onKeep={() => become(KEEP)}
          onLeave={() => become(LEAVE)}
          onPick={become}
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
          {question ? (
            <Question
              column={column}
              question={question}
              onAnswer={(answer) => onAnswer(withNamedUnit(column.name, answer, unitNamed))}
            />
          ) : (
            whyWords(guess, mapping)
          )}
        </span>
        <Known known={to === null ? { n: 0, of: 0 } : known} />
      </div>
      {details && <ColumnDetails column={column} mapping={mapping} question={question} onMap={onMap} />}
    </li>
  );
}
