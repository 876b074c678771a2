import type { jsPDF } from "jspdf";
import { STATE_NAME } from "./file-meta.ts";

/** What jsPDF's own plug-ins write with; its types leave it out. */
interface Inside {
  readonly events: { subscribe(topic: string, callback: () => void): string };
  newObject(): number;
  write(...parts: readonly string[]): void;
}

/**
 * Attaches the state as a file that a reader of PDF lists among the attachments (ISO 32000-1, 7.11.4). It is ASCII
 * and not compressed, so that a search of the bytes finds it.
 */
export function attachState(doc: jsPDF, json: string): void {
  const inside = doc.internal as unknown as Inside;
  let file = 0;
  inside.events.subscribe("postPutResources", () => {
    const stream = inside.newObject();
    inside.write(`<< /Type /EmbeddedFile /Subtype /application#2Fjson /Length ${json.length} >>`);
    inside.write("stream", json, "endstream", "endobj");
    file = inside.newObject();
    const name = `(${STATE_NAME}.json)`;
    inside.write(`<< /Type /Filespec /F ${name} /UF ${name} /EF << /F ${stream} 0 R >> /AFRelationship /Data >>`);
    inside.write("endobj");
  });
  inside.events.subscribe("putCatalog", () => {
    inside.write(`/Names << /EmbeddedFiles << /Names [(${STATE_NAME}.json) ${file} 0 R] >> >> /AF [${file} 0 R]`);
  });
}
