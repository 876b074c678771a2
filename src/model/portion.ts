/** What of a file is read, where that is not all of it. */
export interface Portion {
  /** One site in so many, drawn by its key; left out or 1: every site. */
  readonly oneIn?: number;
  /** Properties that are kept, by the names they come to have; left out: all. */
  readonly properties?: readonly string[];
}

/** One in so many, from all sites down to what fits almost anywhere. Each sample lies within the larger ones. */
export const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000] as const;

export const isSampled = ({ oneIn = 1 }: Portion): boolean => oneIn > 1;
