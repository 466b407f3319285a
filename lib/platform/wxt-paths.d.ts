import 'wxt/browser';

/** WXT generates narrower types from the build; these let the project type-check without a build. */
declare module 'wxt/browser' {
  interface WxtRuntime {
    getURL(path: string): string;
  }
  interface WxtI18n {
    getMessage(name: string): string;
  }
}
