// The list of reports in a browser: Word files are read there as on the desktop.
import { inWebWorker } from '../web.mjs';
import review from './review.mjs';

export default (openWorkbench) => review(inWebWorker(openWorkbench));
