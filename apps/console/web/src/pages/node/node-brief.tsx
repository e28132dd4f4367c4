import type { NodeReasons, NodeView } from '@chokepoint/console-service/contract';
import { Button, Group, Text } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { inUtc } from '../../components/moment-text.js';
import { countryName } from '../../texts/country-name.js';
import { shared } from '../../texts/en.js';
import { BriefNumbers } from './brief-numbers.js';
import { inputsByNeed, tierRows } from './concentration-rows.js';
import { KeyFigures } from './key-figures.js';
import classes from './node-brief.module.css';
import { nodeSentence } from './node-sentence.js';
import { nodeTexts } from './node-texts.js';
import { ProjectionChart } from './projection-chart.js';
import { takeable, takenOf } from './projection-lines.js';
import { ShareBars } from './share-bars.js';
import { useProjections } from './use-projections.js';
import { WaterfallChart } from './waterfall-chart.js';
import { isCalm, waterfallRows } from './waterfall-rows.js';

const texts = nodeTexts.briefPage;
/** CSS pixels between the margins of an A4 page. */
const PAPER = 700;
const HALF = 336;
const MOST_TIERS = 7;
const MOST_PARTS = 7;

interface NodeBriefProps {
  readonly node: NodeView;
  readonly reasons: NodeReasons | undefined;
}

/** The node on one page of A4, black on white. */
export function NodeBrief({ node, reasons }: NodeBriefProps) {
  const { node: identity, asOf, network, networkVersion } = node;
  const { lines } = useProjections(identity.id, takenOf(undefined, reasons ? takeable(reasons) : []), node.now !== undefined);
  useEffect(() => void (document.title = `${identity.name} · ${shared.product}`), [identity.name]);
  const [input] = inputsByNeed(node.concentration);
  const ready = node.now === undefined || (reasons !== undefined && lines.length > 0);
  return (
    <>
      <Group className="no-print" mb="md">
        <Button size="xs" variant="default" component={Link} to="?" leftSection={<IconArrowLeft size={14} aria-hidden />}>
          {nodeTexts.back}
        </Button>
        <Button size="xs" leftSection={<IconPrinter size={14} aria-hidden />} disabled={!ready} onClick={() => window.print()}>
          {nodeTexts.print}
        </Button>
        {!ready && (
          <Text size="sm" role="status">
            {texts.loading}
          </Text>
        )}
      </Group>
      <div className={classes['scroll']}>
        <article className={classes['brief']} data-ready={ready}>
          <header className={classes['head']}>
            <div>
              <h1 className={classes['title']}>{identity.name}</h1>
              <p className={classes['small']}>{[identity.kind && (shared.kinds[identity.kind] ?? identity.kind), identity.owner, identity.country && countryName(identity.country), identity.id].filter(Boolean).join(' · ')}</p>
            </div>
            <p className={`${classes['small']} ${classes['right']}`}>
              {texts.made(shared.product)}
              <br />
              {asOf ? `${texts.moment} ${inUtc(Date.parse(asOf))}` : shared.none}
              <br />
              {texts.network(network, networkVersion)}
            </p>
          </header>
          <p className={classes['lead']}>{nodeSentence(node, reasons)}</p>
          <KeyFigures node={node} reasons={reasons} compact />
          {lines.length > 0 && (
            <section>
              <h2 className={classes['heading']}>{nodeTexts.projection.title}</h2>
              <ProjectionChart lines={lines} width={PAPER} height={160} />
            </section>
          )}
          <div className={classes['halves']}>
            <section>
              <h2 className={classes['heading']}>{nodeTexts.waterfall.title}</h2>
              {reasons && <BriefWaterfall reasons={reasons} />}
            </section>
            <section>
              <h2 className={classes['heading']}>
                {nodeTexts.concentration.title}
                {input && `: ${input.input}`}
              </h2>
              {input ? <ShareBars rows={tierRows(input, 'owners').slice(0, MOST_TIERS)} width={HALF} row={21} /> : <p className={classes['small']}>{nodeTexts.concentration.none}</p>}
              {input?.finding && <p className={classes['small']}>{input.finding}</p>}
            </section>
          </div>
          <section>
            <h2 className={classes['heading']}>{nodeTexts.chokepoints.title}</h2>
            <p className={classes['small']}>{chokepointsText(node)}</p>
          </section>
          <BriefNumbers node={node} />
        </article>
      </div>
    </>
  );
}

function BriefWaterfall({ reasons }: { readonly reasons: NodeReasons }) {
  const rows = waterfallRows(reasons);
  if (isCalm(rows)) return <p className={classes['small']}>{nodeTexts.waterfall.calm}</p>;
  return (
    <>
      <WaterfallChart rows={shortened(rows)} width={HALF} row={30} />
      <p className={classes['small']}>{reasons.exact ? nodeTexts.waterfall.exact : nodeTexts.waterfall.sampled(reasons.standardError)}</p>
    </>
  );
}

/** The largest parts and the sum. */
function shortened<T>(rows: readonly T[]): T[] {
  return rows.length <= MOST_PARTS ? [...rows] : [...rows.slice(0, MOST_PARTS - 2), ...rows.slice(-2)];
}

const MOST_NAMED = 10;

function chokepointsText({ chokepoints: { nodes, owners, countries } }: NodeView): string {
  const { chokepoints } = nodeTexts;
  const part = (title: string, names: readonly string[]) => {
    const more = names.length > MOST_NAMED ? ` ${chokepoints.more(names.length - MOST_NAMED)}` : '';
    return `${title}: ${names.length === 0 ? texts.noChokepoints : names.slice(0, MOST_NAMED).join(', ') + more}.`;
  };
  return [part(chokepoints.nodes, nodes.map(({ name }) => name)), part(chokepoints.owners, owners.map(({ name }) => name)), part(chokepoints.countries, countries.map(({ name }) => countryName(name)))].join(' ');
}
