import type { ReadChoices } from "../model/mapping.ts";
import type { Survey } from "../model/survey.ts";
import type { ByteSource } from "./byte-source.ts";
import { openFile } from "./formats.ts";
import { IssueLog } from "./issue-log.ts";
import { surveyReading } from "./mapping/survey-reading.ts";
import { NO_TOOLS, type ReadOptions, type Tools } from "./platform.ts";

export interface SurveyOptions extends ReadOptions {
  readonly choices?: ReadChoices;
  readonly tools?: Tools;
}

/**
 * Looks at the first rows of a file and says what its columns seem to be.
 * @throws UnreadableFile where it cannot be read at all
 */
export async function surveyFile(source: ByteSource, options: SurveyOptions = {}): Promise<Survey> {
  const { choices = {}, tools = NO_TOOLS } = options;
  const issues = new IssueLog();
  const reading = await openFile(source, { issues, choices, tools, isGlance: true });
  return surveyReading(source, reading, issues);
}
