import { beforeAll, describe, expect, it } from 'vitest';
import { filesIn, root, textOf } from './product-files';
import { type Cruised, cruiseTree, lesson, productFolders } from './rooms/cruise';
import { withTree } from './rooms/plant-tree';
import { kept, plants } from './rooms/planted';
import { rules } from './rooms/rules';
import { rooms } from './rooms/table';

describe('the rooms', () => {
  let tree: Cruised;
  beforeAll(async () => {
    tree = await cruiseTree(root);
  }, 120_000);

  it('every module was read: rules over nothing would hold too', () => {
    const there = filesIn(productFolders, /\.tsx?$/);
    expect(there.length).toBeGreaterThan(150);
    expect(tree.modules.toSorted()).toEqual(there);
  });

  it.each(rules.map(({ name }) => name ?? ''))('%s', (name) => {
    const found = tree.violations.filter(({ rule }) => rule === name);
    expect(
      found.map(({ from, to }) => `${from} → ${to}`),
      lesson(name),
    ).toEqual([]);
  });

  it('every folder of lib is a room of the table', () => {
    const folders = new Set(filesIn(['lib'], /\.tsx?$/).map((path) => path.split('/')[1]));
    expect(Object.keys(rooms)).toEqual(expect.arrayContaining([...folders]));
  });

  it('CONTRIBUTING.md shows the same table', () => {
    const shown = [
      ...textOf('CONTRIBUTING.md').matchAll(/^\| (\w+) \| `([\w/]+)\/` \| ([^|]*) \| ([^|]*) \|$/gm),
    ];
    const words = (cell = '') =>
      cell.match(/[@\w][\w/.-]*/g)?.filter((word) => word !== 'types' && word !== 'nothing') ?? [];
    const table = Object.fromEntries(
      shown.map(([, name = '', folder, others, packages]) => [
        name,
        { folder, rooms: words(others), packages: words(packages) },
      ]),
    );
    expect(table, 'Change tests/architecture/rooms/table.ts and CONTRIBUTING.md together.').toEqual(rooms);
  });
});

describe('each import rule finds what is planted against it', () => {
  it.each(plants.map((plant) => [`${plant.rule}: ${plant.because}`, plant] as const))(
    '%s',
    async (_, plant) => {
      const { rule, files, at } = plant;
      const { violations } = await withTree(files, cruiseTree);
      expect(new Set(violations.map((found) => found.rule))).toContain(rule);
      expect(violations.map(({ from }) => from)).toContain(at);
    },
  );

  it('and has a plant', () => {
    expect(rules.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...new Set(plants.map(({ rule }) => rule))]),
    );
    const planted = new Set(plants.map(({ rule }) => rule));
    expect(rules.filter(({ name }) => !planted.has(name ?? ''))).toEqual([]);
  });

  it('and lets pass what is allowed', async () => {
    const { modules, violations } = await withTree(kept, cruiseTree);
    expect(violations).toEqual([]);
    expect(modules).toHaveLength(Object.keys(kept).length);
  });
});
