import { hostEngine } from './host-engine';

hostEngine();
