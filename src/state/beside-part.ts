import type { Part } from "./beside.ts";
import { curveBeside } from "./curves.ts";
import { beforeHand, comeNear, curveInHand, letGo, moveInHand, resultsInHand, takeInHand } from "./in-hand.ts";
import { prepare } from "./prepared.ts";
import { answerFirst, runBeside } from "./runs-beside.ts";
import { metBeside, orderBeside } from "./tables-beside.ts";

/** All that is loaded after the first picture. */
export const part: Part = {
  answerFirst,
  beforeHand,
  comeNear,
  curveBeside,
  curveInHand,
  letGo,
  metBeside,
  moveInHand,
  orderBeside,
  prepare,
  resultsInHand,
  runBeside,
  takeInHand,
};
