import { ipisDrc } from "./ipis-drc.ts";
import type { Profile } from "./profile.ts";

const PROFILES: readonly Profile[] = [ipisDrc];

/** The profile of a file with these columns, if it is a publisher's we know. */
export const profileFor = (columns: ReadonlySet<string>): Profile | undefined =>
  PROFILES.find((profile) => profile.recognises(columns));
