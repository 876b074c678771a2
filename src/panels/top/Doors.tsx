import { type MessageKey, t } from "../../dialects/text.ts";
import { type State, useStore } from "../../state/store.ts";
import "./top.css";

const DOORS: readonly (readonly [State["door"], MessageKey])[] = [
  ["explore", "door.explore"],
  ["adjust", "door.adjust"],
  ["present", "door.present"],
];

/** The doors into the same state: who comes to read, who to change, who to show. */
export function Doors() {
  const door = useStore((state) => state.door);
  const enter = useStore((state) => state.enter);
  return (
    <nav className="doors" aria-label={t("door.title")}>
      {DOORS.map(([each, label]) => (
        <button key={each} type="button" aria-current={each === door ? "page" : undefined} onClick={() => enter(each)}>
          {t(label)}
        </button>
      ))}
    </nav>
  );
}
