/** A text that keeps nothing else in memory: engines keep the text that a part was cut from as long as the part. */
export const ownText = (text: string): string => ` ${text}`.slice(1);
