import type { ReactNode } from "react";
import { t } from "../../dialects/text.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { FullIcon, NotesIcon, PauseIcon, PlayIcon, ResetIcon } from "./icons.tsx";

interface Props {
  /** From 1. */
  readonly at: number;
  readonly count: number;
  readonly title: string;
  readonly nextTitle: string | null;
  readonly clock: ReactNode;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onReset: () => void;
  readonly onNotes: () => void;
  readonly onFull: () => void;
  readonly onClose: () => void;
  /** Plays and pauses what moves by itself; null where nothing does. */
  readonly sweep: { readonly playing: boolean; readonly onToggle: () => void } | null;
  /** Behind a black screen nothing can be reached. */
  readonly inert: boolean;
  /** The slider. */
  readonly children: ReactNode;
}

/** The strip below the room's picture: where we are, the one slider, what comes next. It is in no capture. */
export function PresentStrip({ at, count, title, nextTitle, clock, sweep, inert, children, ...on }: Props) {
  return (
    <footer className="present-strip" inert={inert}>
      <span className="present-where">
        <IconButton
          icon={<Icon name="chevron-left" />}
          label={t("present.previous")}
          disabled={at <= 1}
          onClick={on.onPrevious}
        />
        <b>{t("present.of", { at, n: count })}</b>
        <IconButton
          icon={<Icon name="chevron-right" />}
          label={t("present.next")}
          disabled={at >= count}
          onClick={on.onNext}
        />
      </span>
      <span className="present-scene">
        <bdi>{title}</bdi>
      </span>
      <span className="present-slider">
        {sweep && (
          <IconButton
            icon={sweep.playing ? <PauseIcon /> : <PlayIcon />}
            label={t(sweep.playing ? "present.pause" : "present.play")}
            onClick={sweep.onToggle}
          />
        )}
        {children}
      </span>
      <Button kind="quiet" icon={<ResetIcon />} onClick={on.onReset}>
        {t("present.reset")}
      </Button>
      <span className="present-then">
        {nextTitle === null ? t("present.last") : t("present.then", { title: nextTitle })}
      </span>
      <span className="present-clock">{clock}</span>
      <IconButton icon={<NotesIcon />} label={t("present.notes")} onClick={on.onNotes} />
      <IconButton icon={<FullIcon />} label={t("present.full")} onClick={on.onFull} />
      <IconButton icon={<Icon name="close" />} label={t("present.close")} onClick={on.onClose} />
    </footer>
  );
}
