import { type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { t } from "../../dialects/text.ts";

/** Opens the window; null where the browser does not. Called within a press or a key, else it counts as unasked for. */
export function openNotes(): Window | null {
  const notes = window.open("", "asm-lens-notes", "popup,width=640,height=560");
  if (notes) dress(notes.document);
  return notes;
}

/** The window is empty and of this page's origin: it takes the page's styles and theme, and no script. */
function dress(to: Document): void {
  const { documentElement: root } = document;
  to.title = t("present.notes.title");
  to.documentElement.lang = root.lang;
  to.documentElement.dataset["theme"] = root.dataset["theme"] ?? "";
  to.head.replaceChildren();
  for (const sheet of document.querySelectorAll<HTMLLinkElement | HTMLStyleElement>("link[rel=stylesheet], style")) {
    const copy = to.importNode(sheet, true);
    if (sheet instanceof HTMLLinkElement) (copy as HTMLLinkElement).href = sheet.href;
    to.head.append(copy);
  }
}

interface Props {
  readonly window: Window;
  readonly onClosed: () => void;
  readonly children: ReactNode;
}

/** Draws into the other window, for as long as both are open. Who opened it closes it. */
export function NotesWindow({ window: other, onClosed, children }: Props) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = other.document.createElement("div");
    element.className = "notes-root";
    other.document.body.replaceChildren(element);
    setPlace(element);
    const close = () => other.close();
    other.addEventListener("pagehide", onClosed);
    addEventListener("pagehide", close);
    return () => {
      other.removeEventListener("pagehide", onClosed);
      removeEventListener("pagehide", close);
    };
  }, [other, onClosed]);
  return place && createPortal(children, place);
}
