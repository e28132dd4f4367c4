// One package in several files: each of them names the package, so that what they have in common is taken once.
export * from '../generated/chokepoint/risk/v1/risk.js';
export type { Arrival, Evidence, ListArrivalsRequest, ListArrivalsResponse } from '../generated/chokepoint/risk/v1/arrivals.js';
export type { ListContributionsRequest, ListContributionsResponse, NodeContributions } from '../generated/chokepoint/risk/v1/contributions.js';
export type {
  ControlChartParameters,
  ControlPoint,
  GetControlChartRequest,
  GetControlChartResponse,
} from '../generated/chokepoint/risk/v1/control_chart.js';
export type {
  ChokepointChange,
  DiffNetworksRequest,
  DiffNetworksResponse,
  FieldChange,
  FilledShares,
  GetNetworkRequest,
  GetNetworkResponse,
  ImportNetworkRequest,
  ImportNetworkResponse,
  ListNetworkVersionsRequest,
  ListNetworkVersionsResponse,
  ListNetworksRequest,
  ListNetworksResponse,
  NetworkChange,
  NetworkVersion,
  RestoreNetworkRequest,
  RestoreNetworkResponse,
} from '../generated/chokepoint/risk/v1/networks.js';
export type {
  Fill,
  GetScorecardsRequest,
  GetScorecardsResponse,
  LaneCondition,
  LaneFilter,
  LaneSummary,
  LineShare,
  ListLanesRequest,
  ListLanesResponse,
  Overdue,
  PeerComparison,
  PeriodFigures,
  Scorecard,
  Spread,
  Trend,
} from '../generated/chokepoint/risk/v1/performance.js';
export type {
  LaneAlarm,
  ListLaneAlarmsRequest,
  ListLaneAlarmsResponse,
  OverdueOrder,
} from '../generated/chokepoint/risk/v1/lane_alarms.js';
export type {
  GetQuarantinedRequest,
  GetQuarantinedResponse,
  ListQuarantineRequest,
  ListQuarantineResponse,
  RequeueRequest,
  RequeueResponse,
} from '../generated/chokepoint/risk/v1/quarantine.js';
export type {
  ActiveIncident,
  Depth,
  Exposure,
  Finding,
  Progress,
} from '../generated/chokepoint/risk/v1/scores.js';
export type {
  Concentration,
  FalseDiversification,
  GetLatentExposureRequest,
  GetLatentExposureResponse,
  GetNexusRequest,
  GetNexusResponse,
  GetStructureRequest,
  GetStructureResponse,
  GroupExposure,
  KindConcentration,
  LatentExposure,
  LostSet,
  NodeNexus,
  NodeStructure,
  StressRequest,
  StressResponse,
  StressResult,
  Stressed,
} from '../generated/chokepoint/risk/v1/structure.js';
export type {
  GetTimelineRequest,
  GetTimelineResponse,
  TimelineDays,
  TimelineHead,
  TimelineVersion,
} from '../generated/chokepoint/risk/v1/timeline.js';
export type {
  CompareRequest,
  CompareResponse,
  CompareResult,
  ComparedNode,
  Loss,
  SimulateProgress,
  SimulateRequest,
  SimulateResponse,
  SimulateResult,
  SimulatedNode,
  Weekly,
} from '../generated/chokepoint/risk/v1/what_if.js';
