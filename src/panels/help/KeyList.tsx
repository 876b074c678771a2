import { t } from "../../dialects/text.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { keyHelp } from "./keys.ts";
import "./help.css";

/** What each key does. */
export const KeyList = ({ platform }: { readonly platform: string }) => (
  <>
    <dl className="key-list">
      {keyHelp(platform).map(({ words, chords }) => (
        <div key={words}>
          <dt>
            {chords.map((chord) => (
              <span key={chord.join()} className="key-chord">
                {chord.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </span>
            ))}
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
    <p className="muted">{t("help.note")}</p>
  </>
);
