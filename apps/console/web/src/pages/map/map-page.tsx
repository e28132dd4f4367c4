import type { MapLayout, NowView } from '@chokepoint/console-service/contract';
import { useState } from 'react';
import { useNetwork } from '../../api/network.js';
import { useView } from '../../api/view.js';
import { Page } from '../../components/page.js';
import { Viewed } from '../../components/viewed.js';
import { NetworkMap } from '../../map/network-map.js';
import { useExposuresNow, useMapLayout } from '../../map/use-map-layout.js';
import { mapPageTexts as texts } from './map-texts.js';

export default function MapPage() {
  return <Viewed view={useMapLayout()}>{(layout) => <Shown layout={layout} />}</Viewed>;
}

function Shown({ layout }: { readonly layout: MapLayout }) {
  const [network] = useNetwork();
  const now = useView<NowView>('/api/now', { network });
  const exposures = useExposuresNow(now.data);
  const [selected, setSelected] = useState<string>();
  const [other, setOther] = useState<string>();
  return (
    <Page title={texts.title}>
      <NetworkMap layout={layout} exposures={exposures} label={texts.title} height="calc(100dvh - 180px)" selected={selected} other={other} onSelect={(node) => { setSelected(node); setOther(undefined); }} onCompare={setOther} />
    </Page>
  );
}
