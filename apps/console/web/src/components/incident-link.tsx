import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { incidentName, isDrift } from './incident-name.js';

/** Leads to an incident's own page; of a drifting lane to the deliveries that show it. */
export function IncidentLink({ incident }: { readonly incident: string }) {
  return (
    <Anchor component={Link} to={isDrift(incident) ? '/deliveries' : `/incidents/${encodeURIComponent(incident)}`} size="sm">
      {incidentName(incident)}
    </Anchor>
  );
}
