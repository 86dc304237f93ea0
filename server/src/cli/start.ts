/** Starts the command line. After a check what that needed is compiled, and kept for the next time. */
import { runCompiled } from '../text/compiled.node.ts';

const keep = runCompiled(__dirname, 'cli.main.js', require);
if (process.argv[2] === 'check') keep?.();
