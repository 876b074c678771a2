import type { DataSet } from "../../model/site-table.ts";

/** What the data are worth, before any definition is held against them. */
export const QualityTab = ({ dataSet }: { readonly dataSet: DataSet }) => <p>{dataSet.name}</p>;
