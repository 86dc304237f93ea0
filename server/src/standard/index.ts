import { standard2019 } from './2019.ts';
import { standard2021 } from './2021.ts';
import type { Standard, StandardId } from './types.ts';

export { identities, standardOfYear } from './identities.ts';
export * from './types.ts';

/** Every known format by its id. Adding the next one is adding one file and one line here. */
export const standards: Readonly<Record<StandardId, Standard>> = { '2021': standard2021, '2019': standard2019 };

/** The format new reports are written in. */
export const newest: Standard = standard2021;
