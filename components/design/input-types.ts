/** The attributes of each type of field, spread into `<input>`: its typings want the type as a literal. */
export const inputTypes = {
  text: { type: 'text' },
  date: { type: 'date' },
  time: { type: 'time' },
  number: { type: 'number', step: 'any' },
  password: { type: 'password' },
} as const;

export type InputType = keyof typeof inputTypes;
