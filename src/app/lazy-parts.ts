import { lazy } from "react";

/** Parts that the first picture does not need. */
export const ExploreColumn = lazy(() =>
  import("./ExploreColumn.tsx").then((part) => ({ default: part.ExploreColumn })),
);
export const ScenesColumn = lazy(() =>
  import("./present/ScenesColumn.tsx").then((part) => ({ default: part.ScenesColumn })),
);
export const EditorDesk = lazy(() => import("./EditorDesk.tsx").then((part) => ({ default: part.EditorDesk })));
export const KeyboardHelp = lazy(() => import("./KeyboardHelp.tsx").then((part) => ({ default: part.KeyboardHelp })));
export const LibraryDialog = lazy(() =>
  import("./LibraryDialog.tsx").then((part) => ({ default: part.LibraryDialog })),
);
export const DataDialog = lazy(() => import("./data/DataDialog.tsx").then((part) => ({ default: part.DataDialog })));
export const LawSections = lazy(() => import("./LawSections.tsx").then((part) => ({ default: part.LawSections })));
export const Finding = lazy(() => import("../panels/explore/Finding.tsx").then((part) => ({ default: part.Finding })));
export const SitePanel = lazy(() => import("./SitePanel.tsx").then((part) => ({ default: part.SitePanel })));
export const ShareLegend = lazy(() => import("../map/ShareLegend.tsx").then((part) => ({ default: part.ShareLegend })));
export const Tongues = lazy(() =>
  import("../panels/definition/Tongues.tsx").then((part) => ({ default: part.Tongues })),
);
export const CompareNames = lazy(() =>
  import("./compare/CompareNames.tsx").then((part) => ({ default: part.CompareNames })),
);
export const CompareLegend = lazy(() =>
  import("./compare/CompareLegend.tsx").then((part) => ({ default: part.CompareLegend })),
);
export const ImportDesk = lazy(() => import("./import/ImportDesk.tsx").then((part) => ({ default: part.ImportDesk })));
export const LineSection = lazy(() => import("./LineSection.tsx").then((part) => ({ default: part.LineSection })));
export const LargeFileAsked = lazy(() =>
  import("./import/LargeFileAsked.tsx").then((part) => ({ default: part.LargeFileAsked })),
);
export const MapView = lazy(() => import("../map/MapView.tsx").then((part) => ({ default: part.MapView })));
