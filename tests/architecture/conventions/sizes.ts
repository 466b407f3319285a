import type { Convention } from './convention';

const LONGEST = 250;
const README_LINES = 15;
const lines = (text: string) => text.replace(/\n$/, '').split('\n').length;

export const sizeConventions: readonly Convention[] = [
  {
    name: `no file over ${LONGEST} lines`,
    teaches:
      'One fact, one small file. The readable ones have 20 to 70 lines: find the second thing this one does and give it a name.',
    find: (files) =>
      files
        .filter(({ path, text }) => /\.(tsx?|css)$/.test(path) && lines(text) > LONGEST)
        .map(({ path, text }) => `${path}: ${lines(text)} lines`),
    bad: [{ path: 'components/a.tsx', text: '\n'.repeat(LONGEST + 1) }],
    good: [{ path: 'components/a.tsx', text: '\n'.repeat(LONGEST) }],
  },
  {
    name: `every room of lib has a README of at most ${README_LINES} lines`,
    teaches: 'Number the rules of the room, so that tests can cite them, and leave the rest to the code.',
    find: (files) => {
      const rooms = new Set(files.flatMap(({ path }) => /^lib\/[^/]+(?=\/)/.exec(path)?.[0] ?? []));
      return [...rooms].flatMap((room) => {
        const readme = files.find(({ path }) => path === `${room}/README.md`);
        if (!readme) return [`${room}/README.md is missing`];
        return lines(readme.text) > README_LINES ? [`${readme.path}: ${lines(readme.text)} lines`] : [];
      });
    },
    bad: [
      { path: 'lib/sites/a.ts', text: '' },
      { path: 'lib/sites/README.md', text: 'line\n'.repeat(README_LINES + 1) },
    ],
    good: [{ path: 'lib/sites/README.md', text: 'line\n'.repeat(README_LINES) }],
  },
];
