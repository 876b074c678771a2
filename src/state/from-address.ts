import { UnreadableFile } from "../model/issue.ts";

/** How far a fetch is; the total is what the site claims, and 0 where it claims nothing. */
export interface Fetching {
  readonly done: number;
  readonly total: number;
}

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress?: (fetching: Fetching) => void;
  /** What to call the file where its address says little. */
  readonly name?: string;
  /** The most that is taken. */
  readonly cap?: number;
  /** How long no byte may come, in milliseconds. */
  readonly patience?: number;
}

/** The file, and the host that answered in the end. */
export interface Fetched {
  readonly file: File;
  readonly host: string;
}

/** The most that is taken from an address: it is held in memory until it is read, unlike a file of the machine. */
export const CAP = 512 * 2 ** 20;
const PATIENCE = 45_000;

const fault = (code: string, params: Readonly<Record<string, string | number>> = {}): UnreadableFile =>
  new UnreadableFile(code, params);

/**
 * The address that a reader typed; throws UnreadableFile where the page cannot ask for it. Only https, and the page's
 * own origin: its policy refuses all else.
 */
export function addressOf(typed: string, page: string): URL {
  const text = typed.trim();
  const isWhole = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d+(\/|$)/.test(text);
  const whole = isWhole ? text : `https://${text}`;
  if (text === "" || !URL.canParse(whole)) throw fault("opening.fault.address");
  const url = new URL(whole);
  if (url.protocol === "https:" || (url.protocol === "http:" && url.origin === new URL(page).origin)) return url;
  if (url.protocol === "http:") throw fault("opening.fault.http", { host: url.host });
  throw fault("opening.fault.scheme", { scheme: url.protocol.replace(":", "") });
}

/** A file's name without anything secret: the last part of the path, or the host. Never the query or the user. */
export function nameOf(url: URL): string {
  const last = url.pathname.split("/").filter(Boolean).at(-1) ?? "";
  try {
    return decodeURIComponent(last) || url.hostname;
  } catch {
    return last;
  }
}

/** A user and password of the address go into a header: `fetch` refuses them in the address. */
function requestOf(url: URL): readonly [string, Record<string, string>] {
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  bare.hash = "";
  if (!url.username && !url.password) return [bare.href, {}];
  const bytes = new TextEncoder().encode(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`);
  return [bare.href, { Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` }];
}

const REQUEST = { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" } as const;

/** Why a request failed without an answer. A site that answers when nothing is read of it refuses other pages. */
async function failure(href: string, host: string, signal: AbortSignal): Promise<UnreadableFile> {
  if (globalThis.navigator?.onLine === false) return fault("opening.fault.offline", { host });
  try {
    const answer = await fetch(href, { ...REQUEST, mode: "no-cors", signal });
    await answer.body?.cancel();
    return fault("opening.fault.cors", { host });
  } catch {
    return fault("opening.fault.unreachable", { host });
  }
}

const refusalOf = (status: number, host: string): UnreadableFile => {
  if (status === 404 || status === 410) return fault("opening.fault.not_found", { host, status });
  if (status === 401 || status === 403) return fault("opening.fault.forbidden", { host, status });
  if (status === 429) return fault("opening.fault.busy", { host, status });
  return fault(status >= 500 ? "opening.fault.server" : "opening.fault.status", { host, status });
};

/** Ends a request that falls silent. */
function silence(controller: AbortController, patience: number): { heard: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const heard = () => {
    stop();
    timer = setTimeout(() => controller.abort(), patience);
  };
  heard();
  return { heard, stop };
}

async function bytesOf(
  response: Response,
  host: string,
  cap: number,
  onBytes: (done: number) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  if (!response.body) return parts;
  const reader = response.body.getReader();
  let done = 0;
  for (;;) {
    const next = await reader.read();
    if (next.done) return parts;
    done += next.value.byteLength;
    if (done > cap) {
      void reader.cancel().catch(() => undefined);
      throw fault("opening.fault.endless", { host, mb: Math.round(cap / 2 ** 20) });
    }
    parts.push(next.value);
    onBytes(done);
  }
}

/**
 * Asks an address for a file. Throws UnreadableFile where none comes, and lets the abort of `signal` through as it is.
 * What lies in it is for the readers to find out: the type that a site claims is not looked at.
 */
export async function fromAddress(url: URL, options: Options): Promise<Fetched> {
  const { signal, onProgress, cap = CAP, patience = PATIENCE } = options;
  const [href, headers] = requestOf(url);
  const quiet = new AbortController();
  const both = AbortSignal.any([signal, quiet.signal]);
  const { heard, stop } = silence(quiet, patience);
  let host = url.host;
  let answered = false;
  try {
    const response = await fetch(href, { ...REQUEST, headers, signal: both });
    answered = true;
    heard();
    if (response.url) host = new URL(response.url).host;
    if (!response.ok) throw refusalOf(response.status, host);
    const total = Number(response.headers.get("content-length")) || 0;
    onProgress?.({ done: 0, total });
    const parts = await bytesOf(response, host, cap, (done) => {
      heard();
      onProgress?.({ done, total });
    });
    return { file: new File(parts, options.name ?? nameOf(url)), host };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof UnreadableFile) throw error;
    if (quiet.signal.aborted) throw fault("opening.fault.silent", { host, s: Math.round(patience / 1000) });
    stop();
    throw answered ? fault("opening.fault.broken", { host }) : await failure(href, host, signal);
  } finally {
    stop();
  }
}
