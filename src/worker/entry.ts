import type { ByteSource } from "../ingest/byte-source.ts";
import { decodeDataSet, encodeDataSet } from "../ingest/compact.ts";
import { readAreas } from "../ingest/context/read-areas.ts";
import { withAreas } from "../ingest/context/with-areas.ts";
import { gunzip } from "../ingest/gunzip.ts";
import { readSource } from "../ingest/read-source.ts";
import { surveyFile } from "../ingest/survey-file.ts";
import { UnreadableFile } from "../model/issue.ts";
import { blobSource } from "./blob-source.ts";
import { type Answer, type Found, handedOver, type Question } from "./protocol.ts";
import { tools } from "./tools.ts";

/** The page's types describe a window; this is the part of a worker's own scope that is used. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Question>) => void) | null;
  postMessage(answer: Answer, transfer?: ArrayBuffer[]): void;
}
const scope = globalThis as unknown as WorkerScope;

const onProgress = (done: number, total: number): void => scope.postMessage({ kind: "progress", done, total });

async function answer(question: Question): Promise<Found[keyof Found]> {
  switch (question.kind) {
    case "decode":
      return decodeDataSet(await gunzip(new Uint8Array(question.bytes)));
    case "encode":
      return { bytes: encodeDataSet(question.dataSet).buffer as ArrayBuffer };
    case "survey": {
      const { choices } = question;
      return surveyFile(sourceOf(question), { onProgress, tools, ...(choices ? { choices } : {}) });
    }
    case "read":
      return readSource(sourceOf(question), { ...question, onProgress, tools });
    case "areas":
      return (await readAreas(sourceOf(question), { onProgress, tools })).found;
    case "use-areas": {
      const areas = await readAreas(sourceOf(question), { onProgress, tools });
      return withAreas(question.dataSet, areas, question.use);
    }
  }
}

const sourceOf = ({ file, name }: { readonly file: Blob; readonly name: string }): ByteSource => blobSource(file, name);

function refusal(error: unknown): Answer {
  if (error instanceof UnreadableFile) return { kind: "unreadable", code: error.code, params: error.params };
  return { kind: "failed", detail: error instanceof Error ? error.message : String(error) };
}

scope.onmessage = ({ data }) => {
  answer(data).then(
    (found) => scope.postMessage({ kind: "done", found }, handedOver(found)),
    (error: unknown) => scope.postMessage(refusal(error)),
  );
};
scope.postMessage({ kind: "ready" });
