/**
 * Numbers of work: people, machines, ore, depth, money. Each is marked
 *   C  computed from the IPIS visits in DR Congo (5,071 visits, 2,988 sites; ODC-BY)
 *   S  stated by a source named in data/README.md
 *   A  assumed for the demonstration, and no finding
 */

export const MECHANISATION = ["manual", "motorised", "semi", "heavy", "full"] as const;
export type Mechanisation = (typeof MECHANISATION)[number];

/** Workers a site: mean and standard deviation of the natural logarithm. */
export const WORKERS_LN: Readonly<Record<string, readonly [number, number]>> = {
  gold: [4.25, 1.2], // C, n 1,670
  cassiterite: [4.31, 1.1], // C, n 576
  coltan: [4.02, 1.03], // C, n 144
  wolframite: [3.88, 1.25], // C, n 35
  diamond: [4.08, 1.41], // C, n 46
  copper: [5.18, 1.66], // C, n 74
  cobalt: [4.82, 1.0], // C, n 21
  gemstone: [3.4, 1.2], // A
  coal: [3.2, 0.8], // A
  salt: [4.2, 1.3], // A
  sand: [3.0, 1.0], // A
  stone: [3.0, 1.0], // A
  lithium: [3.7, 0.9], // A
  other: [3.0, 0.9], // A
};
/** Part of that spread lies between districts (C: intraclass correlation 0.18 over 28 territories). */
export const WORKERS_SD_BETWEEN = 0.5;
/** Largest single site that a source names: Shabara, 20,000 (S). */
export const WORKERS_CAP = 20_000;
/** Counts that are 0 (C: 68 of 3,888). */
export const WORKERS_ZERO = 0.017;

/** More machines, fewer people: multiplier of the median, and the spread where it is narrower (A). */
export const WORKERS_BY_MACHINES: Readonly<Record<Mechanisation, { readonly times: number; readonly sdLn?: number }>> =
  {
    manual: { times: 1 },
    motorised: { times: 0.8 },
    semi: { times: 0.35, sdLn: 0.9 },
    heavy: { times: 0.22, sdLn: 0.8 },
    full: { times: 0.5 },
  };

/** Ore by worker and day: median t, standard deviation of ln (A, checked against S: 3 to 40 t/d of small plants). */
export const ORE_RATE: Readonly<Record<Mechanisation, readonly [number, number]>> = {
  manual: [0.12, 0.7],
  motorised: [0.5, 0.7],
  semi: [2.5, 0.8],
  heavy: [12, 0.9],
  full: [30, 0.8],
};
/** Share of the people at a site who dig; the rest process, carry, cook (A). */
export const DIGGING_SHARE = 0.6;
/** Loose ground moves faster: gravel and sand (A). */
export const LOOSE_GROUND: Readonly<Record<Mechanisation, number>> = {
  manual: 4,
  motorised: 2,
  semi: 1.5,
  heavy: 1,
  full: 1,
};

/** Capital: median USD, standard deviation of ln (A, anchored in S: detector 6,000, mine 110,000, plant 2.9 M). */
export const CAPITAL: Readonly<Record<Mechanisation, readonly [number, number]>> = {
  manual: [800, 1.0],
  motorised: [9_000, 0.9],
  semi: [90_000, 0.9],
  heavy: [450_000, 0.8],
  full: [3_000_000, 0.7],
};
/** Installed power, hp (A). */
export const POWER_HP: Readonly<Record<Mechanisation, readonly [number, number]>> = {
  manual: [0, 0],
  motorised: [5, 25],
  semi: [30, 150],
  heavy: [150, 800],
  full: [500, 1_500],
};

/** Depth: median m, standard deviation of ln (A, anchored in S from 0.9 m salt pans to 120 m coal shafts). */
export const DEPTH: Readonly<Record<string, readonly [number, number]>> = {
  alluvial: [3, 0.5],
  desert_surface: [1, 0.7],
  open_pit: [8, 0.6],
  quarry: [7, 0.6],
  dredge: [8, 0.5],
  hydraulic: [6, 0.5],
  saltpan: [1.2, 0.3],
  underground_manual: [18, 0.6],
  underground_motorised: [35, 0.7],
  underground_semi: [80, 0.7],
};

export type Deposit = "alluvial_gold" | "hard_rock_gold" | "metals" | "gems" | "development";
type Shares = readonly [number, number, number, number, number];

/** Mechanisation by world region and deposit, % (A throughout: no survey share was found). */
export const MACHINES: Readonly<Record<string, Readonly<Record<Deposit, Shares>>>> = {
  central_africa: {
    alluvial_gold: [78, 15, 6, 1, 0],
    hard_rock_gold: [72, 22, 5, 1, 0],
    metals: [85, 11, 3, 1, 0],
    gems: [90, 7, 3, 0, 0],
    development: [88, 8, 3, 1, 0],
  },
  west_africa: {
    alluvial_gold: [55, 25, 13, 7, 0],
    hard_rock_gold: [50, 38, 10, 2, 0],
    metals: [70, 22, 6, 2, 0],
    gems: [80, 14, 5, 1, 0],
    development: [75, 12, 8, 5, 0],
  },
  east_southern_africa: {
    alluvial_gold: [60, 25, 10, 5, 0],
    hard_rock_gold: [42, 45, 11, 2, 0],
    metals: [72, 18, 8, 2, 0],
    gems: [60, 27, 10, 3, 0],
    development: [70, 15, 10, 5, 0],
  },
  sahara: {
    alluvial_gold: [25, 60, 10, 5, 0],
    hard_rock_gold: [35, 50, 13, 2, 0],
    metals: [70, 22, 6, 2, 0],
    gems: [80, 14, 5, 1, 0],
    development: [70, 20, 8, 2, 0],
  },
  andes_central_america: {
    alluvial_gold: [20, 30, 28, 21, 1],
    hard_rock_gold: [25, 38, 30, 6, 1],
    metals: [22, 38, 33, 6, 1],
    gems: [55, 30, 13, 2, 0],
    development: [40, 25, 22, 12, 1],
  },
  amazon_guianas: {
    alluvial_gold: [6, 30, 36, 27, 1],
    hard_rock_gold: [12, 38, 38, 11, 1],
    metals: [10, 25, 35, 29, 1],
    gems: [25, 40, 25, 10, 0],
    development: [40, 25, 22, 12, 1],
  },
  southeast_asia_pacific: {
    alluvial_gold: [45, 35, 14, 6, 0],
    hard_rock_gold: [28, 55, 14, 3, 0],
    metals: [30, 45, 18, 7, 0],
    gems: [50, 32, 13, 5, 0],
    development: [45, 25, 18, 12, 0],
  },
  south_central_east_asia: {
    alluvial_gold: [60, 25, 10, 5, 0],
    hard_rock_gold: [45, 38, 14, 3, 0],
    metals: [50, 30, 15, 5, 0],
    gems: [72, 18, 8, 2, 0],
    development: [55, 20, 15, 10, 0],
  },
};
