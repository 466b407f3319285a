/**
 * Resolves once this context is the only one of the profile that holds `name`, and keeps it until the context dies. A
 * second one waits here, so two engines can never write at once; `taken` is called when somebody else holds it now.
 */
export function becomeTheOnly(name: string, taken: () => void): Promise<void> {
  const held = () => new Promise<never>(() => {});
  return new Promise((resolve, reject) => {
    const wait = () =>
      navigator.locks.request(name, () => {
        resolve();
        return held();
      });
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock) {
          resolve();
          return held();
        }
        taken();
        wait().catch(reject);
        return undefined;
      })
      .catch(reject);
  });
}
