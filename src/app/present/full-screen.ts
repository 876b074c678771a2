/** Fills the screen where the browser allows it; the presentation goes on all the same where it does not. */
export function fillScreen(): void {
  const root = document.documentElement;
  if (document.fullscreenElement || typeof root.requestFullscreen !== "function") return;
  root.requestFullscreen().catch(() => undefined);
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}

export const turnFullScreen = (): void => (document.fullscreenElement ? leaveFullScreen() : fillScreen());
