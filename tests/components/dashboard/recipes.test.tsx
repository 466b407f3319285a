import { signal } from '@preact/signals';
import { act, fireEvent, render, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { readRecipes, writeRecipes } from '../../../components/dashboard/settings/recipes/recipe-file';
import { RecipesSection } from '../../../components/dashboard/settings/recipes/recipes-section';
import { AppContext } from '../../../components/model/app-context';
import { createApp } from '../../../components/model/app-model';
import type { RecipesPort } from '../../../components/model/recipes-port';
import { FakeEngine, type FakeViews } from '../fake-engine';
import { lastSent } from '../show-sidebar';
import { sampleMisses, sampleRecipes, sampleTaught } from '../stories/sample-recipes';
import { usual } from '../stories/sample-views';

function show(views: FakeViews = {}, more: Partial<RecipesPort> = {}) {
  const engine = new FakeEngine({ ...usual, ...views });
  const app = createApp(engine, {
    surface: 'dashboard',
    tab: signal(undefined),
    openDashboard: () => undefined,
  });
  const screen = render(
    <AppContext.Provider value={app}>
      <RecipesSection recipes={{ ...sampleRecipes, ...more }} />
    </AppContext.Provider>,
  );
  return { engine, app, ...screen };
}

/** The person picks a file with this text. */
function choose(field: HTMLElement, text: string): void {
  const files = [new File([text], 'recipes.json', { type: 'application/json' })];
  Object.defineProperty(field, 'files', { value: files, configurable: true });
  fireEvent.change(field);
}

const taught = { taughtRecipes: sampleTaught };

describe('the settings of recipes', () => {
  it('say how well each bundled recipe is known, and switch it', async () => {
    const switched: unknown[] = [];
    const { getByTestId } = show({}, { switchOn: async (...args) => void switched.push(args) });
    const text = getByTestId('bundled').textContent ?? '';
    expect(text).toContain('checked on a captured page');
    expect(text).toContain('unverified');
    const yahoo = getByTestId('recipe-yahoo') as HTMLInputElement;
    expect(yahoo.checked).toBe(false);
    await act(async () => void fireEvent.click(yahoo));
    expect(switched).toEqual([['yahoo', true]]);
  });

  it('tell where nobody was found, lead there, and copy the outline while there is one', async () => {
    const visited: string[] = [];
    const { getAllByTestId } = show(
      { recipeMisses: sampleMisses },
      { visit: async (host) => void visited.push(host) },
    );
    const [gmail, crm] = getAllByTestId('miss');
    if (!gmail || !crm) throw new Error('no misses');
    expect(gmail.textContent).toContain('nobody found on 3 records');
    expect(within(gmail).queryByTestId('miss-copy')).not.toBeNull();
    expect(within(crm).queryByTestId('miss-copy')).toBeNull();
    await act(async () => void fireEvent.click(within(crm).getByTestId('miss-visit')));
    expect(visited).toEqual(['crm.example:8080']);
  });

  it('switch off, rename and remove what was taught', async () => {
    const { engine, getAllByTestId } = show(taught);
    const [first] = getAllByTestId('taught-recipe');
    if (!first) throw new Error('nothing taught');
    const id = sampleTaught[0]?.id;
    await act(async () => void fireEvent.click(within(first).getByTestId('taught-on')));
    expect(lastSent(engine, 'edit')).toEqual({ type: 'recipe', id, changes: { disabled: true } });
    const name = within(first).getByTestId('taught-name');
    await act(async () => {
      fireEvent.input(name, { target: { value: 'CRM of the north' } });
      fireEvent.blur(name);
    });
    expect(lastSent(engine, 'edit')).toEqual({ type: 'recipe', id, changes: { name: 'CRM of the north' } });
    await act(async () => void fireEvent.click(within(first).getByTestId('taught-remove')));
    expect(lastSent(engine, 'remove')).toEqual({ type: 'recipe', id });
  });

  it('write a file that another team can read, without who taught it', async () => {
    const text = writeRecipes(sampleTaught);
    expect(text).not.toContain('mem_');
    const fields = readRecipes(text);
    expect(fields?.map(({ site }) => site)).toEqual(['crm.example', 'desk.example']);
    const { engine, getByTestId } = show({ taughtRecipes: [] });
    choose(getByTestId('recipes-import'), text);
    await waitFor(() => expect(engine.sent.filter(({ name }) => name === 'create')).toHaveLength(2));
    expect(engine.sent[0]?.args).toEqual({ type: 'recipe', fields: fields?.[0] });
  });

  it('take from a file only what is not here yet, and say so', async () => {
    const { engine, app, getByTestId } = show({ taughtRecipes: sampleTaught.slice(0, 1) });
    choose(getByTestId('recipes-import'), writeRecipes(sampleTaught));
    await waitFor(() => expect(engine.sent.filter(({ name }) => name === 'create')).toHaveLength(1));
    choose(getByTestId('recipes-import'), writeRecipes(sampleTaught.slice(0, 1)));
    await waitFor(() => expect(app.toasts.current.value?.text).toContain('here already'));
    expect(engine.sent.filter(({ name }) => name === 'create')).toHaveLength(1);
  });

  it.each([
    ['not JSON', 'hello'],
    ['another file', '{"format":"something"}'],
    ['no list', '{"format":"worthwhile-recipes","recipes":{}}'],
    ['a list of nothing', '{"format":"worthwhile-recipes","recipes":[null]}'],
  ])('refuse a file that is %s', (_, text) => {
    expect(readRecipes(text)).toBeUndefined();
  });
});
