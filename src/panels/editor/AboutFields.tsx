import { t } from "../../dialects/text.ts";
import { classLabel } from "../../dialects/words.ts";
import { NOT_COVERED } from "../../model/definition.ts";
import { setConsequence, setPolicy, setWords } from "../../state/editing-about.ts";
import { Menu } from "../../ui/Menu.tsx";
import { useBench } from "./editor-bench.ts";
import { ClassIcon } from "./RuleHead.tsx";
import { TextField } from "./TextField.tsx";

const POLICIES = ["interval", "fail", "pass"] as const;

/** What the definition is for and what follows for a site, beside the rules that decide it. */
export function AboutFields() {
  const { definition, change } = useBench();
  const { classes, otherwise, consequences = {}, purpose = "", why = "", missing } = definition;
  const ids = [...classes.map(({ id }) => id), ...(otherwise === null ? [NOT_COVERED] : [])];
  return (
    <>
      <section className="panel-section" aria-labelledby="editor-about">
        <header className="panel-heading">
          <h2 id="editor-about">{t("editor.about")}</h2>
          <span className="spring" />
          <span className="muted">{t("editor.about.outside_hash")}</span>
        </header>
        <TextField
          label={t("editor.about.purpose")}
          value={purpose}
          placeholder={t("editor.about.purpose.example")}
          onCommit={(words) => change(setWords(definition, "purpose", words), t("editor.step.purpose"))}
        />
        <TextField
          label={t("editor.about.why")}
          value={why}
          lines={2}
          onCommit={(words) => change(setWords(definition, "why", words), t("editor.step.why"))}
        />
        <h3 className="editor-about-head">{t("about.consequences")}</h3>
        <ul className="editor-consequences">
          {ids.map((id) => {
            const name = classLabel(definition, id);
            return (
              <li key={id}>
                <ClassIcon classId={id} />
                <span>{name}</span>
                <TextField
                  label={t("editor.about.consequence", { class: name })}
                  bare
                  lines={2}
                  value={consequences[id] ?? ""}
                  onCommit={(words) =>
                    change(setConsequence(definition, id, words), t("editor.step.consequence", { class: name }))
                  }
                />
              </li>
            );
          })}
        </ul>
      </section>
      <section className="panel-section" aria-labelledby="editor-missing">
        <header className="panel-heading">
          <h2 id="editor-missing">{t("editor.missing")}</h2>
          <span className="spring" />
          <Menu
            label={t("editor.missing")}
            value={missing.policy}
            align="end"
            options={POLICIES.map((policy) => ({ value: policy, label: t(`editor.missing.${policy}` as const) }))}
            onChange={(policy) => change(setPolicy(definition, policy), t("editor.step.missing"))}
          />
        </header>
        <p className="note-line">{t("editor.missing.help")}</p>
      </section>
    </>
  );
}
