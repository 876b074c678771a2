import { t } from "../dialects/text.ts";
import { classInline } from "../dialects/words.ts";
import type { AreaNumbers } from "../map/area-paint.ts";
import type { Definition } from "../model/definition.ts";
import { whereabouts } from "../state/find-sites.ts";
import { regionName } from "../state/region-name.ts";
import type { Results } from "../state/results.ts";
import { nameOf } from "../state/site-order.ts";
import { answersOf, type SiteAnswer } from "../state/site-status.ts";

const STATUS = ["status.in", "status.cannot_tell", "status.out"] as const;

const answerWords = (definition: Definition, { classes, status }: SiteAnswer): string =>
  t("map.tip.answer", {
    status: t(STATUS[status]),
    classes: classes.map((id) => classInline(definition, id)).reduce((a, b) => t("list.or", { a, b })),
  });

/** What the map says of a site under the pointer. */
export function describeSite({ table, run }: Results, a: Definition, b: Definition, site: number) {
  const { baseline, proposed } = answersOf(run, site);
  return {
    title: nameOf(table, site),
    lines: [
      whereabouts(table, site),
      t("map.tip.side", { side: t("side.b"), answer: answerWords(b, proposed) }),
      t("map.tip.side", { side: t("side.a"), answer: answerWords(a, baseline) }),
    ].filter((line) => line !== ""),
  };
}

/** What the map says of an area under the pointer. */
export function describeArea(key: string, numbers: AreaNumbers) {
  const { sites, in: inside, cannotTell, out, baseline, enters, leaves, nowCannotTell } = numbers;
  return {
    title: regionName(key),
    lines: [
      t("map.tip.sites", { n: sites }),
      t("map.tip.baseline", { in: baseline.in, cannotTell: baseline.cannotTell, out: baseline.out }),
      t("map.tip.status", { in: inside, cannotTell, out }),
      t("map.tip.moves", { enters, leaves, nowCannotTell }),
    ],
  };
}
