import { t } from "../../dialects/text.ts";
import type { StoryNeeds } from "../../state/story.ts";

/** Where the open layer is published. */
const IPIS = "https://ipisresearch.be";

/** Said while a story is told on other data than it is about. */
export function Needs({ needs }: { readonly needs: StoryNeeds | undefined }) {
  if (needs === undefined) return null;
  return (
    <p className="story-trouble">
      {needs === "ipis-drc" ? t("story.needs.ipis", { address: IPIS }) : t("story.needs.synthetic")}
    </p>
  );
}
