/** Starts the server. What the first report needed is compiled by the time it is kept for the next start. */
import { setFlagsFromString } from 'node:v8';
import { runCompiled } from '../text/compiled.node.ts';

const SETTLED_MS = 3000;

/** What an edit allocates is dead by the next one: once started, room for more of it only makes the process larger. */
const growYoung = (factor: 1 | 2): void => setFlagsFromString(`--semi-space-growth-factor=${factor}`);

const keep = runCompiled(__dirname, 'server.main.js', require);
growYoung(1);
if (keep) {
  setTimeout(() => {
    growYoung(2); // compiled code is taken again only under the flags it was kept under
    keep();
    growYoung(1);
  }, SETTLED_MS).unref();
}
