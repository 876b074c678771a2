import { t } from "../dialects/text.ts";
import { IconButton } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";

interface Props {
  readonly onZoom: (step: 1 | -1) => void;
  readonly onAll: () => void;
}

export function MapControls({ onZoom, onAll }: Props) {
  return (
    <div className="map-controls">
      <IconButton icon={<Icon name="add" />} label={t("map.zoom_in")} onClick={() => onZoom(1)} />
      <IconButton icon={<Icon name="minus" />} label={t("map.zoom_out")} onClick={() => onZoom(-1)} />
      <IconButton icon={<Icon name="fit" />} label={t("map.all")} onClick={onAll} />
    </div>
  );
}
