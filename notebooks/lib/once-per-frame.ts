/** Does the work at once, and when asked again before the next frame once more with that frame: what a hand moves faster than a screen shows is left out. */
export function oncePerFrame(work: () => void): () => void {
  let waiting = false;
  let again = false;
  const frame = (): void => {
    waiting = again;
    if (!again) return;
    again = false;
    requestAnimationFrame(frame);
    work();
  };
  return () => {
    if (waiting) {
      again = true;
      return;
    }
    waiting = true;
    requestAnimationFrame(frame);
    work();
  };
}
