import { amazonMiningWatch } from "./amazon-mining-watch.ts";
import type { DeclaredProfile } from "./declared.ts";
import { icglr } from "./icglr.ts";
import { ipisCar } from "./ipis-car.ts";
import { ipisDrc } from "./ipis-drc.ts";
import { ipisTanzaniaFlat, ipisTanzaniaShort } from "./ipis-tanzania.ts";
import type { Profile } from "./profile.ts";
import { zelaZimbabwe } from "./zela-zimbabwe.ts";

const PROFILES: readonly Profile[] = [ipisDrc];
const DECLARED: readonly DeclaredProfile[] = [
  ipisCar,
  ipisTanzaniaShort,
  ipisTanzaniaFlat,
  zelaZimbabwe,
  icglr,
  amazonMiningWatch,
];

/** The profile of a file with these columns, if it is a publisher's we know. */
export const profileFor = (columns: ReadonlySet<string>): Profile | undefined =>
  PROFILES.find((profile) => profile.recognises(columns));

/** The same where the profile is a mapping and nothing more. */
export const declaredFor = (columns: ReadonlySet<string>): DeclaredProfile | undefined =>
  profileFor(columns) ? undefined : DECLARED.find((profile) => profile.recognises(columns));
