export const page = {
  "app.name": "ASM Lens",
} as const;
