import { Anchor } from '@mantine/core';
import { safeAddress, shortAddress } from './safe-link.js';

/** A citation: a link where it is a web address, else as it was written. */
export function Citation({ text }: { readonly text: string }) {
  const address = safeAddress(text);
  if (address === undefined) return <span>{text}</span>;
  return (
    <Anchor href={address} target="_blank" rel="noreferrer noopener" title={address} inherit style={{ overflowWrap: 'anywhere' }}>
      {shortAddress(address)}
    </Anchor>
  );
}
