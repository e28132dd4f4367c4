import type { NowView } from '@chokepoint/console-service/contract';
import { DataTable } from 'mantine-datatable';
import { useNetwork } from '../../api/network.js';
import { useView } from '../../api/view.js';
import { ExportMenu } from '../../components/export-menu.js';
import { LevelBadge } from '../../components/level-badge.js';
import { NodeLink } from '../../components/node-link.js';
import { Page } from '../../components/page.js';
import { Viewed } from '../../components/viewed.js';
import { shared } from '../../texts/en.js';
import { nowTexts as texts } from './now-texts.js';

export function NowPage() {
  const [network] = useNetwork();
  const view = useView<NowView>('/api/now', { network });
  return <Viewed view={view}>{(now) => <Exposures now={now} />}</Viewed>;
}

function Exposures({ now }: { readonly now: NowView }) {
  const exposed = now.nodes.filter((node) => node.now && node.now.level !== 'low');
  return (
    <Page title={texts.title} lead={texts.lead(exposed.length, now.nodes.length)} actions={<ExportMenu name="now" rows={() => now.nodes.map(({ now: score, ...node }) => ({ ...node, exposure: score?.exposure, level: score?.level }))} json={() => now} />}>
      <DataTable
        records={[...now.nodes]}
        idAccessor="id"
        columns={[
          { accessor: 'name', title: texts.columns.node, render: ({ id, name }) => <NodeLink id={id} name={name} /> },
          { accessor: 'now', title: texts.columns.exposure, render: ({ now: score }) => (score ? <LevelBadge level={score.level} points={score.exposure} /> : shared.none) },
          { accessor: 'now.timeToImpact', title: texts.columns.impact, render: ({ now: score }) => (score?.timeToImpact === undefined ? shared.none : shared.weeks(score.timeToImpact)) },
        ]}
      />
    </Page>
  );
}
