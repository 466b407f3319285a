/**
 * Resolves once this context is the only one of the profile that holds `name`, and keeps it until the context dies. A
 * second one waits here, so two engines can never write at once.
 */
export function becomeTheOnly(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, () => {
        resolve();
        return new Promise<never>(() => {});
      })
      .catch(reject);
  });
}
