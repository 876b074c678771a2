import type { DataSet } from "../../model/site-table.ts";

/** Areas of one's own: as regions, and as attributes of the sites. */
export const ContextTab = ({ dataSet }: { readonly dataSet: DataSet }) => <p>{dataSet.name}</p>;
