/** Lets one waiter sleep until somebody rings; a ring while nobody waits is not lost. */
export class Doorbell {
  private rung = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  /** Waits for the next ring, not at all if it rang since the last wait, at most `milliseconds`. @returns whether it rang */
  async wait(milliseconds: number): Promise<boolean> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const { rung } = this;
    this.wake = undefined;
    this.rung = false;
    return rung;
  }
}
