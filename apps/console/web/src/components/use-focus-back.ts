import { useEffect, useState } from 'react';
import { focusContent } from './focus-content.js';

/** For a dialog that is there only while it is open: when it goes, what had the focus before has it again. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // What closes it may take away the button that opened it too.
      setTimeout(() => (before instanceof HTMLElement && before.isConnected ? before.focus() : focusContent()));
    },
    [before],
  );
}
