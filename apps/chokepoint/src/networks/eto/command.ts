import type { Command } from 'commander';
import type { Streams } from '../../command-line/streams.js';
export function declareConvertEto(_parent: Command, _streams: Streams): void {}
