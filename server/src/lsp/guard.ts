import { describe } from '../text/faults.ts';

/** Every request handler runs behind one of these: one that throws leaves a line in the log, and is never a crash. */
export type Log = (message: string) => void;

/** What fails gives its fallback. */
export function guard<Parameters extends readonly unknown[], Result>(
  name: string,
  log: Log,
  fallback: Result,
  handler: (...parameters: Parameters) => Result,
): (...parameters: Parameters) => Result {
  return (...parameters) => {
    try {
      return handler(...parameters);
    } catch (error) {
      log(`${name}: ${describe(error)}`);
      return fallback;
    }
  };
}

/**
 * For what a user asks for and waits for: who asked is told that it failed, for nothing found is an answer too.
 * Nothing is fatal here either: the connection makes an answer of what is thrown.
 */
export function told<Parameters extends readonly unknown[], Result>(
  name: string,
  log: Log,
  handler: (...parameters: Parameters) => Promise<Result>,
): (...parameters: Parameters) => Promise<Result> {
  return async (...parameters) => {
    try {
      return await handler(...parameters);
    } catch (error) {
      log(`${name}: ${describe(error)}`);
      throw error;
    }
  };
}

/** Sends what nobody waits for the answer to: a client that refuses it, or is gone, costs a line in the log. */
export function tell(name: string, log: Log, send: () => Promise<unknown>): void {
  void told(name, log, send)().catch(() => {});
}
