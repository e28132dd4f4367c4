import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '../components/page.js';
import { shared } from '../texts/en.js';

export default function MissingPage() {
  return (
    <Page title={shared.missing.title}>
      <Anchor component={Link} to="/">
        {shared.missing.back}
      </Anchor>
    </Page>
  );
}
