import { useQuery } from "@tanstack/react-query";
import { sentenceText } from "../../dialects/sentence.ts";
import { t } from "../../dialects/text.ts";
import { hashDefinition } from "../../model/definition-hash.ts";
import { VERSION } from "../../model/version.ts";
import { BehindTable } from "../../panels/share/BehindTable.tsx";
import { Hides, type HidesFacts } from "../../panels/share/Hides.tsx";
import { Leaves } from "../../panels/share/Leaves.tsx";
import { useShareChoice } from "../../state/share-choice.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { copyText } from "./copy.ts";
import { leavesOf } from "./leaves-of.ts";
import { type FileAsked, fileNameOf } from "./make-file.ts";
import type { Drawn } from "./pictures.ts";
import { tableView } from "./table-views.ts";

const ROWS = 3;
const HASH_DIGITS = 8;

interface Props {
  readonly what: Drawn;
  readonly asked: FileAsked;
  readonly hides: HidesFacts | null;
  readonly onSay: (words: string) => void;
}

/** The tables of the file with the first rows of each. */
function Tables({ what }: { readonly what: Drawn }) {
  const { extent, data } = useShareChoice();
  const { data: tables } = useQuery({
    queryKey: ["share-tables", what.facts.fileName, what.input.protection, extent, data],
    queryFn: async () => {
      const { tablesOf } = await import("../../share/tables/tables.ts");
      const all = tablesOf(what.facts, what.input, data === "geojson" ? "shown" : extent);
      return data === "geojson" ? all.filter(({ id }) => LAYER.has(id)) : all;
    },
    structuralSharing: false,
    gcTime: 0,
  });
  return tables?.map((table) => <BehindTable key={table.id} title={table.name} table={tableView(table, ROWS)} />);
}
const LAYER = new Set<string>(["sites", "cells", "provinces", "countries"]);

function Definition({ what, side, onSay }: Pick<Props, "what" | "onSay"> & { readonly side: "baseline" | "proposed" }) {
  const definition = what.input.choice[side];
  const words = sentenceText(definition);
  const cited = t("share.data.cite.text", {
    name: definition.name,
    version: definition.version,
    hash: hashDefinition(definition).slice(0, HASH_DIGITS),
    tool: VERSION,
    day: what.input.today,
  });
  const copy = async () => onSay(t((await copyText(cited)) ? "share.data.cite.copied" : "share.copy.refused"));
  return (
    <section>
      <h4>{t("share.data.words")}</h4>
      <p className="share-words">
        <bdi>{words}</bdi>
      </p>
      <h4>{t("share.data.cite")}</h4>
      <p className="share-words">
        <bdi>{cited}</bdi> <LinkButton onClick={() => void copy()}>{t("share.data.cite.copy")}</LinkButton>
      </p>
    </section>
  );
}

/** What is in the file: its tables, or its definition. */
export function DataComes({ what, asked, hides, onSay }: Props) {
  const definition = asked.tab === "data" && asked.choice.data === "definition" ? asked.choice.side : null;
  return (
    <>
      <p className="share-row">
        <b>{t("share.preview.like")}</b> <span className="share-quiet">{fileNameOf(what, asked)}</span>
      </p>
      {definition === null && hides && <Hides facts={hides} />}
      <Leaves {...leavesOf(what, asked)} />
      {definition === null ? <Tables what={what} /> : <Definition what={what} side={definition} onSay={onSay} />}
    </>
  );
}
