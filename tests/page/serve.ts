import { build, preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    address: string;
  }
}

/** Vitest sets NODE_ENV to "test", and a build under it is a development build: other code, other sizes, no worker. */
async function builtAsReleased(root: string): Promise<void> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    await build({ root, logLevel: "error" });
  } finally {
    process.env["NODE_ENV"] = before;
  }
}

/** Builds the page once and serves it for the tests that use it as a reader does. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const root = project.config.root;
  await builtAsReleased(root);
  const server = await preview({ root, logLevel: "error", preview: { host: "127.0.0.1", port: 4399 } });
  project.provide("address", server.resolvedUrls?.local[0] ?? "");
  return () => server.close();
}
