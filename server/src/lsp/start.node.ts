/** Starts the server. What the first report needed is compiled by the time it is kept for the next start. */
import { setFlagsFromString } from 'node:v8';
import { runCompiled } from '../text/compiled.node.ts';

// What an edit allocates is dead by the next one: room for more of it makes nothing faster, and the process larger.
setFlagsFromString('--semi-space-growth-factor=1');

const SETTLED_MS = 3000;

const keep = runCompiled(__dirname, 'server.main.js', require);
if (keep) setTimeout(keep, SETTLED_MS).unref();
