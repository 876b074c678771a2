/** Pictures at most, and how long each is seen, ms: small enough to be sent. */
export const MOVING = { frames: 40, delay: 200 };
