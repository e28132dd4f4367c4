// One package in several files: each of them names the package, so that what they have in common is taken once.
export * from '../generated/chokepoint/risk/v1/risk.js';
export type {
  LaneAlarm,
  ListLaneAlarmsRequest,
  ListLaneAlarmsResponse,
  OverdueOrder,
} from '../generated/chokepoint/risk/v1/lane_alarms.js';
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
