import { t } from "../../dialects/text.ts";
import type { Scene } from "../../state/story.ts";
import { Button } from "../../ui/Button.tsx";

interface Props {
  readonly scene: Scene;
  readonly at: number;
  readonly count: number;
  readonly next: Scene | null;
  /** Since the presentation began, s. */
  readonly seconds: number;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
}

/** What only the presenter reads. */
export function Notes({ scene, at, count, next, seconds, onPrevious, onNext }: Props) {
  const time = { minutes: Math.floor(seconds / 60), seconds: String(seconds % 60).padStart(2, "0") };
  return (
    <main className="notes">
      <p className="notes-where">
        <span>{t("present.of", { at, n: count })}</span>
        <span>{t("present.notes.time", time)}</span>
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
