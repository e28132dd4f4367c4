import type { KnownNetworks } from '@chokepoint/console-service/contract';
import { NativeSelect } from '@mantine/core';
import { useNetwork } from '../api/network.js';
import { useView } from '../api/view.js';
import { shared } from '../texts/en.js';

/** Which network is looked at, where there is more than one. */
export function NetworkChoice() {
  const [network, setNetwork] = useNetwork();
  const { data } = useView<KnownNetworks>('/api/networks');
  const networks = data?.networks ?? [];
  if (networks.length < 2) return null;
  return <NativeSelect aria-label={shared.network} size="xs" maw={180} value={network ?? networks[0].network} onChange={({ currentTarget }) => setNetwork(currentTarget.value)} data={networks.map((each) => each.network)} />;
}
