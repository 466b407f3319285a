/** Files found by folder at build time (Vite). */
interface ImportMeta {
  glob<T>(pattern: string, options: { readonly eager: true; readonly import: string }): Record<string, T>;
}
