/** `xxgk explain`: what a rule is about. */
import { type Command, exitCodes } from './command.ts';

export const command: Command = () => exitCodes.well;
