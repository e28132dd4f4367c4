export { chunksOf, type Chunk } from './chunks.js';
export { ChangedFile, findDeliveryFile, passThrough, type DeliveryFile, type Passage, type Reader } from './delivery-file.js';
export { ProblemList, type Reason } from './problem-list.js';
export { sendChunks, type Sending, type Stored } from './send-chunks.js';
export { surveyFile } from './survey-file.js';
export { laneName, Survey, type Lane, type SeenLane } from './survey.js';
export { unknownLanes, type UnknownLane } from './unknown-lanes.js';
