import type { DataSet } from "../../model/site-table.ts";

interface Props {
  readonly dataSet: DataSet | null;
  readonly onClose: () => void;
}

/** What is kept on this machine, and how to forget it. */
export const KeptTab = ({ dataSet }: Props) => <p>{dataSet?.name}</p>;
