import type { IncidentsView, MapLayout, Timeline } from '@chokepoint/console-service/contract';
import { Alert, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useNetwork } from '../../api/network.js';
import { useView } from '../../api/view.js';
import { ExportMenu } from '../../components/export-menu.js';
import { Page } from '../../components/page.js';
import { ProblemNotice, Viewed } from '../../components/viewed.js';
import { NetworkMap } from '../../map/network-map.js';
import { useMapLayout } from '../../map/use-map-layout.js';
import { shared } from '../../texts/en.js';
import { DayLists } from './day-lists.js';
import { incidentMarks } from './incident-marks.js';
import { TimeControls, type Speed } from './time-controls.js';
import { TimeStrip } from './time-strip.js';
import classes from './time.module.css';
import { timeTexts as texts } from './time-texts.js';
import { TimelineDays } from './timeline-days.js';
import { usePlayer } from './use-player.js';

const EVERY_MS = 60_000;
/** The first days of history are on their way. */
const UNTIL_THERE_IS_SOME_MS = 3_000;
const NO_INCIDENTS: IncidentsView = { now: '', places: [] };
const RESTED_MS = 300;

export default function TimePage() {
  const [network] = useNetwork();
  const timeline = useView<Timeline>('/api/timeline', { network }, { everyMs: (last) => (last?.counts.length === 0 ? UNTIL_THERE_IS_SOME_MS : EVERY_MS) });
  const layout = useMapLayout();
  const incidents = useView<IncidentsView>('/api/incidents', { network }, { everyMs: EVERY_MS });
  return <Viewed view={timeline} title={texts.title}>{(history) => <Viewed view={layout} title={texts.title}>{(drawn) => <Told incidents={incidents}>{(told) => <Shown timeline={history} layout={drawn} incidents={told} />}</Told>}</Viewed>}</Viewed>;
}

/** History can be looked at without its incidents, where they cannot be read. */
function Told({ incidents, children }: { readonly incidents: UseQueryResult<IncidentsView>; readonly children: (told: IncidentsView) => ReactNode }) {
  if (incidents.data !== undefined || !incidents.error) return <Viewed view={incidents} title={texts.title}>{children}</Viewed>;
  return (
    <>
      <ProblemNotice error={incidents.error} onAgain={() => void incidents.refetch()} />
      {children(NO_INCIDENTS)}
    </>
  );
}

interface ShownProps {
  readonly timeline: Timeline;
  readonly layout: MapLayout;
  readonly incidents: IncidentsView;
}

function Shown({ timeline, layout, incidents }: ShownProps) {
  const days = useMemo(() => new TimelineDays(timeline), [timeline]);
  if (days.count === 0) return <NoHistory />;
  return <History timeline={timeline} days={days} layout={layout} incidents={incidents} />;
}

function NoHistory() {
  return (
    <Page title={texts.title}>
      <Alert title={texts.none.title}>{texts.none.text}</Alert>
    </Page>
  );
}

function History({ timeline, days, layout, incidents }: ShownProps & { readonly days: TimelineDays }) {
  const [playing, setPlaying] = useState(false);
  const [day, setDay] = useDay(days, playing);
  const [speed, setSpeed] = useState<Speed>('30');
  const marks = useMemo(() => incidentMarks(incidents.places, days), [incidents, days]);
  const worst = useMemo(() => days.worst(({ kind }) => kind === 'buyer'), [days]);
  const exposures = useMemo(() => days.exposures(day), [days, day]);
  const play = (wanted: boolean) => {
    if (wanted && day === days.count - 1) setDay(0);
    setPlaying(wanted);
  };
  usePlayer(playing, Number(speed), (step) => {
    const next = Math.min(day + step, days.count - 1);
    setDay(next);
    if (next === days.count - 1) setPlaying(false);
  });
  const rows = () => timeline.nodes.map((node) => ({ day: days.name(day), ...node, ...exposures.get(node.id) }));
  const { version, beforeFirst } = days.version(day);
  return (
    <Page title={texts.title} lead={leadOf(timeline, exposures, days.name(day))} actions={<ExportMenu name={`exposure-${days.name(day)}`} rows={rows} />}>
      <Stack gap="xs">
        <TimeStrip days={days} worst={worst} marks={marks} day={day} onDay={setDay} />
        <TimeControls days={days} marks={marks} day={day} onDay={setDay} playing={playing} onPlaying={play} speed={speed} onSpeed={setSpeed} />
        {(beforeFirst || (version > 0 && version !== timeline.networkVersion)) && (
          <Text size="sm" c="dimmed">
            {beforeFirst ? texts.before : texts.version(version, timeline.networkVersion)}
          </Text>
        )}
      </Stack>
      <div className={classes['main']}>
        <NetworkMap layout={layout} exposures={exposures} label={texts.map(days.name(day))} height="clamp(272px, calc(75vw + 32px), max(380px, calc(100dvh - 372px)))" />
        <DayLists nodes={timeline.nodes} exposures={exposures} marks={marks.filter(({ from, until }) => from <= day && day <= until)} />
      </div>
    </Page>
  );
}

/** The day that is looked at stands in the address once it rests, so that it can be sent; the last one where none does. */
function useDay(days: TimelineDays, moving: boolean): readonly [number, (day: number) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('day');
  const [day, setDay] = useState(asked === null ? days.count - 1 : days.dayOf(asked));
  const name = days.name(day);
  useEffect(() => {
    if (moving || name === asked || (asked === null && day === days.count - 1)) return;
    const rested = setTimeout(() => setSearch({ day: name }, { replace: true }), RESTED_MS);
    return () => clearTimeout(rested);
  }, [moving, name, asked, day, days, setSearch]);
  return [Math.min(day, days.count - 1), setDay];
}

function leadOf({ nodes }: Timeline, exposures: ReturnType<TimelineDays['exposures']>, day: string): string {
  const exposed = nodes.map((node) => ({ ...node, ...exposures.get(node.id)! })).filter(({ level }) => level !== 'low');
  const worst = exposed.toSorted((a, b) => b.exposure - a.exposure)[0];
  return texts.lead(day, exposed.length, worst === undefined ? '' : texts.worst(worst.name, worst.exposure, shared.levels[worst.level]));
}
