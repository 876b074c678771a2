import { lazy } from "react";
import { t } from "../dialects/text.ts";
import { present } from "../state/presenting.ts";
import { useStore } from "../state/store.ts";
import { leaveFullScreen } from "./present/full-screen.ts";

/** Layouts other than the desk: apart from the other lazy parts, which they use themselves. */
export const Phone = lazy(() => import("./Phone.tsx").then((part) => ({ default: part.Phone })));

const asked = () =>
  lazy(() =>
    import("./present/Presenting.tsx")
      .then((part) => ({ default: part.Presenting }))
      .catch((fault: unknown) => {
        room = asked();
        leaveFullScreen();
        present(false);
        useStore.getState().say(t("present.unloaded"));
        throw fault;
      }),
  );

let room = asked();

/** The presentation. Where its file does not come the page goes back to the desk, and the next press asks anew. */
export const roomLayout = () => room;
