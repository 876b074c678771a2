import type { SentenceItem } from "../../dialects/gate-phrase.ts";
import type { Piece, Pieces, Token as TokenPiece } from "../../dialects/pieces.ts";
import type { SentenceBlock } from "../../dialects/sentence.ts";
import { Token } from "../../ui/Token.tsx";

interface Opening {
  /** Parameters and criteria whose control is open. */
  readonly open: string | null;
  readonly onOpen: (piece: TokenPiece) => void;
}

function PieceView({ piece, open, onOpen }: { readonly piece: Piece } & Opening) {
  if (piece.kind === "text") return <span>{piece.text}</span>;
  if (piece.kind === "class") return <b>{piece.text}</b>;
  const isOpen = open !== null && (piece.param === open || piece.place.join(".") === open);
  return (
    <Token open={isOpen} onClick={() => onOpen(piece)}>
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

/** The definition as a sentence, generated from the same object that classifies; its tokens open their controls. */
export function Sentence({ blocks, ...opening }: { readonly blocks: readonly SentenceBlock[] } & Opening) {
  // A plain ladder reads as one paragraph; a rule with a list stands on its own.
  const lists = blocks.some((block) => block.items);
  return (
    <div className={lists ? "sentence sentence-rules" : "sentence"}>
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
  );
}
