import type { ReactNode } from "react";
import { t } from "../../dialects/text.ts";
import type { Scene } from "../../state/story.ts";
import { Button } from "../../ui/Button.tsx";

interface Props {
  readonly scene: Scene;
  readonly at: number;
  readonly count: number;
  readonly next: Scene | null;
  /** How long the presentation has gone on. */
  readonly spent: ReactNode;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
}

/** What only the presenter reads. */
export function Notes({ scene, at, count, next, spent, onPrevious, onNext }: Props) {
  return (
    <main className="notes">
      <p className="notes-where">
        <span>{t("present.of", { at, n: count })}</span>
        <span>{spent}</span>
      </p>
      <h1>
        <bdi>{scene.title}</bdi>
      </h1>
      <p className="notes-text">{scene.note === "" ? t("present.notes.none") : scene.note}</p>
      <p className="notes-next">{next ? t("present.then", { title: next.title }) : t("present.last")}</p>
      <p className="notes-steps">
        <Button size="large" disabled={at <= 1} onClick={onPrevious}>
          {t("present.previous")}
        </Button>
        <Button size="large" kind="primary" disabled={next === null} onClick={onNext}>
          {t("present.next")}
        </Button>
      </p>
    </main>
  );
}
