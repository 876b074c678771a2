import type { RefObject } from "react";

interface Props {
  /** A button beside it asks for the file: `field.current?.click()`. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  /** Endings of names, as the browser's own dialog offers them. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly testId?: string;
}

/** Asks for a file of the machine, out of sight; the same file can be chosen again. */
export const FileField = ({ field, label, accept, onFile, testId }: Props) => (
  <input
    ref={field}
    type="file"
    hidden
    accept={accept}
    aria-label={label}
    data-testid={testId}
    onChange={(event) => {
      const file = event.target.files?.[0];
      event.target.value = "";
      if (file) onFile(file);
    }}
  />
);
