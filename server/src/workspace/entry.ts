/** All that a project file needs, with its libraries: a bundle of its own, loaded where there is such a file. */
export { openProject, parseConfig } from './config.ts';
export { addSuppression, removeSuppression } from './write.ts';
