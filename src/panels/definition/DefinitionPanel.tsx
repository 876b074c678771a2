import type { ReactNode } from "react";
import { listed } from "../../dialects/outcome-words.ts";
import type { Token } from "../../dialects/pieces.ts";
import type { SentenceBlock } from "../../dialects/sentence.ts";
import { t } from "../../dialects/text.ts";
import { attributeInline } from "../../dialects/words.ts";
import type { Definition } from "../../model/definition.ts";
import { SideBadge } from "../SideBadge.tsx";
import { About } from "./About.tsx";
import { Sentence } from "./Sentence.tsx";
import "../panels.css";
import "./definition.css";

interface Props {
  readonly definition: Definition;
  readonly hash: string;
  readonly blocks: readonly SentenceBlock[];
  /** "asks 4 things, this file records 1" */
  readonly asks: string;
  /** Properties that it asks and no site of the file records. */
  readonly unrecorded?: readonly string[];
  /** Whether it differs from the definition as released. */
  readonly moved: boolean;
  readonly open: string | null;
  readonly onOpen: (piece: Token) => void;
  readonly onReset: () => void;
  /** What can be done with the definition, beside its story. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The proposed definition: its sentence on top, what it asks below. */
export function DefinitionPanel(props: Props) {
  const { definition, hash, blocks, asks, unrecorded = [], moved, open, onOpen, onReset, actions, children } = props;
  return (
    <>
      <section className="panel-section" aria-labelledby="definition-title">
        <header className="panel-heading">
          <SideBadge side="proposed" />
          <h2 id="definition-title">{definition.name}</h2>
          <span className="spring" />
          <span className="muted" title={t("definition.hash.help")}>
            {hash}
          </span>
        </header>
        <Sentence blocks={blocks} open={open} onOpen={onOpen} />
        <p className="note-line definition-asks">
          {asks}
          {unrecorded.length > 0 &&
            ` ${t("definition.unrecorded", {
              attributes: listed(
                "and",
                unrecorded.map((property) => attributeInline(property)),
              ),
            })}`}
          {moved && (
            <>
              {" "}
              <button type="button" className="link-button" onClick={onReset}>
                {t("definition.reset")}
              </button>
            </>
          )}
        </p>
        {actions && <p className="note-line">{actions}</p>}
        <About definition={definition} />
      </section>
      {children}
    </>
  );
}
