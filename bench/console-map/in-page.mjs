/* global window, document, requestAnimationFrame, CanvasRenderingContext2D, PointerEvent, WheelEvent */
// These run in the page, so that each is whole by itself.

/** The map clears the canvas that is seen for every frame. */
export function watchFrames() {
  window.drawings = [];
  const { clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    if (this.canvas.isConnected) window.drawings.push(performance.now());
    return clearRect.apply(this, box);
  };
}

/**
 * For so many seconds a pointer that moves with every frame, in circles; or a wheel that turns, in and out again.
 * @returns milliseconds from frame to frame, the time before the first and after the last included
 */
export function move({ by, x, y, seconds }) {
  const events = {
    pointer: (turn) => new PointerEvent('pointermove', { bubbles: true, pointerId: 1, clientX: x + 200 * Math.sin(turn), clientY: y + 120 * (1 - Math.cos(turn)) }),
    wheel: (turn) => new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: x, clientY: y, deltaY: turn < seconds ? -20 : 20 }),
  };
  const surface = document.querySelector('[role=listbox]');
  const started = performance.now();
  window.drawings = [];
  return new Promise((resolve) => {
    const step = () => {
      const passed = (performance.now() - started) / 1000;
      if (passed > seconds) {
        const moments = [started, ...window.drawings, performance.now()];
        return resolve(moments.slice(1).map((at, place) => at - moments[place]));
      }
      surface.dispatchEvent(events[by](passed * 2));
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
