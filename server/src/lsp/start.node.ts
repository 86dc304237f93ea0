/** Starts the server. What the first report needed is compiled by the time it is kept for the next start. */
import { setFlagsFromString } from 'node:v8';
import { Compiled } from '../text/compiled.node.ts';

const SETTLED_MS = 3000;

/** What an edit allocates is dead by the next one: once started, room for more of it only makes the process larger. */
const growYoung = (factor: 1 | 2): void => setFlagsFromString(`--semi-space-growth-factor=${factor}`);

let waiting = false;
const compiled = new Compiled({
  folder: __dirname,
  program: 'server',
  require,
  around(work) {
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
