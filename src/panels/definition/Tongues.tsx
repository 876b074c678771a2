import "../../dialects/late-words.ts";
import { useMemo, useState } from "react";
import { pythonOf } from "../../dialects/python.ts";
import { sentenceText } from "../../dialects/sentence.ts";
import { sqlOf } from "../../dialects/sql.ts";
import { t } from "../../dialects/text.ts";
import type { Definition } from "../../model/definition.ts";
import { hashDefinition } from "../../model/definition-hash.ts";
import { definitionText } from "../../state/definition-file.ts";
import { Button } from "../../ui/Button.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import { saveText } from "../../ui/save-text.ts";
import "./definition.css";

type Tongue = "sentence" | "json" | "duckdb" | "postgres" | "python";

interface Speaker {
  readonly tongue: Tongue;
  readonly ending: string;
  readonly say: (definition: Definition) => string;
}

const SPEAKERS: readonly Speaker[] = [
  { tongue: "sentence", ending: "txt", say: sentenceText },
  { tongue: "json", ending: "asm-def.json", say: definitionText },
  { tongue: "duckdb", ending: "duckdb.sql", say: (definition) => sqlOf(definition, "duckdb") },
  { tongue: "postgres", ending: "postgres.sql", say: (definition) => sqlOf(definition, "postgres") },
  { tongue: "python", ending: "py", say: pythonOf },
];

interface Props {
  readonly definition: Definition;
  /** What was done, for the page's one live region. */
  readonly onSay: (words: string) => void;
}

/** One definition in every tongue it can be cited or run in. */
export function Tongues({ definition, onSay }: Props) {
  const [tongue, setTongue] = useState<Tongue>("sentence");
  const speaker = SPEAKERS.find((each) => each.tongue === tongue) as Speaker;
  const text = useMemo(() => speaker.say(definition), [speaker, definition]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => onSay(t("tongues.copied")),
      () => onSay(t("tongues.refused")),
    );
  return (
    <div className="tongues">
      <Segmented
        label={t("tongues.choose")}
        value={tongue}
        onChange={setTongue}
        options={SPEAKERS.map((each) => ({ value: each.tongue, label: t(`tongues.${each.tongue}`) }))}
      />
      <textarea
        className="tongues-text"
        readOnly
        rows={16}
        spellCheck={false}
        aria-label={t("tongues.text", { name: definition.name, tongue: t(`tongues.${tongue}`) })}
        value={text}
      />
      <div className="tongues-actions">
        <Button onClick={() => void copy()}>{t("tongues.copy")}</Button>
        <Button onClick={() => saveText(text, `${definition.id}.${speaker.ending}`)}>{t("tongues.save")}</Button>
      </div>
      <p className="note-line">{t("tongues.note", { hash: hashDefinition(definition) })}</p>
    </div>
  );
}
