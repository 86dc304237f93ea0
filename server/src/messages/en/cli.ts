import type { cli as zh } from '../zh-cn/cli.ts';

/** English sentences: cli. Same keys and arguments as the Chinese ones. */
export const cli: Readonly<Record<keyof typeof zh, string>> = {
  'config.syntax': 'Not valid JSON',
  'config.syntax.comma': 'A comma is missing here',
  'config.syntax.colon': 'A colon is missing here',
  'config.syntax.close': 'A bracket is not closed',
  'config.syntax.value': 'A name or value is missing here',
  'config.syntax.string': 'A quotation mark is not closed',
  'config.unknownKey': 'There is no setting "{key}"',
  'config.missingKey': '"{key}" is missing',
  'config.notObject': '"{key}" must be an object {…}, it is {value}',
  'config.notArray': '"{key}" must be a list […], it is {value}',
  'config.notString': '"{key}" must be text, it is {value}',
  'config.empty': '"{key}" must not be empty',
  'config.unknownRule': 'There is no rule named {value}',
  'config.level': 'The level of "{key}" must be one of {allowed}, it is {value}',
  'config.table': '"{key}" must be one of {allowed}, it is {value}',
  'config.language': '"{key}" must be one of {allowed}, it is {value}',
};
