import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** What is small already. */
const AS_IT_IS: ReadonlySet<string> = new Set([".woff2", ".png", ".bin"]);

export interface Served {
  readonly address: string;
  readonly close: () => void;
}

/** Serves a folder gzipped, as the servers that such pages lie on do. */
export async function serveGzipped(folder: string): Promise<Served> {
  const bodies = new Map<string, Buffer>();
  const bodyOf = (path: string): Buffer => {
    const bytes = readFileSync(join(folder, path));
    return AS_IT_IS.has(extname(path)) ? bytes : gzipSync(bytes);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = normalize(pathname === "/" ? "/index.html" : decodeURIComponent(pathname));
    try {
      const body = bodies.get(path) ?? bodyOf(path);
      bodies.set(path, body);
      response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream");
      if (!AS_IT_IS.has(extname(path))) response.setHeader("content-encoding", "gzip");
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
