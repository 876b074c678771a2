import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { pythonOf } from "../../src/dialects/python.ts";
import { sqlOf } from "../../src/dialects/sql.ts";
import { Tongues } from "../../src/panels/definition/Tongues.tsx";
import { FIRST_PAIR } from "../../src/state/presets.ts";
import { violations } from "./accessible.ts";

afterEach(cleanup);

const definition = FIRST_PAIR.baseline;
const text = () => screen.getByRole<HTMLTextAreaElement>("textbox").value;

test("each tongue is the one its dialect writes, from the definition shown", async () => {
  const { container } = render(<Tongues definition={definition} onSay={vi.fn()} />);
  expect(text()).toMatch(/^A site is /);
  fireEvent.click(screen.getByRole("radio", { name: "JSON" }));
  expect(JSON.parse(text())).toMatchObject({ $schema: "asm-def/1", id: definition.id });
  fireEvent.click(screen.getByRole("radio", { name: "SQL, PostgreSQL" }));
  expect(text()).toBe(sqlOf(definition, "postgres"));
  fireEvent.click(screen.getByRole("radio", { name: "Python" }));
  expect(text()).toBe(pythonOf(definition));
  expect(await violations(container)).toEqual([]);
});

test("where the clipboard is refused, that is said", async () => {
  vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText: () => Promise.reject(new Error("refused")) } });
  const onSay = vi.fn();
  render(<Tongues definition={definition} onSay={onSay} />);
  fireEvent.click(screen.getByRole("button", { name: "Copy" }));
  await vi.waitFor(() => expect(onSay).toHaveBeenCalledWith(expect.stringContaining("refused")));
  vi.unstubAllGlobals();
});
