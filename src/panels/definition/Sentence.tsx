import { useMemo, useState } from "react";
import type { SentenceItem } from "../../dialects/gate-phrase.ts";
import type { Piece, Pieces, Token as TokenPiece } from "../../dialects/pieces.ts";
import type { SentenceBlock } from "../../dialects/sentence.ts";
import { t } from "../../dialects/text.ts";
import { Token } from "../../ui/Token.tsx";
import { useTokenWalk } from "./use-token-walk.ts";

interface Opening {
  /** Parameters and criteria whose control is open. */
  readonly open: string | null;
  readonly onOpen: (piece: TokenPiece) => void;
  /** Each token's place in the sentence. */
  readonly places: ReadonlyMap<Piece, number>;
  /** The place at which the Tab key stops. */
  readonly stop: number;
}

function PieceView({ piece, open, onOpen, places, stop }: { readonly piece: Piece } & Opening) {
  if (piece.kind === "text") return <span>{piece.text}</span>;
  if (piece.kind === "class") return <b>{piece.text}</b>;
  const at = places.get(piece) ?? 0;
  const isOpen = open !== null && (piece.param === open || piece.place.join(".") === open);
  return (
    <Token open={isOpen} at={at} stop={at === stop} onClick={() => onOpen(piece)}>
      {piece.text}
    </Token>
  );
}

const PiecesView = ({ pieces, ...opening }: { readonly pieces: Pieces } & Opening) =>
  // The order of pieces is their identity: the sentence is made anew with the definition.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  pieces.map((piece, index) => <PieceView key={index} piece={piece} {...opening} />);

const keyOf = (pieces: Pieces): string => pieces.map((piece) => piece.text).join("");

function Items({ items, ...opening }: { readonly items: readonly SentenceItem[] } & Opening) {
  return (
    <ul>
      {items.map((item) => (
        <li key={keyOf(item.pieces)}>
          <PiecesView pieces={item.pieces} {...opening} />
          {item.items && <Items items={item.items} {...opening} />}
        </li>
      ))}
    </ul>
  );
}

const tokensIn = (items: readonly SentenceItem[]): Piece[] =>
  items.flatMap(({ pieces, items: below = [] }) => [...pieces, ...tokensIn(below)]);

/** The tokens of a sentence in the order in which it is read. */
const placesOf = (blocks: readonly SentenceBlock[]): Map<Piece, number> => {
  const pieces = blocks.flatMap((block) => [...block.pieces, ...tokensIn(block.items ?? [])]);
  return new Map(pieces.filter(({ kind }) => kind === "token").map((piece, at) => [piece, at]));
};

/** Beyond these a sentence hides the controls below it; the rest is one press away. */
const MOST_LINES = 14;

const linesIn = (items: readonly SentenceItem[]): number =>
  items.reduce((sum, { items: below }) => sum + 1 + (below ? linesIn(below) : 0), 0);

const linesOf = (blocks: readonly SentenceBlock[]): number =>
  blocks.reduce((sum, { items }) => sum + 1 + (items ? linesIn(items) : 0), 0);

type Props = { readonly blocks: readonly SentenceBlock[] } & Pick<Opening, "open" | "onOpen">;

/** The definition as a sentence, generated from the same object that classifies; its tokens open their controls. */
export function Sentence({ blocks, ...handlers }: Props) {
  const places = useMemo(() => placesOf(blocks), [blocks]);
  const { ref, stop, onFocus, onKeyDown } = useTokenWalk(places.size);
  const opening = { ...handlers, places, stop };
  // A plain ladder reads as one paragraph; a rule with a list stands on its own.
  const lists = blocks.some((block) => block.items);
  const long = linesOf(blocks) > MOST_LINES;
  const [whole, setWhole] = useState(false);
  const folded = long && !whole;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a sentence, not the fields of a form */}
      <div
        ref={ref}
        role="group"
        aria-label={t("definition.sentence")}
        className={lists ? "sentence sentence-rules" : "sentence"}
        data-folded={folded || undefined}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          onFocus(event);
          // A token reached by key is never out of sight.
          if (folded && event.target.offsetTop > event.currentTarget.clientHeight) setWhole(true);
        }}
      >
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block's place in the sentence is its identity
          <div key={index} className="sentence-block">
            <span>
              <PiecesView pieces={block.pieces} {...opening} />{" "}
            </span>
            {block.items && <Items items={block.items} {...opening} />}
          </div>
        ))}
      </div>
      {long && (
        <button
          type="button"
          className="link-button sentence-more"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {t(whole ? "definition.fold" : "definition.unfold")}
        </button>
      )}
    </>
  );
}
