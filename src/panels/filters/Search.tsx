import { type KeyboardEvent, memo, type RefObject, useEffect, useId, useMemo, useRef, useState } from "react";
import { t } from "../../dialects/text.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { type Found, find, type Place } from "../../state/find-sites.ts";
import { useStore } from "../../state/store.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import { areSingleKeysOn } from "../../ui/single-keys.ts";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import "./search.css";

interface Props {
  readonly table: SiteTable;
  /** Sites that the filters keep; null: all. Others are found too, and marked. */
  readonly include: Uint8Array | null;
  /** Towns and the like, from the basemap. */
  readonly places: readonly Place[];
  /** Moves the map to a position, degrees, and a zoom level. */
  readonly onGo: (lon: number, lat: number, zoom: number) => void;
  /** After a choice, such as closing the sheet that the field stands in. */
  readonly onDone?: () => void;
}

const SITE_ZOOM = 10;
const TITLES = { site: "search.sites", region: "search.regions", place: "search.places" } as const;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/** "/" leads to the field from anywhere on the page, save while typing. */
function useSlash(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const isSlash = event.key === "/" && !(event.ctrlKey || event.metaKey || event.altKey);
      if (!isSlash || !areSingleKeysOn() || isTyping(event.target)) return;
      // Behind a modal dialog the field cannot be reached.
      const dialog = document.querySelector("dialog[open]");
      if (!field.current || (dialog && !dialog.contains(field.current))) return;
      event.preventDefault();
      field.current.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [field]);
}

interface OptionProps {
  readonly found: Found;
  readonly id: string;
  readonly active: boolean;
  readonly leftOut: boolean;
  readonly onChoose: () => void;
}

function Option({ found, id, active, leftOut, onChoose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps the focus and the keys
    <div id={id} role="option" className="search-option" aria-selected={active} onClick={onChoose}>
      <span className="search-name">
        <bdi>{found.name}</bdi>
      </span>
      <span className="search-where">
        <bdi>{found.where}</bdi>
        {leftOut && ` · ${t("search.filtered_out")}`}
      </span>
    </div>
  );
}

interface ListProps {
  readonly id: string;
  readonly results: readonly Found[];
  readonly active: number;
  readonly leftOut: (found: Found) => boolean;
  readonly onChoose: (found: Found) => void;
}

/** Answers by kind; the options count through all groups. */
function ResultList({ id, results, active, leftOut, onChoose }: ListProps) {
  return (
    <div id={id} role="listbox" className="search-list" aria-label={t("search.results")}>
      {[...new Set(results.map(({ kind }) => kind))].map((kind) => {
        const title = TITLES[kind];
        const group = results.map((found, at) => ({ found, at })).filter(({ found }) => found.kind === kind);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, as the listbox pattern has it
          <div key={kind} role="group" aria-label={t(title)}>
            <div className="search-group" aria-hidden="true">
              {t(title)}
            </div>
            {group.map(({ found, at }) => (
              <Option
                key={at}
                found={found}
                id={`${id}-${at}`}
                active={at === active}
                leftOut={leftOut(found)}
                onChoose={() => onChoose(found)}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

/** Finds a site by name or id, a country, a province or a place; the map goes there. */
export const Search = memo(function Search({ table, include, places, onGo, onDone }: Props) {
  const select = useStore((state) => state.select);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const results = useMemo(() => find(table, places, text), [table, places, text]);
  useSlash(field);

  const asked = text.trim() !== "";
  const shown = open && asked;
  const choose = (found: Found) => {
    setOpen(false);
    setText(found.name);
    if (found.kind === "site") {
      select(found.site);
      const [lon, lat] = [table.lon[found.site] ?? Number.NaN, table.lat[found.site] ?? Number.NaN];
      if (!Number.isNaN(lon)) onGo(lon, lat, SITE_ZOOM);
    } else onGo(found.lon, found.lat, found.zoom);
    onDone?.();
  };
  const go = (at: number) => {
    const next = (at + results.length) % Math.max(1, results.length);
    setOpen(true);
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView?.({ block: "nearest" });
  };
  const leave = (event: KeyboardEvent) => {
    if (!asked) return false;
    event.stopPropagation();
    if (shown) setOpen(false);
    else setText("");
    return true;
  };
  const enter = () => {
    const found = shown ? results[active] : undefined;
    if (found) choose(found);
    return found !== undefined;
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") go(shown ? active + 1 : 0);
    else if (event.key === "ArrowUp") go(shown ? active - 1 : results.length - 1);
    else if (!(event.key === "Enter" && enter()) && !(event.key === "Escape" && leave(event))) return;
    event.preventDefault();
  };
  const clear = () => {
    setText("");
    field.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the focus has left the field and its answers
    <div
      ref={box}
      className="search"
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Icon name="search" size={14} />
      <input
        ref={field}
        className="search-field"
        role="combobox"
        aria-label={t("search.label")}
        aria-expanded={shown && results.length > 0}
        aria-controls={shown && results.length > 0 ? id : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown && results.length > 0 ? `${id}-${active}` : undefined}
        placeholder={t("search.label")}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={(event) => event.target.select()}
        onKeyDown={press}
      />
      {asked ? (
        <IconButton label={t("search.clear")} icon={<Icon name="close" size={14} />} onClick={clear} />
      ) : (
        <Kbd>/</Kbd>
      )}
      {shown && (
        // Pressing an answer must not take the focus from the field before the click arrives.
        // biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus where it is
        <div className="search-panel" onMouseDown={(event) => event.preventDefault()}>
          {results.length > 0 ? (
            <ResultList
              id={id}
              results={results}
              active={active}
              leftOut={(found) => found.kind === "site" && include !== null && include[found.site] !== 1}
              onChoose={choose}
            />
          ) : (
            <p className="search-none">{t("search.none")}</p>
          )}
        </div>
      )}
      <VisuallyHidden>
        <span role="status">
          {shown && (results.length > 0 ? t("search.found", { n: results.length }) : t("search.none"))}
        </span>
      </VisuallyHidden>
    </div>
  );
});
