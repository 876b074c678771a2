/** What `npm run data:demo` draws. Another seed gives other sites of the same kind. */
export const SEED = "asm-lens";
export const SITES = 5_000;
