import type { Command } from '../session.ts';

/** 显示日志 */
export const showOutput: Command = {
  id: 'xxgk.showOutput',
  alone: true,
  run(session) {
    session.output.show();
  },
};
