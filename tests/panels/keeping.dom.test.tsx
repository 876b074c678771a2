import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { EraseAll } from "../../src/panels/open/EraseAll.tsx";
import { KeptData } from "../../src/panels/open/KeptData.tsx";
import { violations } from "./accessible.ts";

afterEach(cleanup);

const MARK = { name: "katanga.csv", sites: 1_103, bytes: 250_000, on: "2026-11-28" };
const own = { name: "ituri.csv", synthetic: false };

function kept(props: Partial<Parameters<typeof KeptData>[0]>) {
  const [onKeep, onForget] = [vi.fn(), vi.fn()];
  const view = render(
    <KeptData
      mark={null}
      present={own}
      isWorking={false}
      fault={null}
      {...props}
      onKeep={onKeep}
      onForget={onForget}
    />,
  );
  return { ...view, onKeep, onForget };
}

test("what is kept is named with its size and day, and can be forgotten; other data are kept instead", async () => {
  const { container, onKeep, onForget } = kept({ mark: MARK });
  expect(container.textContent).toContain("katanga.csv: 1,103 sites, 250 KB, kept on 2026-11-28.");
  fireEvent.click(screen.getByRole("button", { name: "Keep ituri.csv instead" }));
  fireEvent.click(screen.getByRole("button", { name: "Forget the data" }));
  expect(onKeep).toHaveBeenCalledOnce();
  expect(onForget).toHaveBeenCalledOnce();
  expect(await violations(container)).toEqual([]);
});

test("the demonstration is not kept, and a fault is told", () => {
  const { container } = kept({ present: { name: "Invented", synthetic: true }, fault: "No room." });
  expect(screen.queryByRole("button", { name: /Keep/ })).toBeNull();
  expect(container.textContent).toContain("No data are kept.");
  expect(screen.getByRole("alert").textContent).toBe("No room.");
});

test("everything is erased only after it was asked once", () => {
  const onErase = vi.fn();
  render(<EraseAll onErase={onErase} />);
  fireEvent.click(screen.getByRole("button", { name: "Erase everything" }));
  expect(onErase).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: "No, keep it" }));
  fireEvent.click(screen.getByRole("button", { name: "Erase everything" }));
  fireEvent.click(screen.getByRole("button", { name: "Yes, erase everything" }));
  expect(onErase).toHaveBeenCalledOnce();
});
