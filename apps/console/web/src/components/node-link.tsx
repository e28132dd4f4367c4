import { Anchor } from '@mantine/core';
import { Link } from 'react-router';

/** Leads to a node's own page. */
export function NodeLink({ id, name = id }: { readonly id: string; readonly name?: string }) {
  return (
    <Anchor component={Link} to={`/node/${encodeURIComponent(id)}`}>
      {name}
    </Anchor>
  );
}
