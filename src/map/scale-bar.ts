/** The longest round distance (1, 2 or 5 of a power of ten) that fits, in metres and pixels. */
export function scaleBar(metresPerPixel: number, room: number): { readonly metres: number; readonly width: number } {
  const most = metresPerPixel * room;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { metres, width: metres / metresPerPixel };
}
