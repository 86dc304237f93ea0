import { describe } from '../text/faults.ts';

/** Every request handler runs behind this: one that throws gives its fallback and a line in the log, never a crash. */
export type Log = (message: string) => void;

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

/** The same for work that takes its time. */
export function guardAsync<Parameters extends readonly unknown[], Result>(
  name: string,
  log: Log,
  fallback: Result,
  handler: (...parameters: Parameters) => Promise<Result>,
): (...parameters: Parameters) => Promise<Result> {
  return async (...parameters) => {
    try {
      return await handler(...parameters);
    } catch (error) {
      log(`${name}: ${describe(error)}`);
      return fallback;
    }
  };
}
