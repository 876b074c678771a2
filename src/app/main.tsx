import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import "../ui/base.css";
import { startTheme } from "../ui/theme.ts";
import { App } from "./App.tsx";
import { keepOffline } from "./offline.ts";
import { guardAgainstTranslation } from "./translation-guard.ts";

guardAgainstTranslation();
startTheme();

// Everything asked for is kept on the machine after the first visit: without a network it is there all the same.
const queries = new QueryClient({ defaultOptions: { queries: { networkMode: "always" } } });

/** Within another page: a view to look at, which keeps nothing on the reader's machine. */
const EmbedPage = lazy(() => import("./embed/EmbedPage.tsx").then((part) => ({ default: part.EmbedPage })));
const embedded = new URLSearchParams(location.search).has("embed");
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        {embedded ? (
          <Suspense>
            <EmbedPage />
          </Suspense>
        ) : (
          <App />
        )}
      </QueryClientProvider>
    </StrictMode>,
  );
}

if (import.meta.env.PROD && !embedded) void keepOffline();
