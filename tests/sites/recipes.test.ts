import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRecipes } from '../../lib/sites/all-recipes';
import { roomRule } from '../../lib/sites/layout';

interface Fixture {
  readonly file: string;
  readonly expected: { readonly client?: unknown };
}
const fixtures = JSON.parse(readFileSync('tests/fixtures/pages/index.json', 'utf8')) as Fixture[];

/** Every string under a key of this name, anywhere in a recipe. */
function valuesOf(data: unknown, keys: ReadonlySet<string>): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    keys.has(key) && typeof value === 'string' ? [value] : valuesOf(value, keys),
  );
}

describe.each(allRecipes.map((recipe) => [recipe.id, recipe] as const))('the recipe %s', (id, recipe) => {
  it('is data only: what can be stored and sent', () => {
    expect(JSON.parse(JSON.stringify(recipe))).toEqual(recipe);
  });

  it('says when it was seen to hold, and how well that is known', () => {
    expect(recipe.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(recipe.evidence).toMatch(/^[ABC]$/);
  });

  it('has patterns that compile and selectors that parse', () => {
    for (const pattern of valuesOf(recipe, new Set(['pattern', 'url', 'path', 'me', 'record'])))
      expect(() => new RegExp(pattern, 'iu')).not.toThrow();
    for (const selector of valuesOf(
      recipe,
      new Set(['at', 'each', 'open', 'scope', 'page', 'box', 'up', 'drop', 'body', 'quotes', 'out', 'lone']),
    )) {
      for (const part of selector.split('>>>'))
        expect(() => document.querySelector(part), selector).not.toThrow();
    }
  });

  it('has a fixture with a client and one with nobody', () => {
    const own = fixtures.filter((fixture) => fixture.file.startsWith(`${id}/`));
    expect(own.some((fixture) => fixture.expected.client)).toBe(true);
    expect(own.some((fixture) => fixture.expected.client === null)).toBe(true);
  });
});

describe('the bundled recipes', () => {
  it('know every site that the team was promised', () => {
    expect(allRecipes.map(({ id }) => id).sort()).toEqual([
      ...[
        'bitrix24',
        'dixa',
        'dolibarr',
        'dynamics',
        'fastmail',
        'freescout',
        'freshdesk',
        'freshservice',
        'front',
      ],
      ...[
        'gmail',
        'help-scout',
        'hubspot',
        'intercom',
        'liveagent',
        'odoo',
        'osticket',
        'outlook',
        'pipedrive',
      ],
      ...['proton', 'request-tracker', 'roundcube', 'salesforce', 'snappymail', 'yahoo', 'zammad', 'zendesk'],
      ...['zoho-crm', 'zoho-desk'],
    ]);
  });

  it('have ids of their own', () => {
    expect(new Set(allRecipes.map((recipe) => recipe.id)).size).toBe(allRecipes.length);
  });

  it('try those for named hosts before those for any host', () => {
    const first = allRecipes.findIndex((recipe) => recipe.where.hosts === undefined);
    expect(allRecipes.slice(first).every((recipe) => recipe.where.hosts === undefined)).toBe(true);
  });
});

describe('room for the dock', () => {
  it('is one rule, or none where the dock overlays', () => {
    expect(roomRule({ selector: 'body', property: 'margin-right' }, 360)).toBe(
      'body{margin-right:360px!important}',
    );
    expect(roomRule({ selector: 'body', property: 'width' }, 360)).toBe(
      'body{width:calc(100% - 360px)!important}',
    );
    expect(roomRule(undefined, 360)).toBeUndefined();
  });
});
