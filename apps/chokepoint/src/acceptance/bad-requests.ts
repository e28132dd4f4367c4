/** A call that must be refused: of what, with what, and which fields are wrong. */
export type BadRequest = readonly [method: string, what: string, request: object, fields: readonly string[]];

const HUGE = 'x'.repeat(257);
const lane = { from: 'hbm', to: 'nvidia', input: 'memory' };
const line = { ...lane, order: 'o', line: '1' };
const report = { node: 'n5', incident: 'quake', status: 'confirmed', remaining: 0.5, start: '2025-01-20' };
const delay = { ...lane, incident: 'ports', status: 'confirmed', delayDays: 7, start: '2025-01-20' };
const ordered = { ...line, quantity: 5, promised: '2025-02-01' };
const received = { ...line, quantity: 5, at: '2025-02-01' };
const rule = { id: 'desk', network: 'toy', scope: { all: true }, raiseAt: 'high', url: 'https://hooks.example/', secret: `whsec_${Buffer.alloc(32, 1).toString('base64')}` };

const laneRule = { ...rule, on: 'delivery.overdue', network: undefined, raiseAt: undefined, scope: { all: true } };

/** Values that a field does not take. */
const TEXTS = [['no', undefined], ['an empty', ''], ['a huge', HUGE], ['U+0000 in', 'a\u0000b']] as const;
const OPTIONAL_TEXTS = TEXTS.slice(1);
const AMOUNTS = [['no', undefined], ['a negative', -1], ['NaN as', NaN], ['an infinite', Infinity]] as const;
const OPTIONAL_AMOUNTS = AMOUNTS.slice(1);
const SHARES = [...OPTIONAL_AMOUNTS, ['more than 1 as', 1.01]] as const;
const OPTIONAL_MOMENTS = [['words as', 'soon'], ['no zone in', '2025-01-20T00:00:00'], ['no such day as', '2025-02-30'], ['an empty', '']] as const;
const MOMENTS = [['no', undefined], ...OPTIONAL_MOMENTS] as const;

type Values = readonly (readonly [what: string, value: unknown])[];

/** A request with one field changed at a time. */
function each(method: string, member: string, valid: object, fields: Readonly<Record<string, Values>>): BadRequest[] {
  return Object.entries(fields).flatMap(([name, values]) =>
    values.map(([what, value]): BadRequest => [method, `${what} ${name}`, { [member]: { ...valid, [name]: value } }, [`/${member}/${name}`]]),
  );
}

/** What identifies a fact, wherever a request has it. */
function identities(method: string, member: string, valid: object, place: 'beside' | 'within'): BadRequest[] {
  const at = place === 'beside' ? '' : '/identity';
  const wrong = [['an empty id', { id: '' }, '/id'], ['a huge id', { id: HUGE }, '/id'], ['an empty source', { source: '' }, '/source'], ['a huge source', { source: 'x'.repeat(513) }, '/source'], ['words as time', { time: 'now' }, '/time']] as const;
  return wrong.map(([what, identity, field]) => [method, what, { [member]: valid, ...(place === 'beside' ? identity : { identity }) }, [at + field]]);
}

const laneFields = { from: TEXTS, to: TEXTS, input: TEXTS };
const lineFields = { ...laneFields, order: TEXTS, line: TEXTS };

export const BAD_CAPACITY: readonly BadRequest[] = [
  ...each('report', 'report', report, { node: TEXTS, incident: TEXTS, remaining: AMOUNTS, start: MOMENTS, until: OPTIONAL_MOMENTS, rampWeeks: OPTIONAL_AMOUNTS, scrap: SHARES, confidence: SHARES, status: [['no', undefined], ['an unknown', 'rumoured']] }),
  ...identities('report', 'report', report, 'beside'),
  ['report', 'no report', {}, ['/report']],
  ['report', 'two wrong fields', { report: { ...report, remaining: -1, scrap: 2 } }, ['/report/remaining', '/report/scrap']],
  ['report', 'more than an event holds', { report: { ...report, cause: 'x'.repeat(1_000_001) } }, ['/report']],
  ['getIncident', 'no incident', {}, ['/incident']],
  ['listIncidents', 'a negative page', { pageSize: -1 }, ['/pageSize']],
  ['listIncidents', 'a made-up token', { pageToken: '!' }, ['/pageToken']],
  ['listIncidents', 'an unknown status', { status: 'rumoured' }, ['/status']],
];

