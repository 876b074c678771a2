import { type ReactNode, useState } from "react";
import { aboutBytes, bytesWords } from "../../dialects/bytes-words.ts";
import { t } from "../../dialects/text.ts";
import { fitFor, type LargeFile, neededFor, stepsFor } from "../../model/large-file.ts";
import { stepThatFits } from "../../model/memory-fit.ts";
import { isSampled, type Portion } from "../../model/portion.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { PortionForm } from "./PortionForm.tsx";
import "./large.css";

interface Props {
  readonly file: LargeFile;
  /** null: nothing of it. */
  readonly onAnswer: (portion: Portion | null) => void;
  /** What can be done without reading it. */
  readonly children?: ReactNode;
}

function factsOf(file: LargeFile): (readonly [string, string])[] {
  const { bytes, columns, has } = file;
  const size = bytesWords(bytes);
  return [
    [t("large.file"), columns ? t("large.file.is", { size, n: columns.all }) : size],
    [t("large.needs"), t("large.needs.is", { size: aboutBytes(neededFor(file, {})) })],
    [t("large.has"), t("large.has.is", { size: bytesWords(has) })],
  ];
}

/** All of it where that may fit, else the largest sample that does. */
function firstOf(file: LargeFile): Portion {
  if (fitFor(file, {}) !== "beyond") return {};
  const oneIn = stepThatFits((step) => neededFor(file, { oneIn: step }), file.has);
  return oneIn === null ? {} : { oneIn };
}

function goWords(portion: Portion, asked: number): string {
  if (isSampled(portion)) return t("large.read.sample", { n: portion.oneIn ?? 1 });
  return portion.properties ? t("large.read.columns", { n: asked }) : t("large.read.all");
}

function verdict(file: LargeFile): string {
  if (stepsFor(file, {}).length === 0) return t("large.unread");
  return t(fitFor(file, {}) === "beyond" ? "large.beyond" : "large.tight");
}

/** A file that is large for the machine says so before it is read, and what can be done. */
export function LargeFileDialog({ file, onAnswer, children }: Props) {
  const [portion, setPortion] = useState(() => firstOf(file));
  const isReadable = file.columns !== null && stepsFor(file, {}).length > 0;
  return (
    <Dialog
      title={t("large.title", { name: file.name })}
      width="wide"
      onClose={() => onAnswer(null)}
      foot={
        <>
          <span className="large-stays muted">{t(isReadable ? "large.stays" : "large.stay")}</span>
          <Button data-autofocus={isReadable ? undefined : ""} onClick={() => onAnswer(null)}>
            {t("large.cancel")}
          </Button>
          {isReadable && (
            <Button
              kind="primary"
              data-autofocus=""
              disabled={fitFor(file, portion) === "beyond"}
              onClick={() => onAnswer(portion)}
            >
              {goWords(portion, file.columns?.asked ?? 0)}
            </Button>
          )}
        </>
      }
    >
      <div className="large">
        <dl className="large-facts">
          {factsOf(file).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="large-verdict">{verdict(file)}</p>
        <div className="large-ways">
          {isReadable && <PortionForm file={file} portion={portion} onPortion={setPortion} />}
          {children}
        </div>
      </div>
    </Dialog>
  );
}
