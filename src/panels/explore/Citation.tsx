import { t } from "../../dialects/text.ts";
import { Icon } from "../../ui/Icon.tsx";
import { webAddress } from "./web-address.ts";
import "./explore.css";

/** Where the text was read. Opened only by the reader's own click, and without telling that place where from. */
export function Citation({ url }: { readonly url: string | undefined }) {
  const address = webAddress(url);
  if (!address) return url === undefined ? null : <span className="muted">{url}</span>;
  return (
    <a className="ui-link law-citation" href={address.href} title={address.href} target="_blank" rel="noreferrer">
      {t("explore.citation", { host: address.host })}
      <Icon name="external" size={12} />
    </a>
  );
}
