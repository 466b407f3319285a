import { addBytes } from './bytes';
import './protocol';
import { seedDocument } from './seed-document';

const refuse = () => Promise.reject(new Error('This page only seeds.'));

globalThis.bench = {
  addBytes,
  seed: seedDocument,
  startEngine: refuse,
  startBare: refuse,
  keepEngine: refuse,
  keepParsed: () => 0,
};
