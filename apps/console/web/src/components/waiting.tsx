import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { shared } from '../texts/en.js';

/** The place of what is being read. */
export function Waiting({ rows = 6 }: { readonly rows?: number }) {
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>{shared.waiting}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={28} />
      ))}
    </Stack>
  );
}