export const BAD_DELIVERY: readonly BadRequest[] = [
  ...each('order', 'line', ordered, { ...lineFields, quantity: [...AMOUNTS, ['nothing as', 0]], promised: MOMENTS }),
  ...each('receive', 'line', received, { ...lineFields, quantity: AMOUNTS, at: MOMENTS }),
  ...each('cancel', 'line', line, lineFields),
  ...each('reportDelay', 'report', delay, { from: TEXTS, to: OPTIONAL_TEXTS, input: OPTIONAL_TEXTS, incident: TEXTS, delayDays: AMOUNTS, yield: SHARES, start: MOMENTS, until: OPTIONAL_MOMENTS, confidence: SHARES, status: [['no', undefined], ['an unknown', 'rumoured']] }),
  ...identities('order', 'line', ordered, 'within'),
  ...identities('reportDelay', 'report', delay, 'within'),
  ...(['order', 'receive', 'cancel'] as const).map((method): BadRequest => [method, 'no line', {}, ['/line']]),
  ['reportDelay', 'no report', {}, ['/report']],
  ['getOrder', 'no order', {}, ['/order']],
  ['listOrders', 'a negative page', { pageSize: -1 }, ['/pageSize']],
  ['listOrders', 'a made-up token', { pageToken: 'e30' }, ['/pageToken']],
  ['getDelay', 'no incident', {}, ['/incident']],
  ['listDelays', 'an unknown status', { status: 'late' }, ['/status']],
  ['listDelays', 'a made-up token', { pageToken: 'e30' }, ['/pageToken']],
];

/** Rows of an import: what is wrong with each. */
export const BAD_ROWS: readonly (readonly [row: object, ...fields: string[]])[] = [
  [{ ordered: { ...ordered, quantity: -1 } }, '/ordered/quantity'],
  [{ received: { ...received, at: 'soon' } }, '/received/at'],
  [{ cancelled: { ...line, order: '' } }, '/cancelled/order'],
  [{ delayed: { ...delay, yield: 2, delayDays: -1 } }, '/delayed/delayDays', '/delayed/yield'],
  [{ identity: { id: '' }, ordered }, '/identity/id'],
  [{ identity: { id: 'empty' } }, ''],
];

const urls = ['nowhere', 'ftp://hooks.example/', 'http://hooks.example/', 'https://user:secret@hooks.example/', 'https://127.0.0.1/', 'https://169.254.169.254/', 'https://[::1]/', 'https://localhost/', 'https://10.0.0.1/', 'https://[::ffff:10.0.0.1]/', 'https://0x7f000001/'];
const scopes = [['no', undefined], ['an empty', {}], ['a false', { all: false }]] as const;

/** Of what risk and alerts answer alike. */
const QUARANTINE: readonly BadRequest[] = [
  ['listQuarantine', 'a negative page', { pageSize: -1 }, ['/pageSize']],
  ['listQuarantine', 'a made-up token', { pageToken: '!' }, ['/pageToken']],
  ['listQuarantine', 'an unknown state', { state: 'lost' }, ['/state']],
  ['listQuarantine', 'U+0000 in the topic', { topic: 'a\u0000' }, ['/topic']],
  ['getQuarantined', 'no id', {}, ['/id']],
  ['requeue', 'no ids', {}, ['/ids']],
  ['requeue', 'a negative id', { ids: ['1', '-1'] }, ['/ids/1']],
  ['requeue', 'too many ids', { ids: Array.from({ length: 101 }, (_, id) => String(id + 1)) }, ['/ids']],
];

export const BAD_ALERTS: readonly BadRequest[] = [
  ...QUARANTINE,
  ...each('putRule', 'rule', rule, {
    id: [['no', undefined], ['a dotted', 'a.b'], ['a huge', HUGE], ['a slash in', 'a/b']],
    network: TEXTS,
    raiseAt: ['', 'low', 'dire', '0', '-5', '5.25', '101', 'NaN', '1e1'].map((value) => [`"${value}" as`, value] as const),
    url: urls.map((url) => [`${url} as`, url] as const),
    secret: ['', 'whsec_', 'whsec_c2hvcnQ=', 'plain text', 'whsec_not base64!'].map((value) => [`"${value}" as`, value] as const),
  }),
  ...scopes.map(([what, scope]): BadRequest => ['putRule', `${what} scope`, { rule: { ...rule, scope } }, [scope && 'all' in scope ? '/rule/scope/all' : '/rule/scope']]),
  ...(['node', 'owner', 'kind'] as const).map((kind): BadRequest => ['putRule', `an empty ${kind}`, { rule: { ...rule, scope: { [kind]: '' } } }, [`/rule/scope/${kind}`]]),
  ...each('putRule', 'rule', laneRule, {
    on: [['an unknown', 'delivery.late']],
    network: [['a needless', 'toy']],
    raiseAt: [['a needless', 'high']],
    minQuantity: OPTIONAL_AMOUNTS,
    minDays: OPTIONAL_AMOUNTS,
  }),
  ...each('putRule', 'rule', { ...laneRule, on: 'lane.drifting' }, { minQuantity: [['a needless', 5]] }),
  ...each('putRule', 'rule', rule, { minQuantity: [['a needless', 5]], minDays: [['a needless', 5]] }),
  ['putRule', 'a node for lanes', { rule: { ...laneRule, scope: { node: 'n5' } } }, ['/rule/scope/node']],
  ['putRule', 'an empty vendor', { rule: { ...laneRule, scope: { vendor: '' } } }, ['/rule/scope/vendor']],
  ['putRule', 'a lane from nobody', { rule: { ...laneRule, scope: { lane: { to: 'nvidia' } } } }, ['/rule/scope/lane/from']],
  ['putRule', 'no rule', {}, ['/rule']],
  ['listRules', 'a negative page', { pageSize: -1 }, ['/pageSize']],
  ['listRules', 'a made-up token', { pageToken: '!' }, ['/pageToken']],
  ['listDeliveries', 'an unknown state', { state: 'lost' }, ['/state']],
  ['listDeliveries', 'a made-up token', { pageToken: '!' }, ['/pageToken']],
];

