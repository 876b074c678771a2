import { decodeDataSet } from "../ingest/compact.ts";
import { gunzip } from "../ingest/gunzip.ts";
import { readFile } from "../ingest/read-file.ts";
import { UnreadableFile } from "../model/issue.ts";
import type { DataSet } from "../model/site-table.ts";
import { type Answer, buffersOf, type Question } from "./protocol.ts";

/** The page's types describe a window; this is the part of a worker's own scope that is used. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Question>) => void) | null;
  postMessage(answer: Answer, transfer?: ArrayBuffer[]): void;
}
const scope = globalThis as unknown as WorkerScope;

const onProgress = (done: number, total: number): void => scope.postMessage({ kind: "progress", done, total });

async function answer(question: Question): Promise<DataSet> {
  const bytes = new Uint8Array(question.bytes);
  return question.kind === "read" ? readFile(bytes, question.name, { onProgress }) : decodeDataSet(await gunzip(bytes));
}

function refusal(error: unknown): Answer {
  if (error instanceof UnreadableFile) return { kind: "unreadable", code: error.code, params: error.params };
  return { kind: "failed", detail: error instanceof Error ? error.message : String(error) };
}

scope.onmessage = ({ data }) => {
  answer(data).then(
    (dataSet) => scope.postMessage({ kind: "done", dataSet }, buffersOf(dataSet)),
    (error: unknown) => scope.postMessage(refusal(error)),
  );
};
scope.postMessage({ kind: "ready" });
