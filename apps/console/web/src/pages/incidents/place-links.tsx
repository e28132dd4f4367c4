import type { IncidentPlace } from '@chokepoint/console-service/contract';
import { Text } from '@mantine/core';
import { NodeLink } from '../../components/node-link.js';
import { incidentsTexts as texts } from './incidents-texts.js';

const FIRST = 3;

/** Where an incident acts: nodes, or lanes as vendor → buyer. */
export function PlaceLinks({ places }: { readonly places: readonly IncidentPlace[] }) {
  return (
    <>
      {places.slice(0, FIRST).map((place) => (
        <Text key={`${place.node.id} ${place.to?.id} ${place.input}`} size="sm" component="div">
          <PlaceLink {...place} />
        </Text>
      ))}
      {places.length > FIRST && (
        <Text size="xs" c="dimmed">
          {texts.morePlaces(places.length - FIRST)}
        </Text>
      )}
    </>
  );
}

export function PlaceLink({ on, node, to, input }: Pick<IncidentPlace, 'on' | 'node' | 'to' | 'input'>) {
  return (
    <span className={on === 'lane' ? 'links' : undefined}>
      <Node {...node} />
      {on === 'lane' && (
        <>
          {' → '}
          {to ? <Node {...to} /> : texts.allBuyers}
          {input && ` (${input})`}
        </>
      )}
    </span>
  );
}

/** A node that the network does not know has no page. */
function Node({ id, name }: { readonly id: string; readonly name?: string | undefined }) {
  return name === undefined ? <>{id}</> : <NodeLink id={id} name={name} />;
}
