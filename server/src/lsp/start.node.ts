/** Starts the server. What the first report needed is compiled by the time it is kept for the next start. */
import { runCompiled } from '../text/compiled.node.ts';

const SETTLED_MS = 3000;

const keep = runCompiled(__dirname, 'server.main.js', require);
if (keep) setTimeout(keep, SETTLED_MS).unref();
