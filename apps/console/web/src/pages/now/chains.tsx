import type { ChainOwner, ChainsView, NodeNow } from '@chokepoint/console-service/contract';
import { Button, Group, NativeSelect, Paper, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useNetwork } from '../../api/network.js';
import { useView } from '../../api/view.js';
import { LevelBadge } from '../../components/level-badge.js';
import { NodeLink } from '../../components/node-link.js';
import { Viewed } from '../../components/viewed.js';
import { shared } from '../../texts/en.js';
import { shownChains, type ChainNode, type ShownChains } from './chain-tiers.js';
import { nowTexts } from './now-texts.js';
import classes from './now.module.css';

const texts = nowTexts.chains;

/** Two vendors or buyers and what they depend on: what they share stands between them. */
export function Chains({ nodes }: { readonly nodes: readonly NodeNow[] }) {
  const [network] = useNetwork();
  const [parameters, setParameters] = useSearchParams();
  const asked = { left: parameters.get('left') ?? undefined, right: parameters.get('right') ?? undefined };
  const view = useView<ChainsView>('/api/now/chains', { network, ...asked }, { keepLast: true });
  const choose = (side: 'left' | 'right', owner: string) =>
    setParameters(
      (before) => {
        before.set(side, owner);
        return before;
      },
      { replace: true },
    );
  return <Viewed view={view}>{(chains) => (chains.left && chains.right ? <SideBySide chains={chains} left={chains.left} right={chains.right} nodes={nodes} onChoose={choose} /> : null)}</Viewed>;
}

interface SideBySideProps {
  readonly chains: ChainsView;
  readonly left: ChainOwner;
  readonly right: ChainOwner;
  readonly nodes: readonly NodeNow[];
  readonly onChoose: (side: 'left' | 'right', owner: string) => void;
}

function SideBySide({ chains, left, right, nodes, onChoose }: SideBySideProps) {
  const shown = useMemo(() => shownChains(chains, nodes), [chains, nodes]);
  return (
    <Paper withBorder p="md" component="section" aria-label={texts.title}>
      <Group justify="space-between" align="flex-end" mb="sm">
        <div>
          <Title order={2} size="h5">
            {texts.point(left.name, right.name, shown.sharedCount, shown.count)}
          </Title>
          <Text size="sm" c="dimmed">
            {shown.worst?.now ? texts.worst(shown.worst.name, shown.worst.now.exposure, shared.levels[shown.worst.now.level]) : texts.calm}
          </Text>
        </div>
        <Group gap="sm" wrap="nowrap" className="no-print">
          <OwnerChoice label={texts.left} owners={chains.owners} value={left.id} onChange={(owner) => onChoose('left', owner)} />
          <OwnerChoice label={texts.right} owners={chains.owners} value={right.id} onChange={(owner) => onChoose('right', owner)} />
        </Group>
      </Group>
      <Tiers shown={shown} left={left.name} right={right.name} />
    </Paper>
  );
}

interface OwnerChoiceProps {
  readonly label: string;
  readonly owners: readonly ChainOwner[];
  readonly value: string;
  readonly onChange: (owner: string) => void;
}

function OwnerChoice({ label, owners, value, onChange }: OwnerChoiceProps) {
  const group = (role: ChainOwner['role'], name: string) => ({ group: name, items: owners.filter((owner) => owner.role === role).map(({ id, name: label }) => ({ value: id, label })) });
  return <NativeSelect aria-label={label} size="xs" w={{ base: 150, xs: 170 }} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)} data={[group('vendor', texts.vendors), group('buyer', texts.buyers)]} />;
}

function Tiers({ shown, left, right }: { readonly shown: ShownChains; readonly left: string; readonly right: string }) {
  return (
    <div className={classes['chains']}>
      <div className={classes['head']} />
      <div className={classes['head']}>{texts.only(left)}</div>
      <div className={`${classes['head']} ${classes['shared']}`}>{texts.shared}</div>
      <div className={classes['head']}>{texts.only(right)}</div>
      {shown.tiers.map((tier) => (
        <div key={tier.kind} style={{ display: 'contents' }}>
          <div className={classes['tier']}>{shared.kinds[tier.kind] ?? tier.kind}</div>
          <Cell label={texts.only(left)} nodes={tier.left} />
          <Cell label={texts.shared} nodes={tier.shared} isShared />
          <Cell label={texts.only(right)} nodes={tier.right} />
        </div>
      ))}
      {shown.upstream.length > 0 && (
        <>
          <div className={classes['tier']}>{texts.upstream}</div>
          <Text className={`${classes['cell']} ${classes['across']}`} size="sm" c="dimmed">
            {shown.upstream.map(({ kind, shared: count, all }) => `${(shared.kinds[kind] ?? kind.replaceAll('-', ' ')).toLowerCase()}: ${texts.upstreamCount(count, all)}`).join(' · ')}
          </Text>
        </>
      )}
    </div>
  );
}

const FIRST = 4;

function Cell({ label, nodes, isShared = false }: { readonly label: string; readonly nodes: readonly ChainNode[]; readonly isShared?: boolean }) {
  const [all, setAll] = useState(false);
  return (
    <div className={isShared ? `${classes['cell']} ${classes['shared']}` : classes['cell']} data-empty={nodes.length === 0} data-shared={isShared}>
      <div className={classes['label']}>{label}</div>
      {nodes.length === 0 && (
        <Text size="sm" c="dimmed">
          {shared.none}
        </Text>
      )}
      {(all ? nodes : nodes.slice(0, FIRST)).map(({ id, name, now }) => (
        <div key={id} className={classes['node']}>
          <NodeLink id={id} name={name} />
          {now && <LevelBadge level={now.level} points={now.exposure} />}
        </div>
      ))}
      {nodes.length > FIRST && (
        <Button variant="transparent" size="compact-xs" px={0} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? nowTexts.less : nowTexts.more(nodes.length - FIRST)}
        </Button>
      )}
    </div>
  );
}