const scenario = (document: unknown) => ({ network: 'toy', scenario: JSON.stringify(document) });
const loss = { node: 'n5', remaining: 0, fullWeeks: 2 };
const late = { from: 'n5', weeks: 2 };

export const BAD_RISK: readonly BadRequest[] = [
  ...QUARANTINE,
  ['importNetwork', 'no JSON', { document: '{' }, ['/document']],
  ['importNetwork', 'no JSON, dry', { document: '', dryRun: true }, ['/document']],
  ['importNetwork', 'a long author', { document: '{"id":"toy"}', author: 'a'.repeat(257) }, ['/author']],
  ['listNetworks', 'a negative page', { pageSize: -1 }, ['/pageSize']],
  ['listNetworks', 'a made-up token', { pageToken: '!' }, ['/pageToken']],
  ['listNetworkVersions', 'a made-up token', { network: 'toy', pageToken: '!' }, ['/pageToken']],
  ['listNetworkVersions', 'a token beyond versions', { network: 'toy', pageToken: Buffer.from('1e15').toString('base64url') }, ['/pageToken']],
  ['restoreNetwork', 'a note with NUL', { network: 'toy', version: 1, note: '\u0000' }, ['/note']],
  ['advanceTo', 'words as time', { time: 'tomorrow' }, ['/time']],
  ['advanceTo', 'no time', {}, ['/time']],
  ['listExposures', 'a negative page', { pageSize: -1 }, ['/pageSize']],
  ['listExposures', 'a made-up token', { pageToken: '!' }, ['/pageToken']],
  ['listLaneAlarms', 'a negative page', { pageSize: -1 }, ['/pageSize']],
  ['listLaneAlarms', 'a made-up token', { pageToken: '!' }, ['/pageToken']],
  ['listLaneAlarms', 'an unknown type', { on: 'late' }, ['/on']],
  ['getHistory', 'words as from', { node: 'n5', from: 'yesterday' }, ['/from']],
  ['getHistory', 'no such day as to', { node: 'n5', to: '2025-02-30' }, ['/to']],
  ['getHistory', 'a made-up token', { node: 'n5', pageToken: '!' }, ['/pageToken']],
  ['explain', 'words as at', { node: 'n5', at: 'then' }, ['/at']],
  ['simulate', 'no JSON', { network: 'toy', scenario: '{' }, ['/scenario']],
  ['simulate', 'a list', scenario([]), ['/scenario']],
  ['simulate', 'no weeks', scenario({ weeks: 0 }), ['/scenario/weeks']],
  ['simulate', 'half a week', scenario({ weeks: 1.5 }), ['/scenario/weeks']],
  ['simulate', 'a beginning behind the end', scenario({ weeks: 4, fromWeek: 4 }), ['/scenario/fromWeek']],
  ['simulate', 'no time to restock', scenario({ restockWeeks: 0 }), ['/scenario/restockWeeks']],
  ['simulate', 'no half-life', scenario({ halfLifeWeeks: -1 }), ['/scenario/halfLifeWeeks']],
  ['simulate', 'an unknown node', scenario({ capacity: [loss, { ...loss, node: 'nobody' }] }), ['/scenario/capacity/1/node']],
  ['simulate', 'a negative capacity', scenario({ capacity: [{ ...loss, remaining: -1 }] }), ['/scenario/capacity/0/remaining']],
  ['simulate', 'no length', scenario({ capacity: [{ ...loss, fullWeeks: undefined }] }), ['/scenario/capacity/0/fullWeeks']],
  ['simulate', 'scrap above 1', scenario({ capacity: [{ ...loss, scrap: 2 }] }), ['/scenario/capacity/0/scrap']],
  ['simulate', 'an unknown supplier', scenario({ lanes: [{ ...late, from: 'nobody' }] }), ['/scenario/lanes/0/from']],
  ['simulate', 'an unknown buyer', scenario({ lanes: [{ ...late, to: 'nobody' }] }), ['/scenario/lanes/0/to']],
  ['simulate', 'a negative delay', scenario({ lanes: [{ ...late, delayWeeks: -1 }] }), ['/scenario/lanes/0/delayWeeks']],
  ['simulate', 'a yield above 1', scenario({ lanes: [{ ...late, yield: 1.5 }] }), ['/scenario/lanes/0/yield']],
];
