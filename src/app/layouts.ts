import { lazy } from "react";

/** Layouts other than the desk: apart from the other lazy parts, which they use themselves. */
export const Phone = lazy(() => import("./Phone.tsx").then((part) => ({ default: part.Phone })));
export const Presenting = lazy(() => import("./present/Presenting.tsx").then((part) => ({ default: part.Presenting })));
