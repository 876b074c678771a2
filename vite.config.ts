import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { compactDemo } from "./data/demo/compact.ts";

/** Serves the demonstration data in their compact form, made from data/demo/sites.geojson by the build. */
function demonstrationData(): Plugin {
  const fileName = "demo.bin";
  return {
    name: "demonstration-data",
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, (_request, response, next) => {
        compactDemo().then((bytes) => response.end(bytes), next);
      });
    },
    // Asked for while the scripts are on their way, and after them.
    transformIndexHtml: {
      order: "post",
      handler: (_html, { server }) =>
        server
          ? []
          : [
              {
                tag: "link",
                attrs: { rel: "preload", as: "fetch", crossorigin: "", fetchpriority: "low", href: `./${fileName}` },
                injectTo: "head",
              },
            ],
    },
    async generateBundle() {
      this.emitFile({ type: "asset", fileName, source: await compactDemo() });
    },
  };
}

/** Lists the build's files for the service worker, which keeps them so that the page opens without a network. */
function offlineList(): Plugin {
  return {
    name: "offline-list",
    apply: "build",
    generateBundle(_options, bundle) {
      const emitted = Object.keys(bundle).filter((file) => !file.endsWith(".map"));
      const files = ["./", "icon.svg", ...emitted].sort();
      const hash = createHash("sha256");
      for (const [name, output] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
        hash.update(name).update(output.type === "asset" ? output.source : output.code);
      }
      const build = hash.digest("hex").slice(0, 12);
      this.emitFile({ type: "asset", fileName: "precache.json", source: JSON.stringify({ build, files }) });
    },
  };
}

/** The development server injects inline scripts, which the page's policy rightly refuses; it serves without one. */
const withoutPolicyInDevelopment: Plugin = {
  name: "without-policy-in-development",
  apply: "serve",
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
};

export default defineConfig({
  base: "./",
  plugins: [react(), demonstrationData(), offlineList(), withoutPolicyInDevelopment],
  resolve: {
    alias: [
      // The workbook's own archive starts workers from blobs, which the page's policy refuses.
      {
        find: "../zip/zipToArrayBuffer.js",
        replacement: fileURLToPath(new URL("src/share/tables/zip-at-once.ts", import.meta.url)),
      },
    ],
  },
  worker: { format: "es" },
  // Found while a test runs, a package would be prepared anew and the run broken off.
  optimizeDeps: {
    include: [
      "@deck.gl/core",
      "@deck.gl/layers",
      "@deck.gl/maplibre",
      "@testing-library/react",
      "@tmcw/togeojson",
      "@turf/area",
      "@turf/boolean-point-in-polygon",
      "@turf/intersect",
      "@turf/point-to-polygon-distance",
      "@xmldom/xmldom",
      "apache-arrow",
      "betterknown",
      "fflate",
      "flatgeobuf/lib/mjs/generic.js",
      "flatgeobuf/lib/mjs/geojson/geometry.js",
      "flatgeobuf/lib/mjs/packedrtree.js",
      "hyparquet",
      "hyparquet-compressors",
      "hyparquet/src/wkb.js",
      "jspdf",
      "lucide-react",
      "maplibre-gl",
      "papaparse",
      "proj4",
      "read-excel-file/universal",
      "shpjs",
      "sql.js",
      "topojson-client",
      "uqr",
    ],
  },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1800,
    modulePreload: { polyfill: false },
    // jsPDF asks for these only to print HTML and SVG, which is never done; every chunk would be kept for offline use.
    rolldownOptions: {
      external: ["canvg", "dompurify", "html2canvas"],
      // A part that one place asks for late may stand in another's chunk already; that is no fault.
      checks: { ineffectiveDynamicImport: false },
      // What the first picture needs is one script: fifty small ones wait for each other and are packed worse.
      output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
    },
  },
});
