import {
  ArrowDown,
  ArrowLeft,
  ArrowLeftRight,
  ArrowUp,
  Camera,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  Copy,
  Crosshair,
  Database,
  Download,
  Ellipsis,
  ExternalLink,
  FileUp,
  GripVertical,
  Keyboard,
  Library,
  Link,
  type LucideIcon,
  Minus,
  Moon,
  Pencil,
  Plus,
  Presentation,
  Redo2,
  Search,
  Share,
  Sun,
  Table2,
  Trash2,
  TriangleAlert,
  Undo2,
  X,
} from "lucide-react";
import { memo } from "react";

/** Every icon of the product, by what it means. Single imports: the bundle holds these and no others. */
const ICONS = {
  add: Plus,
  alert: TriangleAlert,
  back: ArrowLeft,
  camera: Camera,
  check: Check,
  "chevron-down": ChevronDown,
  "chevron-left": ChevronLeft,
  "chevron-right": ChevronRight,
  "chevron-up": ChevronUp,
  close: X,
  copy: Copy,
  dark: Moon,
  data: Database,
  delete: Trash2,
  down: ArrowDown,
  download: Download,
  edit: Pencil,
  external: ExternalLink,
  fit: Crosshair,
  grip: GripVertical,
  import: FileUp,
  keyboard: Keyboard,
  light: Sun,
  library: Library,
  link: Link,
  minus: Minus,
  more: Ellipsis,
  present: Presentation,
  redo: Redo2,
  search: Search,
  share: Share,
  swap: ArrowLeftRight,
  table: Table2,
  undo: Undo2,
  up: ArrowUp,
} as const satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof ICONS;

interface Props {
  readonly name: IconName;
  /** px */
  readonly size?: number;
}

/** Decoration beside words, or inside a control that carries its own name. */
export const Icon = memo(function Icon({ name, size = 16 }: Props) {
  const Drawing = ICONS[name];
  return <Drawing size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
});
