import { t } from "../../dialects/text.ts";
import { openShare } from "../../state/share-door.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { SharePlace } from "./SharePlace.tsx";

/** A picture of this view in two presses, and everything else that can leave. */
export const ShareButtons = () => (
  <>
    <Button icon={<Icon name="camera" />} aria-label={t("app.snapshot")} onClick={() => openShare("image")}>
      <span className="top-words">{t("app.snapshot")}</span>
    </Button>
    <Button kind="primary" icon={<Icon name="share" />} aria-label={t("app.share")} onClick={() => openShare("link")}>
      <span className="top-words">{t("app.share")}</span>
    </Button>
    <SharePlace />
  </>
);
