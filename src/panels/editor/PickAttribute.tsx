import { t } from "../../dialects/text.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Popover } from "../../ui/Popover.tsx";
import { AttributeList } from "./AttributeList.tsx";
import { useBench } from "./editor-bench.ts";

interface Props {
  /** What is chosen it for. */
  readonly label: string;
  /** On the button: the chosen attribute, or what pressing it does. */
  readonly display: string;
  readonly onPick: (property: string) => void;
  readonly except?: (property: string) => boolean;
}

/** A button that opens the list of attributes. */
export function PickAttribute({ label, display, onPick, except }: Props) {
  const { table } = useBench();
  return (
    <Popover
      label={label}
      trigger={(trigger) => (
        <button
          type="button"
          className="ui-menu-button"
          aria-label={label === display ? label : t("editor.named", { name: label, value: display })}
          {...trigger}
        >
          <span>{display}</span>
          <Icon name="chevron-down" size={14} />
        </button>
      )}
    >
      {(close) => (
        <AttributeList
          table={table}
          {...(except ? { except } : {})}
          onPick={(property) => {
            close();
            onPick(property);
          }}
        />
      )}
    </Popover>
  );
}
