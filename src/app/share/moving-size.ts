/** Pictures at most, their size in px and how long each is seen, ms: small enough to be sent. */
export const MOVING = { frames: 40, width: 960, height: 540, delay: 200 };
