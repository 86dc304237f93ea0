/** Starts the command line. After a check what that needed is compiled, and kept for the next time. */
import { Compiled } from '../text/compiled.node.ts';

const compiled = new Compiled({ folder: __dirname, program: 'cli', require });
compiled.run('cli.main.js');
if (process.argv[2] === 'check') compiled.keep();
