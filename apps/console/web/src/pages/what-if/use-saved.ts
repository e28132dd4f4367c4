import { useLocalStorage } from '@mantine/hooks';
import { savedIn, type SavedScenario } from './saved-scenarios.js';

type Change = (saved: readonly SavedScenario[]) => readonly SavedScenario[];

/** What this browser keeps; other windows of it see it too. */
export function useSaved(): readonly [readonly SavedScenario[], (change: Change) => void] {
  const [saved, setSaved] = useLocalStorage<readonly SavedScenario[]>({ key: 'chokepoint.what-if', defaultValue: [], deserialize: savedIn, getInitialValueInEffect: false });
  return [saved, setSaved];
}
