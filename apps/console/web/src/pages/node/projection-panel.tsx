import type { NodeReasons, NodeView } from '@chokepoint/console-service/contract';
import { Chip, Group, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import { ChartFrame } from '../../components/chart-frame.js';
import { incidentName } from '../../components/incident-name.js';
import { ProblemNotice } from '../../components/viewed.js';
import { Waiting } from '../../components/waiting.js';
import { fileName } from './node-path.js';
import { nodeTexts } from './node-texts.js';
import { ProjectionChart } from './projection-chart.js';
import { exportedRows, MOST_LINES, projectionSummary, takeable, takenOf } from './projection-lines.js';
import { Sized } from './sized.js';
import { useProjections } from './use-projections.js';

interface ProjectionPanelProps {
  readonly node: NodeView;
  readonly reasons: NodeReasons | undefined;
}

const texts = nodeTexts.projection;

/** Service to come, and what it would be without what one takes away. */
export function ProjectionPanel({ node: { node }, reasons }: ProjectionPanelProps) {
  const incidents = reasons ? takeable(reasons) : [];
  const [picked, setPicked] = useState<readonly string[]>();
  // Before a choice the first is taken away: it shows at once what the most telling incident costs.
  const taken = takenOf(picked, incidents);
  const { lines, done, all, error, again } = useProjections(node.id, taken);
  return (
    <ChartFrame
      title={texts.title}
      explanation={reasons && incidents.length === 0 ? texts.calm : texts.explanation}
      name={`${fileName(node.id)}-projection`}
      rows={() => exportedRows(lines)}
      summary={lines.length > 0 ? projectionSummary(node.name, lines) : texts.working}
      controls={
        <>
          {incidents.length > 0 && <Choice incidents={incidents} chosen={taken.map((each) => (each === 'everything' ? '' : each.incident))} onChoose={setPicked} />}
          {error && <ProblemNotice error={error} onAgain={again} />}
          {done < all && !error && <Working done={done} all={all} />}
        </>
      }
    >
      {lines.length > 0 ? <Sized height={280}>{(width) => <ProjectionChart lines={lines} width={width} />}</Sized> : !error && <Waiting />}
    </ChartFrame>
  );
}

function Working({ done, all }: { readonly done: number; readonly all: number }) {
  return (
    <div role="status">
      <Text size="sm" c="dimmed">
        {texts.worked(done, all)}
      </Text>
      <Progress value={(100 * done) / all} size="sm" animated aria-label={texts.working} />
    </div>
  );
}

interface ChoiceProps {
  readonly incidents: readonly string[];
  /** Ids of incidents; empty for every incident. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Which incidents are taken away, a line each; so many that lines can be told apart. */
function Choice({ incidents, chosen, onChoose }: ChoiceProps) {
  return (
    <Group gap={6} my="xs" role="group" aria-label={texts.pick} className="no-print">
      <Text size="sm" c="dimmed">
        {texts.pick}
      </Text>
      <Chip.Group multiple value={[...chosen]} onChange={(values) => onChoose(values.slice(-MOST_LINES))}>
        {incidents.map((incident) => (
          <Chip key={incident} value={incident} size="xs" variant="outline" maw="100%">
            {incidentName(incident)}
          </Chip>
        ))}
        <Chip value="" size="xs" variant="outline">
          {texts.every}
        </Chip>
      </Chip.Group>
    </Group>
  );
}
