import type { Facts } from "../facts/facts.ts";
import type { Picture } from "../picture/picture.ts";
import { withSynthetic } from "../picture/synthetic.ts";

/** What every picture goes through before it leaves: invented data are called so in the pixels. */
export const finished = (picture: Picture, { synthetic }: Pick<Facts, "synthetic">): Picture =>
  synthetic ? withSynthetic(picture) : picture;
