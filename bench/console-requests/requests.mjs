/** Nodes whose pages are read: buyers, systems, and what they depend on. */
const NODES = 8;

/** What pages ask for, with names that the API itself tells of. */
export async function requestsOf(url) {
  const get = async (path) => (await fetch(url + path)).json();
  const [now, incidents, lanes, rules] = await Promise.all(['/api/now', '/api/incidents', '/api/deliveries/lanes', '/api/rules'].map(get));
  const nodes = now.nodes.toSorted((a, b) => exposureOf(b) - exposureOf(a)).slice(0, NODES).map(({ id }) => encodeURIComponent(id));
  const [left, right] = nodes;
  const [incident] = incidents.places;
  const lane = lanes.lanes[0]?.lane;
  return [
    '/api/now',
    '/api/now/trends',
    '/api/now/shares',
    `/api/now/chains?left=${left}&right=${right}`,
    '/api/map',
    ...['none', 'owner', 'kind', 'country'].map((collapse) => `/api/map?collapse=${collapse}`),
    '/api/timeline',
    ...nodes.flatMap((node) => [`/api/nodes/${node}`, ...['history', 'reasons', 'projection'].map((part) => `/api/nodes/${node}/${part}`), `/api/map/nodes/${node}`]),
    '/api/what-if/choices',
    `/api/what-if/lanes?node=${left}`,
    '/api/incidents',
    ...(incident ? [`/api/incidents/${encodeURIComponent(incident.incident)}`] : []),
    '/api/networks',
    '/api/deliveries/scorecards',
    '/api/deliveries/lanes',
    '/api/deliveries/arrivals',
    ...(lane ? [`/api/deliveries/control-chart?${['from', 'to', 'input'].map((part) => `${part}=${encodeURIComponent(lane[part].id ?? lane[part])}`).join('&')}`] : []),
    '/api/alerts',
    '/api/rules',
    '/api/rules/choices',
    '/api/alert-deliveries',
    '/api/quarantine',
    ...(rules.rules.length ? [`/api/alert-deliveries?rule=${encodeURIComponent(rules.rules[0].id)}`] : []),
    '/api/services',
  ];
}

const exposureOf = ({ now }) => now?.exposure ?? 0;
