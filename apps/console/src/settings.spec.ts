import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.js';

describe('CONSOLE_HOSTS', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['console.example, other_1.example ,', ['console.example', 'other_1.example']],
  ])('%j names %j', (text, names) => expect(readSettings(text === undefined ? {} : { CONSOLE_HOSTS: text }).CONSOLE_HOSTS).toEqual(names));

  it.each(['console.example:8080', 'https://console.example', 'a b', '*'])('cannot be %j', (text) => expect(() => readSettings({ CONSOLE_HOSTS: text })).toThrow('CONSOLE_HOSTS'));
});
