import { useId, useState } from "react";
import { sentence } from "../../dialects/sentence.ts";
import { t, tCode } from "../../dialects/text.ts";
import { midSentence } from "../../dialects/words.ts";
import type { Definition } from "../../model/definition.ts";
import type { Side } from "../../state/choice.ts";
import { lawStatusOf } from "../../state/law-list.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { SideBadge } from "../SideBadge.tsx";
import "../panels.css";
import "./explore.css";

export type Pair = Readonly<Record<Side, Definition>>;

/** Characters of a sentence that fit the short form. */
const SHORT = 320;

/** The definition read aloud, its numbers and classes in bold; a long one opens. */
function ShortSentence({ definition }: { readonly definition: Definition }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const pieces = sentence(definition);
  const long = pieces.reduce((sum, { text }) => sum + text.length, 0) > SHORT;
  return (
    <>
      <p id={id} className="law-sentence" data-short={(long && !open) || undefined}>
        {pieces.map((piece, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece's place in the sentence is its identity
          piece.kind === "text" ? <span key={at}>{piece.text}</span> : <b key={at}>{piece.text}</b>,
        )}
      </p>
      {long && (
        <LinkButton aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {t(open ? "explore.short_sentence" : "explore.whole_sentence")}
        </LinkButton>
      )}
    </>
  );
}

/** The two definitions that the map compares, and what B says. */
export function OnThisMap({ pair }: { readonly pair: Pair }) {
  return (
    <section className="panel-section" aria-labelledby="on-map-title">
      <h3 id="on-map-title" className="law-subtitle">
        {t("explore.on_map")}
      </h3>
      {(["baseline", "proposed"] as const).map((side) => (
        <p key={side} className="law-side" data-side={side}>
          <SideBadge side={side} />
          <span className="law-side-name">{pair[side].name}</span>
          <span className="muted">{midSentence(tCode(`status.${lawStatusOf(pair[side])}`))}</span>
        </p>
      ))}
      <ShortSentence definition={pair.proposed} />
    </section>
  );
}
