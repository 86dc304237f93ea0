/** Starts the server. What the first report needed is compiled by the time it is kept for the next start. */
import { Compiled } from '../text/compiled.node.ts';

/** The start is over, and its memory is as large as it needs to be. */
const STARTED_MS = 700;
const SETTLED_MS = 3000;

/** The module is loaded when it is needed: not at the start. */
function growYoung(factor: 1 | 2): void {
  const { setFlagsFromString }: typeof import('node:v8') = require('node:v8');
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}

let started = false;
let waiting = false;
const compiled = new Compiled({
  folder: __dirname,
  program: 'server',
  require,
  around(work) {
    if (!started) return work();
    growYoung(2);
    try {
      return work();
    } finally {
      growYoung(1);
    }
  },
  onFresh() {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      compiled.keep();
    }, SETTLED_MS).unref();
  },
});
compiled.run('server.main.js');
setTimeout(() => {
  // What an edit allocates is dead by the next one: from now on room for more of it only makes the process larger.
  started = true;
  growYoung(1);
}, STARTED_MS).unref();
