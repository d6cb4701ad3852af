/** Settled once the window's next frame has been made: what was put on a page before is on the screen. */
export function nextFrame(): Promise<void> {
  return new Promise(resolve => {
    // The frame is made right after what asks for it; a task of its own comes behind that.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
