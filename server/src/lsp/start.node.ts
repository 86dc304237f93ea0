/** Starts the server. What the first report needed is compiled by the time it is kept for the next start. */
import { Compiled } from '../text/compiled.node.ts';

const SETTLED_MS = 3000;

/** Node loads the module cheaply once it has loaded its streams, so not before the server. */
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
// What an edit allocates is dead by the next one: from now on room for more of it only makes the process larger.
started = true;
growYoung(1);
