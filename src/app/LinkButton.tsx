import { t } from "../dialects/text.ts";
import { knownPresets } from "../state/presets.ts";
import { useStore } from "../state/store.ts";
import { IconButton } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";

/** Puts a link to everything visible on the clipboard; where that is refused, into the address alone. */
export async function copyLink(): Promise<void> {
  const [{ isTooLong }, { linkHere }] = await Promise.all([
    import("../dialects/link.ts"),
    import("../state/link-here.ts"),
  ]);
  const state = useStore.getState();
  const hash = linkHere(state, knownPresets(), { camera: { read: () => state.camera, go: state.look } });
  const address = new URL(hash, document.baseURI).href;
  const long = isTooLong(hash);
  try {
    await navigator.clipboard.writeText(address);
    state.say(t(long ? "link.copied.long" : "link.copied", { n: address.length }));
  } catch {
    state.say(t("link.in_address", { n: address.length }));
  }
}

export const LinkButton = () => (
  <IconButton icon={<Icon name="link" />} label={t("link.copy")} onClick={() => void copyLink()} />
);
