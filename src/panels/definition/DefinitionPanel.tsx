import type { ReactNode } from "react";
import type { Token } from "../../dialects/pieces.ts";
import type { SentenceBlock } from "../../dialects/sentence.ts";
import { t } from "../../dialects/text.ts";
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
  /** Whether it differs from the definition as released. */
  readonly moved: boolean;
  readonly open: string | null;
  readonly onOpen: (piece: Token) => void;
  readonly onReset: () => void;
  readonly children: ReactNode;
}

/** The proposed definition: its sentence on top, what it asks below. */
export function DefinitionPanel(props: Props) {
  const { definition, hash, blocks, asks, moved, open, onOpen, onReset, children } = props;
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
          {moved && (
            <>
              {" "}
              <button type="button" className="link-button" onClick={onReset}>
                {t("definition.reset")}
              </button>
            </>
          )}
        </p>
        <About definition={definition} />
      </section>
      {children}
    </>
  );
}
