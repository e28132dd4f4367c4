import { Anchor } from '@mantine/core';
import { hostOf, safeAddress } from './safe-link.js';

/** A citation: a link where it is a web address, else as it was written. */
export function Citation({ text, full = false }: { readonly text: string; readonly full?: boolean }) {
  const address = safeAddress(text);
  if (address === undefined) return <span>{text}</span>;
  return (
    <Anchor href={address} target="_blank" rel="noreferrer noopener" inherit style={{ overflowWrap: 'anywhere' }}>
      {full ? address : hostOf(address)}
    </Anchor>
  );
}
