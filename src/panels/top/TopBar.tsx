import type { ReactNode } from "react";
import { t } from "../../dialects/text.ts";
import { useStore } from "../../state/store.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import "../panels.css";
import "./top.css";

interface Props {
  /** The doors into the page. */
  readonly doors: ReactNode;
  readonly baseline: ReactNode;
  readonly proposed: ReactNode;
  /** Shown beside the pair: the "invented" tag. */
  readonly tag: ReactNode;
  readonly actions: ReactNode;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSwap: () => void;
  readonly onHelp: () => void;
}

export const Logo = () => (
  <span className="top-logo">
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="8.5" cy="8.5" r="6.5" className="top-logo-line" />
      <path d="M8.5 2a6.5 6.5 0 0 1 0 13z" className="top-logo-half" />
      <path d="M13.3 13.3 18 18" className="top-logo-line" strokeLinecap="round" />
    </svg>
    <span>{t("app.name")}</span>
  </span>
);

/** The bar above everything: the pair under comparison, undo and redo, the file. */
export function TopBar({ doors, baseline, proposed, tag, actions, onUndo, onRedo, onSwap, onHelp }: Props) {
  const undoable = useStore((state) => state.history.past.at(-1)?.label);
  const redoable = useStore((state) => state.history.future[0]?.label);
  return (
    <header className="top-bar">
      <h1 className="top-title">
        <Logo />
      </h1>
      {doors}
      <span className="spring" />
      <div className="top-pair">
        {baseline}
        <IconButton icon={<Icon name="swap" />} label={t("side.swap")} onClick={onSwap} />
        {proposed}
        {tag}
      </div>
      <span className="spring" />
      <div className="top-history">
        <IconButton
          icon={<Icon name="undo" />}
          label={undoable ? t("history.undo.of", { label: undoable }) : t("history.undo")}
          disabled={undoable === undefined}
          onClick={onUndo}
        />
        <IconButton
          icon={<Icon name="redo" />}
          label={redoable ? t("history.redo.of", { label: redoable }) : t("history.redo")}
          disabled={redoable === undefined}
          onClick={onRedo}
        />
      </div>
      <span className="top-help">
        <IconButton icon={<Icon name="keyboard" />} label={t("help.title")} onClick={onHelp} />
      </span>
      {actions}
    </header>
  );
}
