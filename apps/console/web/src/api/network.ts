import { useLocalStorage } from '@mantine/hooks';

/** The network that is looked at; undefined means the first there is. */
export function useNetwork(): readonly [string | undefined, (network: string | undefined) => void] {
  const [network, setNetwork] = useLocalStorage<string | undefined>({ key: 'chokepoint.network', defaultValue: undefined, getInitialValueInEffect: false });
  return [network, setNetwork];
}
