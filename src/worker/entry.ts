import { decodeDataSet } from "../ingest/compact.ts";
import { gunzip } from "../ingest/gunzip.ts";
import { readSource } from "../ingest/read-source.ts";
import { surveyFile } from "../ingest/survey-file.ts";
import { UnreadableFile } from "../model/issue.ts";
import { blobSource } from "./blob-source.ts";
import { type Answer, buffersOf, type Found, type Question } from "./protocol.ts";
import { tools } from "./tools.ts";

/** The page's types describe a window; this is the part of a worker's own scope that is used. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Question>) => void) | null;
  postMessage(answer: Answer, transfer?: ArrayBuffer[]): void;
}
const scope = globalThis as unknown as WorkerScope;

const onProgress = (done: number, total: number): void => scope.postMessage({ kind: "progress", done, total });

async function answer(question: Question): Promise<Found[keyof Found]> {
  if (question.kind === "decode") return decodeDataSet(await gunzip(new Uint8Array(question.bytes)));
  const source = blobSource(question.file, question.name);
  if (question.kind === "survey") {
    const { choices } = question;
    return surveyFile(source, { onProgress, tools, ...(choices ? { choices } : {}) });
  }
  return readSource(source, { onProgress, tools, mapping: question.mapping, limit: question.limit });
}

function refusal(error: unknown): Answer {
  if (error instanceof UnreadableFile) return { kind: "unreadable", code: error.code, params: error.params };
  return { kind: "failed", detail: error instanceof Error ? error.message : String(error) };
}

scope.onmessage = ({ data }) => {
  answer(data).then(
    (found) => scope.postMessage({ kind: "done", found }, "table" in found ? buffersOf(found) : []),
    (error: unknown) => scope.postMessage(refusal(error)),
  );
};
scope.postMessage({ kind: "ready" });
