import { type FormEvent, useState } from "react";
import { t, tCode } from "../../dialects/text.ts";
import { UnreadableFile } from "../../model/issue.ts";
import { addressOf } from "../../state/from-address.ts";
import { Button } from "../../ui/Button.tsx";
import type { FetchState } from "./use-fetch.ts";

function read(typed: string): URL | UnreadableFile {
  try {
    return addressOf(typed, location.href);
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
}

/** A file from an address; whom it asks is said before. */
export function AddressTab({ state }: { readonly state: FetchState }) {
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState<UnreadableFile | null>(null);
  const url = typed.trim() === "" ? null : read(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = read(typed);
    if (asked instanceof URL) state.ask({ url: asked });
    else setRefused(asked);
  };
  return (
    <form className="opening-form" onSubmit={submit} noValidate>
      <label htmlFor="address-field">{t("opening.address")}</label>
      <input
        id="address-field"
        className="opening-field"
        type="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        value={typed}
        aria-describedby="address-field-help"
        aria-invalid={refused !== null}
        onChange={(event) => {
          setTyped(event.target.value);
          setRefused(null);
          state.clear();
        }}
      />
      <p id="address-field-help" className="muted">
        {t("opening.address.help")}
      </p>
      {url instanceof URL && <p>{t("opening.address.asks", { host: url.host })}</p>}
      {refused && (
        <p role="alert" className="opening-fault">
          {tCode(refused.code, refused.params)}
        </p>
      )}
      <Button kind="primary" type="submit" disabled={state.isPending}>
        {t("opening.address.go")}
      </Button>
    </form>
  );
}
