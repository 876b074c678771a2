import "../dialects/import-words.ts";
import { tCode } from "../dialects/text.ts";
import { UnreadableFile } from "../model/issue.ts";
import { NO_FILTERS } from "../state/choice.ts";
import { startHistory } from "../state/history.ts";
import { keptData } from "../state/kept-data.ts";
import { useStore } from "../state/store.ts";

/** Opens the data that are kept on this machine. Where they are gone the page goes on without them, and says so. */
export async function openKept(): Promise<void> {
  try {
    const dataSet = await keptData();
    // A file opened meanwhile stays.
    if (useStore.getState().dataSet === null) useStore.getState().load(dataSet);
  } catch (error) {
    const { history, say } = useStore.getState();
    // Filters that came back for these data could hide the whole of others.
    useStore.setState({ history: startHistory({ ...history.present, filters: NO_FILTERS }) });
    say(error instanceof UnreadableFile ? tCode(error.code, error.params) : tCode("opening.kept.gone"));
  }
}
