/** What every field that may hold something private carries: no spelling service, translator or form history sees it. */
export const privateInput = { spellcheck: false, autocomplete: 'off', translate: false } as const;
