import type { IncidentPlace, IncidentView, Revision, StatementSource } from '@chokepoint/console-service/contract';
import { Anchor, Button, Group, Paper, Stack, Text, Timeline, Title } from '@mantine/core';
import { useNetwork } from '../../api/network.js';
import { useView } from '../../api/view.js';
import { Moment } from '../../components/moment.js';
import { Viewed } from '../../components/viewed.js';
import { effects } from './effect-text.js';
import { isActing, isSameDay } from './incident-groups.js';
import { incidentsTexts } from './incidents-texts.js';
import { PlaceLink } from './place-links.js';
import { draftOf, type Draft } from './report-draft.js';
import { safeUrl } from './safe-url.js';
import { StatusMark } from './status-mark.js';

const texts = incidentsTexts.detail;

interface IncidentDetailProps {
  readonly incident: string;
  readonly onWrite: (draft: Draft) => void;
}

/** What holds of an incident at each place, and all that was ever said of it. */
export function IncidentDetail({ incident, onWrite }: IncidentDetailProps) {
  const [network] = useNetwork();
  const view = useView<IncidentView>(`/api/incidents/${encodeURIComponent(incident)}`, { network });
  return (
    <Viewed view={view}>
      {({ now, places, revisions }) => (
        <Stack gap="lg">
          <Text c="dimmed" size="sm">
            {incident} · {places.some((place) => isActing(place, now)) ? texts.acting : texts.over}
          </Text>
          <section>
            <Title order={3} size="h6" mb="xs">
              {texts.places}
            </Title>
            <Stack gap="xs">
              {places.map((place) => (
                <Place key={`${place.on} ${place.node.id} ${place.to?.id} ${place.input}`} place={place} now={now} onWrite={onWrite} />
              ))}
            </Stack>
          </section>
          <section>
            <Title order={3} size="h6" mb="sm">
              {texts.lifeCycle}
            </Title>
            <Timeline bulletSize={12} lineWidth={2} active={-1}>
              {revisions.map((revision) => (
                <Timeline.Item key={`${revision.source} ${revision.id}`} title={<StatusMark status={revision.says.status} />}>
                  <Said revision={revision} />
                </Timeline.Item>
              ))}
            </Timeline>
          </section>
        </Stack>
      )}
    </Viewed>
  );
}

interface PlaceProps {
  readonly place: IncidentPlace;
  readonly now: string;
  readonly onWrite: (draft: Draft) => void;
}

function Place({ place, now, onWrite }: PlaceProps) {
  const { node, incident, current, on, endsAt } = place;
  const whole = endsAt && !isSameDay(endsAt, current.until) ? [incidentsTexts.whole(endsAt)] : [];
  const write = (status?: string) => onWrite(draftOf(node.id, incident, current, now, status));
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Text component="div">
            <PlaceLink {...place} />
          </Text>
          <Text size="sm">{[incidentsTexts.period(current.start, current.until), ...effects(current), ...whole].join(' · ')}</Text>
        </div>
        <StatusMark status={current.status} />
      </Group>
      {on === 'lane' ? (
        <Text size="xs" c="dimmed" mt={4}>
          {texts.lanes}
        </Text>
      ) : (
        <Group gap="xs" mt="xs" className="no-print">
          <Write label={texts.revise} node={node.id} onClick={() => write()} />
          {current.status === 'potential' && <Write label={texts.confirm} node={node.id} onClick={() => write('confirmed')} />}
          {(current.status === 'potential' || current.status === 'confirmed') && <Write label={texts.restore} node={node.id} onClick={() => write('restored')} />}
          {current.status !== 'withdrawn' && <Write label={texts.withdraw} node={node.id} onClick={() => write('withdrawn')} />}
        </Group>
      )}
    </Paper>
  );
}

function Write({ label, node, onClick }: { readonly label: string; readonly node: string; readonly onClick: () => void }) {
  return (
    <Button size="compact-sm" variant="default" aria-label={`${label}: ${node}`} onClick={onClick}>
      {label}
    </Button>
  );
}

function Said({ revision: { says, time, ...place } }: { readonly revision: Revision }) {
  return (
    <Stack gap={2}>
      <Text size="xs" c="dimmed" component="div">
        {texts.reportedAt} <Moment at={time} />
      </Text>
      <Text size="sm" component="div">
        <PlaceLink {...place} />
      </Text>
      {says.start && <Text size="sm">{[incidentsTexts.period(says.start, says.until), ...effects(says)].join(' · ')}</Text>}
      {says.cause && (
        <Text size="sm">
          {texts.cause}: {says.cause}
        </Text>
      )}
      {says.sources.length === 0 ? (
        <Text size="xs" c="dimmed">
          {texts.noSource}
        </Text>
      ) : (
        says.sources.map((source, place) => <Source key={place} source={source} />)
      )}
    </Stack>
  );
}

/** Only addresses of the web are links: what somebody reported is not to be trusted. */
function Source({ source: { url, basis, rule, note } }: { readonly source: StatementSource }) {
  const href = safeUrl(url);
  return (
    <Text size="xs" component="div" style={{ overflowWrap: 'anywhere' }}>
      {href === undefined ? (
        `${url} (${texts.unsafe})`
      ) : (
        <Anchor href={href} target="_blank" rel="noopener noreferrer nofollow" size="xs">
          {url}
        </Anchor>
      )}
      <Text size="xs" c="dimmed">
        {[basis, rule, note].filter(Boolean).join(' · ')}
      </Text>
    </Text>
  );
}
