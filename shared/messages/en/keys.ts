/** The sheet of keys, where they can be changed. */
export const keysEn = {
  'keys.page': 'The text',
  'keys.shiftExtends': 'With Shift, moves select what they pass.',
  'keys.change': 'Change the key {key} of “{act}”',
  'keys.add': 'Add a key for “{act}”',
  'keys.reset': 'Reset',
  'keys.resetOf': 'Reset the keys of “{act}”',
  'keys.resetAll': 'Reset all keys',
  'keys.changed': '{count, plural, one {# act has keys of your own} other {# acts have keys of your own}}',
  'keys.press': 'Press the new key. Escape leaves it as it is.',
  'keys.remove': 'No key here',
  'keys.taken': '{key} is the key of {acts}.',
  'keys.takeOver': 'Take it from there',
  'keys.keep': 'Leave it',
  'keys.conflict': 'also: {acts}',
  'keys.set': '“{act}” has the key {key} now.',
} as const satisfies Record<string, string>;
