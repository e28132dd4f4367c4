// What a thread of the pool runs: every export is a task, called by its name.
export * from './tasks/index.js';
