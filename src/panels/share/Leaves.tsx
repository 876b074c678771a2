import { t } from "../../dialects/text.ts";
import { Icon } from "../../ui/Icon.tsx";

interface Props {
  readonly goes: readonly string[];
  readonly stays: readonly string[];
  /** Heads of the two lists where they are not of a file. */
  readonly heads?: readonly [string, string];
}

const List = ({ words, icon }: { readonly words: readonly string[]; readonly icon: "check" | "close" }) => (
  <ul>
    {words.map((each) => (
      <li key={each}>
        <Icon name={icon} size={14} />
        <span>{each}</span>
      </li>
    ))}
  </ul>
);

/** Exactly what leaves, and what does not. */
export const Leaves = ({ goes, stays, heads = [t("share.goes"), t("share.stays")] }: Props) => (
  <div className="share-leaves">
    <section>
      <h4>{heads[0]}</h4>
      <List words={goes} icon="check" />
    </section>
    <section>
      <h4>{heads[1]}</h4>
      <List words={stays} icon="close" />
    </section>
  </div>
);
