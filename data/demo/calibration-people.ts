/** Numbers of people and paper: who operates, what is licensed. C computed, S stated by a source, L in law, A assumed. */

export const OPERATORS = ["individual", "group", "cooperative", "domestic_company", "foreign_company"] as const;
export type Operator = (typeof OPERATORS)[number];
type Shares = readonly [number, number, number, number, number];

/** Who operates, % in the order of OPERATORS, by country or by continent (A). */
export const OPERATOR_SHARES: Readonly<Record<string, Shares>> = {
  COD: [15, 45, 38, 2, 0], // the law asks for a cooperative (L)
  BOL: [3, 7, 85, 4, 1], // cooperatives are the main actor (S)
  BRA: [40, 15, 35, 9, 1],
  RWA: [2, 10, 28, 55, 5],
  BDI: [5, 15, 75, 5, 0],
  ETH: [40, 10, 48, 2, 0],
  MNG: [40, 45, 12, 3, 0],
  COL: [35, 35, 12, 16, 2],
  PER: [35, 35, 15, 14, 1],
  ECU: [15, 20, 30, 33, 2],
  GUY: [20, 35, 2, 40, 3],
  SUR: [20, 35, 2, 40, 3],
  GHA: [30, 45, 4, 16, 5],
  CMR: [50, 25, 5, 8, 12],
  africa: [50, 38, 8, 3, 1],
  asia: [40, 42, 10, 8, 0],
  latin_america: [35, 35, 15, 14, 1],
};
/** Companies come with machines, diggers without: multipliers of those shares (A). */
export const OPERATOR_BY_MACHINES: Readonly<Record<string, Shares>> = {
  manual: [1.05, 1.05, 1, 0.7, 0.4],
  motorised: [1, 1, 1, 1.2, 0.8],
  semi: [0.7, 0.8, 1, 1.8, 2],
  heavy: [0.45, 0.6, 0.9, 2.8, 5],
  full: [0.2, 0.3, 0.8, 4, 8],
};

/** Licence held, licence applied for, as shares of sites: where nothing is known of the country (S: 70-80 % informal). */
export const USUAL_LICENCE = [0.25, 0.08] as const;
/** The same by country. */
export const LICENCE: Readonly<Record<string, readonly [number, number]>> = {
  GHA: [0.15, 0.05], // S
  COL: [0.13, 0.15], // S
  ZWE: [0.16, 0.05], // S, weak
  CAF: [0.1, 0.03], // S
  COD: [0.25, 0.1], // C: any of green, iTSCi, ZEA
  RWA: [0.85, 0.05], // from here on A
  CHL: [0.8, 0.05],
  GUY: [0.8, 0.05],
  LKA: [0.65, 0.05],
  BOL: [0.55, 0.25],
  TZA: [0.5, 0.1],
  ECU: [0.45, 0.15],
  PER: [0.15, 0.55],
  MNG: [0.4, 0.1],
  BDI: [0.45, 0.1],
  BRA: [0.35, 0.2],
  ETH: [0.3, 0.1],
  KEN: [0.1, 0.15],
  UGA: [0.15, 0.15],
  LBR: [0.25, 0.05],
  SLE: [0.35, 0.05],
  BFA: [0.15, 0.05],
  MLI: [0.1, 0.05],
  GIN: [0.1, 0.05],
  CIV: [0.1, 0.05],
  IDN: [0.08, 0.04],
  PHL: [0.06, 0.15],
  SUR: [0.12, 0.05],
  VEN: [0.08, 0.04],
  MMR: [0.12, 0.05],
  IND: [0.2, 0.05],
  SDN: [0.25, 0.05],
  GUF: [0, 0],
};
/** Shifts of that share on the logit scale (A). */
export const LICENCE_SHIFT: Readonly<Record<string, number>> = {
  cooperative: 0.8,
  domestic_company: 1.6,
  foreign_company: 1.6,
  group: 0.2,
  individual: 0,
  manual: -0.3,
  heavy: 0.4,
  protected: -2,
};

/** Largest area of a small licence, ha, by country (L; Ghana's 12 cadastral units are 10.2 ha). */
export const AREA_CAP: Readonly<Record<string, number>> = {
  GHA: 10.2,
  TZA: 10,
  LBR: 10.1,
  GUY: 11.2,
  CIV: 25,
  SLE: 1,
  GIN: 0.5,
  ZAF: 5,
  PHL: 20,
  IDN: 10,
  PNG: 5,
  MNG: 5,
  RWA: 50,
  BRA: 50,
  COL: 150,
  ECU: 300,
  PER: 2_000,
};
/** Median area where no cap is known, ha, standard deviation of ln 0.9 (A). */
export const AREA_WITHOUT_CAP: Readonly<Record<Operator, number>> = {
  individual: 2,
  group: 5,
  cooperative: 40,
  domestic_company: 100,
  foreign_company: 300,
};
/** Smaller holders take less of the cap (A). */
export const AREA_BY_OPERATOR: Readonly<Record<Operator, number>> = {
  individual: 0.3,
  group: 0.6,
  cooperative: 1,
  domestic_company: 1,
  foreign_company: 1,
};

/** Mercury at gold sites by country or region; DR Congo by size (C), the rest assumed. */
export const MERCURY: Readonly<Record<string, number>> = {
  amazon_guianas: 0.9,
  andes_central_america: 0.75,
  southeast_asia_pacific: 0.75,
  south_central_east_asia: 0.6,
  sahara: 0.8,
  west_africa: 0.65,
  central_africa: 0.2,
  east_southern_africa: 0.6,
  ZWE: 0.8,
  TZA: 0.8,
  KEN: 0.8,
  PNG: 0.6,
  UGA: 0.55,
  MDG: 0.1,
  ETH: 0.08,
  CAF: 0.05,
  MNG: 0.05,
};
/** Shares of sites by workers < 50, 50 to 499, 500 and more, in DR Congo (C). */
export const MERCURY_BY_SIZE = [0.098, 0.257, 0.516] as const;
export const WOMEN_BY_SIZE = [0.239, 0.442, 0.508] as const;
export const CHILDREN_BY_SIZE = [0.079, 0.194, 0.324] as const;

/** Mean share of women where any work (S: ASM Inventory). */
export const USUAL_WOMEN_SHARE = 0.26;
/** The same by country (S). */
export const WOMEN_SHARE: Readonly<Record<string, number>> = {
  CAF: 0.28,
  BFA: 0.3,
  BOL: 0.33,
  TZA: 0.25,
  MOZ: 0.117,
  IDN: 0.1,
  VNM: 0.11,
  SUR: 0.06,
  PHL: 0.2,
  NER: 0,
  SDN: 0,
};

/** New tools by mechanisation, manual to heavy (A: no share was found anywhere). */
export const ADOPTION = {
  portable_crusher: [0.03, 0.45, 0.75, 0.8],
  gps_mapping: [0.04, 0.08, 0.2, 0.35],
  digital_traceability: [0.03, 0.04, 0.06, 0.08],
  mobile_trading: [0.12, 0.18, 0.22, 0.25],
  esg_reporting: [0.01, 0.02, 0.04, 0.06],
  formal_finance: [0.01, 0.03, 0.08, 0.18],
} as const;
/** Tin, tantalum and tungsten in the Great Lakes (C: iTSCi active at 50.1 % of 947 sites). */
export const TRACED_3T = 0.5;
