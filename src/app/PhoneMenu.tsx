import { Suspense, useState } from "react";
import { t } from "../dialects/text.ts";
import type { DataSet } from "../model/site-table.ts";
import { openShare } from "../state/share-door.ts";
import { useStore } from "../state/store.ts";
import { Icon } from "../ui/Icon.tsx";
import { Menu } from "../ui/Menu.tsx";
import { chooseTheme, useTheme } from "../ui/theme.ts";
import { redoStep } from "./actions.ts";
import { DataDialog, LibraryDialog } from "./lazy-parts.ts";

interface Props {
  readonly dataSet: DataSet;
  readonly onPresent: () => void;
  readonly onHelp: () => void;
}

/** What the desk has in its bar and the phone has no room for. */
export function PhoneMenu({ dataSet, onPresent, onHelp }: Props) {
  const redoable = useStore((state) => state.history.future[0]?.label);
  const theme = useTheme();
  const other = theme === "dark" ? "light" : "dark";
  const [library, setLibrary] = useState(false);
  const [data, setData] = useState(false);
  const actions = {
    redo: redoStep,
    present: onPresent,
    link: () => openShare("link"),
    data: () => setData(true),
    library: () => setLibrary(true),
    theme: () => chooseTheme(other),
    help: onHelp,
  };
  return (
    <span className="phone-menu">
      <Menu<keyof typeof actions>
        label={t("app.more")}
        value={null}
        display={<Icon name="more" />}
        align="end"
        onChange={(chosen) => actions[chosen]()}
        options={[
          {
            value: "redo",
            label: redoable ? t("history.redo.of", { label: redoable }) : t("history.redo"),
            icon: <Icon name="redo" />,
            disabled: redoable === undefined,
          },
          { value: "present", label: t("door.present"), icon: <Icon name="present" /> },
          { value: "link", label: t("app.link"), icon: <Icon name="link" /> },
          { value: "data", label: t("app.data"), icon: <Icon name="data" /> },
          { value: "library", label: t("library.title"), icon: <Icon name="library" /> },
          { value: "theme", label: t("theme.switch"), icon: <Icon name={other} /> },
          { value: "help", label: t("help.title"), icon: <Icon name="keyboard" /> },
        ]}
      />
      {data && (
        <Suspense>
          <DataDialog dataSet={dataSet} onClose={() => setData(false)} />
        </Suspense>
      )}
      {library && (
        <Suspense>
          <LibraryDialog onClose={() => setLibrary(false)} />
        </Suspense>
      )}
    </span>
  );
}
