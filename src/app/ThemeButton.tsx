import { t } from "../dialects/text.ts";
import { IconButton } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { chooseTheme, useTheme } from "../ui/theme.ts";

/** Light or dark: the system's choice until the reader makes one. */
export function ThemeButton() {
  const theme = useTheme();
  const other = theme === "dark" ? "light" : "dark";
  return <IconButton icon={<Icon name={other} />} label={t("theme.switch")} onClick={() => chooseTheme(other)} />;
}
