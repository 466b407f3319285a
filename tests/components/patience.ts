import { configure } from '@testing-library/preact';

/** What is awaited on a screen comes sooner or later; a busy machine is no fault of the component. ms. */
configure({ asyncUtilTimeout: 20_000 });
