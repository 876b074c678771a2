import { tCode } from "../../dialects/text.ts";
import type { DefinitionError } from "../../model/findings.ts";
import { Icon } from "../../ui/Icon.tsx";

/** Mistakes where they are. */
export function LineErrors({ errors }: { readonly errors: readonly DefinitionError[] | undefined }) {
  if (!errors) return null;
  return (
    <ul className="editor-line-errors">
      {errors.map(({ code, place, params }) => (
        <li key={`${place} ${code}`}>
          <Icon name="alert" size={14} />
          {tCode(code, params)}
        </li>
      ))}
    </ul>
  );
}
