import { useBeside } from "../state/beside.ts";

/** Fetches what answers a held slider and large tables. */
export async function loadBeside(): Promise<void> {
  if (useBeside.getState().part) return;
  const { part } = await import("../state/beside-part.ts");
  useBeside.setState({ part });
}
