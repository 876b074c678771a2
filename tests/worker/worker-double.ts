import type { Answer } from "../../src/worker/protocol.ts";

/** A worker that does what a test says, for failures that a real one cannot be made to show. */
export class WorkerDouble {
  static latest: WorkerDouble | undefined;
  onmessage: ((event: { data: Answer }) => void) | null = null;
  onerror: ((event: { message?: string; preventDefault(): void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  terminated = false;
  readonly asked: { message: unknown; transfer: unknown }[] = [];

  constructor() {
    WorkerDouble.latest = this;
  }

  postMessage(message: unknown, transfer: unknown): void {
    this.asked.push({ message, transfer });
  }

  terminate(): void {
    this.terminated = true;
  }

  say(data: Answer): void {
    this.onmessage?.({ data });
  }

  breakDown(message: string): void {
    this.onerror?.({ message, preventDefault: () => undefined });
  }
}
