import { borders } from "./en-borders.ts";
import { editor } from "./en-editor.ts";
import { explore } from "./en-explore.ts";
import { help } from "./en-help.ts";
import { present } from "./en-present.ts";
import { tongues } from "./en-tongues.ts";

/** What the parts say that are loaded only when asked for, in English. */
export const late = { ...borders, ...editor, ...explore, ...help, ...present, ...tongues } as const;
