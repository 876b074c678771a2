import { t } from "../../dialects/text.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Tick } from "../share/Tick.tsx";

interface Together {
  readonly a: string;
  readonly b: string;
  readonly by: number;
}

interface Props {
  /** Scenes that are not in the file, and why; they are left out only where that is agreed to. */
  readonly leftOut: readonly { readonly title: string; readonly why: string }[];
  readonly agreed: boolean;
  readonly onAgree: (agreed: boolean) => void;
  /** Titles of scenes that were made on other data. */
  readonly otherData: readonly string[];
  /** Titles of scenes that the page shows and cannot open again. */
  readonly noLink: readonly string[];
  readonly together: Together | null;
  /** Gives totals in steps instead. */
  readonly onSteps: () => void;
}

/** What to know, and to agree to, before a story is saved. */
export function StoryTroubles({ leftOut, agreed, onAgree, otherData, noLink, together, onSteps }: Props) {
  const listed = (titles: readonly string[]) => ({ n: titles.length, titles: titles.join("; ") });
  return (
    <>
      {leftOut.length > 0 && (
        <div className="share-warning" role="alert">
          <Icon name="alert" />
          <div>
            <p>{t("story.save.left_out", { n: leftOut.length })}</p>
            <ul className="story-left-out">
              {leftOut.map(({ title, why }) => (
                <li key={title}>{t("story.save.left_out.scene", { title, why })}</li>
              ))}
            </ul>
            <Tick checked={agreed} onChange={onAgree}>
              {t("story.save.agree", { n: leftOut.length })}
            </Tick>
          </div>
        </div>
      )}
      {otherData.length > 0 && <p className="story-trouble">{t("story.save.other_data", listed(otherData))}</p>}
      {noLink.length > 0 && <p className="story-trouble">{t("story.save.no_link", listed(noLink))}</p>}
      {together && (
        <div className="share-warning" role="alert">
          <Icon name="alert" />
          <p>
            {t("story.save.together", { a: together.a, b: together.b, n: together.by })}{" "}
            <LinkButton onClick={onSteps}>{t("share.together.steps")}</LinkButton>
          </p>
        </div>
      )}
    </>
  );
}
