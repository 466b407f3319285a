/** Build-time constants that WXT defines. */
interface ImportMetaEnv {
  readonly MODE: string;
  readonly CHROME: boolean;
  readonly FIREFOX: boolean;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}
