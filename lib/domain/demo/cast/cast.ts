import { eastAsia } from './east-asia';
import { firms } from './firms';
import type { Role } from './role';
import { shops } from './shops';
import { soleTraders } from './sole-traders';
import { studios } from './studios';

/** The forty clients of the demo. Nobody in it exists; all addresses use reserved domains. */
export const cast: readonly Role[] = [...shops, ...studios, ...firms, ...eastAsia, ...soleTraders];
