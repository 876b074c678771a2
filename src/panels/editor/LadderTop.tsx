import { t } from "../../dialects/text.ts";
import { classLabel } from "../../dialects/words.ts";
import { setAsmUpTo } from "../../state/editing-classes.ts";
import { Menu } from "../../ui/Menu.tsx";
import { StatusSwatch } from "../results/StatusSwatch.tsx";
import { useBench } from "./editor-bench.ts";

/** What the ladder means, up to where it counts as ASM, and what the numbers of its lines are. */
export function LadderTop({ sites }: { readonly sites: number }) {
  const { definition, change } = useBench();
  return (
    <div className="editor-top">
      <p>{t("editor.first_match")}</p>
      <span className="editor-asm">
        <span aria-hidden="true">{t("editor.asm_up_to")}</span>
        <Menu
          label={t("editor.asm_up_to")}
          value={definition.asmUpTo}
          options={definition.classes.map(({ id }) => ({ value: id, label: classLabel(definition, id) }))}
          onChange={(id) => change(setAsmUpTo(definition, id), t("editor.step.asm_up_to"))}
        />
      </span>
      <span className="editor-counts editor-count-heads">
        <span>{t("editor.sites", { n: sites })}</span>
        <span>
          <StatusSwatch status="in" />
          {t("editor.holds")}
        </span>
        <span>
          <StatusSwatch status="cannotTell" />
          {t("editor.unknown")}
        </span>
        <span>
          <StatusSwatch status="out" />
          {t("editor.fails")}
        </span>
      </span>
    </div>
  );
}
