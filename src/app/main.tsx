import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../ui/base.css";
import { startTheme } from "../ui/theme.ts";
import { App } from "./App.tsx";
import { keepOffline } from "./offline.ts";
import { guardAgainstTranslation } from "./translation-guard.ts";

guardAgainstTranslation();
startTheme();

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}

if (import.meta.env.PROD) void keepOffline();
