import { build, preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    address: string;
  }
}

/** Builds the page once and serves it for the tests that use it as a reader does. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const root = project.config.root;
  await build({ root, logLevel: "error" });
  const server = await preview({ root, logLevel: "error", preview: { host: "127.0.0.1", port: 4399 } });
  project.provide("address", server.resolvedUrls?.local[0] ?? "");
  return () => server.close();
}
