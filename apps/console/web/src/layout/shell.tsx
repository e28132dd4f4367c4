import { ActionIcon, Anchor, AppShell, Burger, Group, NavLink, ScrollArea, Text, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconBell, IconBolt, IconClockHour4, IconGauge, IconMoon, IconSitemap, IconSun, IconTruckDelivery } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { NavLink as RouterLink, useLocation } from 'react-router';
import { CONTENT, focusContent } from '../components/focus-content.js';
import { shared } from '../texts/en.js';
import { LiveNotice, LiveSign } from './live-status.js';
import { NetworkChoice } from './network-choice.js';

const PAGES = [
  { path: '/', name: 'now', icon: IconGauge },
  { path: '/map', name: 'map', icon: IconSitemap },
  { path: '/time', name: 'time', icon: IconClockHour4 },
  { path: '/what-if', name: 'what-if', icon: IconBolt },
  { path: '/incidents', name: 'incidents', icon: IconAlertTriangle },
  { path: '/deliveries', name: 'deliveries', icon: IconTruckDelivery },
  { path: '/alerts', name: 'alerts', icon: IconBell },
] as const;

/** What the router calls the place where it began. */
const OPENED = 'default';

/** The frame of every page: where one is, what else there is, and whether what is seen is live. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [opened, { toggle, close }] = useDisclosure();
  const { key } = useLocation();
  // A link that was followed may be gone with its page; when the page was just opened nothing is, and Tab begins at its top.
  useEffect(() => {
    if (key !== OPENED) focusContent();
  }, [key]);
  return (
    <AppShell header={{ height: 52 }} navbar={{ width: 168, breakpoint: 'sm', collapsed: { mobile: !opened } }} padding="md">
      <AppShell.Header>
        <Anchor href={`#${CONTENT}`} className="skip-link">
          {shared.skip}
        </Anchor>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={shared.menu} aria-expanded={opened} />
            <Text fw={700} size="lg">
              {shared.product}
            </Text>
          </Group>
          <Group gap="sm" wrap="nowrap">
            <NetworkChoice />
            <LiveSign />
            <ColourScheme />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" component="nav" aria-label={shared.menu}>
        <ScrollArea>
          {PAGES.map((page) => (
            <PageLink key={page.path} {...page} onFollow={close} />
          ))}
          <NavLink href="/api/docs/" label={shared.api} component="a" />
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main id={CONTENT} tabIndex={-1}>
        <LiveNotice />
        {children}
      </AppShell.Main>
    </AppShell>
  );
}

type PageLinkProps = (typeof PAGES)[number] & { readonly onFollow: () => void };

function PageLink({ path, name, icon: Icon, onFollow }: PageLinkProps) {
  const { pathname } = useLocation();
  const active = path === '/' ? pathname === '/' : pathname.startsWith(path);
  return <NavLink component={RouterLink} to={path} active={active} aria-current={active ? 'page' : undefined} label={shared.pages[name]} leftSection={<Icon size={18} aria-hidden />} onClick={onFollow} />;
}

function ColourScheme() {
  const { setColorScheme } = useMantineColorScheme();
  const current = useComputedColorScheme('light');
  const Icon = current === 'dark' ? IconSun : IconMoon;
  return (
    <ActionIcon variant="default" size="lg" aria-label={shared.colours} onClick={() => setColorScheme(current === 'dark' ? 'light' : 'dark')}>
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}
