import { afterEach, describe, expect, it } from 'vitest';
import { catalogues, languageSetting } from '../../components/i18n';
import { errorText } from '../../components/model/error-text';
import { refusalReasons } from '../../lib/engine/refusal-reason';

afterEach(() => {
  languageSetting.value = 'auto';
});

describe('a failed command', () => {
  it('is told with its reason and what was entered, in the language of the page', () => {
    const error = {
      code: 'invalid',
      message: 'x',
      reason: 'own-domain',
      about: 'our-company.example',
    } as const;
    languageSetting.value = 'en';
    expect(errorText(error)).toBe(
      'our-company.example is your own domain, so it can not stand for a client.',
    );
    languageSetting.value = 'zh-TW';
    expect(errorText(error)).toBe('our-company.example 是你們自己的網域，不能代表客戶。');
  });

  it('has words for every reason in every language', () => {
    for (const texts of Object.values(catalogues))
      for (const reason of refusalReasons) expect(texts[`refused.${reason}`]).toBeTruthy();
  });

  it('without a reason is told by what kind of failure it is', () => {
    languageSetting.value = 'en';
    expect(errorText({ code: 'not-saved', message: 'x' })).toContain('Not saved');
    expect(errorText({ code: 'second-engine', message: 'x' })).toContain('Something went wrong');
  });
});
