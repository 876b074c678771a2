import { type SyntheticEvent, useState } from "react";
import { t } from "../../dialects/text.ts";
import { Icon } from "../../ui/Icon.tsx";
import { openAddress } from "./embed-code.ts";

/** The same view on a page of its own. The address follows what is shown, so it is read when it is about to be used. */
export function OpenLink() {
  const [href, setHref] = useState(() => openAddress(location.href));
  const read = (event: SyntheticEvent<HTMLAnchorElement>) => {
    const now = openAddress(location.href);
    event.currentTarget.href = now;
    setHref(now);
  };
  return (
    <a
      className="ui-link embed-open"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title={t("embed.open.help")}
      onPointerDown={read}
      onFocus={read}
      onClick={read}
    >
      {t("embed.open")}
      <Icon name="external" size={14} />
    </a>
  );
}
