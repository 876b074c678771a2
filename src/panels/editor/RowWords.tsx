import type { Pieces } from "../../dialects/pieces.ts";

/** A line's words; what can be changed stands out as a token. The whole line opens its form. */
export function RowWords({ pieces, open }: { readonly pieces: Pieces; readonly open: boolean }) {
  return pieces.map((piece, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the order of pieces is their identity
    if (piece.kind !== "token") return <span key={at}>{piece.text}</span>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the order of pieces is their identity
      <span key={at} className="editor-token" data-open={open || undefined}>
        {piece.text}
      </span>
    );
  });
}
