import { live } from '../live';
import type { View } from './view';

export const recipeMisses: View<'recipeMisses'> = ({ misses }) => live(misses.changed, () => misses.list());
