import { tellBackground } from '../../lib/platform/engine-news';
import { hostEngine } from './host-engine';

void hostEngine(tellBackground);
