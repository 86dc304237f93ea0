/** A thread of Node that plays a web worker: it has what a worker of a browser has, and nothing of Node. */
import { Worker } from 'node:worker_threads';

/** Runs before the text of the worker; addresses of scripts are paths of files, those of blobs hold their text. */
const BEGIN = `
const { parentPort, workerData, Worker: Thread } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const { runInThisContext } = require('node:vm');
const begin = workerData.begin;
const scope = globalThis;
scope.self = scope;
scope.importScripts = (path) => runInThisContext(readFileSync(path, 'utf8'), { filename: path });
scope.postMessage = (message) => parentPort.postMessage(message);
scope.addEventListener = () => {};
parentPort.on('message', (data) => scope.onmessage?.({ data }));
scope.Blob = class { constructor(parts) { this.text = parts.join(''); } };
scope.URL.createObjectURL = ({ text }) => text;
scope.Worker = class {
  onmessage = null;
  onerror = null;
  constructor(text) {
    this.thread = new Thread(begin, { eval: true, workerData: { begin, text } });
    this.thread.on('message', (data) => this.onmessage?.({ data }));
    this.thread.on('error', ({ message }) => this.onerror?.({ message }));
  }
  postMessage(message) { this.thread.postMessage(message); }
  terminate() { void this.thread.terminate(); }
};
// Node loads what is behind it when it is first named, and needs its own for that.
void scope.Response;
for (const name of ['process', 'Buffer', 'require', 'setImmediate', 'clearImmediate', 'global']) delete scope[name];
runInThisContext(workerData.text);
`;

/** @param text of the worker, as a browser would get it from a blob */
export const startWebWorker = (text: string): Worker =>
  new Worker(BEGIN, { eval: true, workerData: { begin: BEGIN, text } });
