/** Chinese sentences: cli. {name} is filled from the message's arguments. */
export const cli = {
  'config.syntax': '这里不合 JSON 的写法',
  'config.syntax.comma': '这里缺少逗号',
  'config.syntax.colon': '这里缺少冒号',
  'config.syntax.close': '括号没有配对',
  'config.syntax.value': '这里缺少名称或值',
  'config.syntax.string': '引号没有配对',
  'config.unknownKey': '没有“{key}”这一项',
  'config.missingKey': '缺少“{key}”',
  'config.notObject': '“{key}”应为对象 {…}，现为 {value}',
  'config.notArray': '“{key}”应为列表 […]，现为 {value}',
  'config.notString': '“{key}”应为文字，现为 {value}',
  'config.empty': '“{key}”不能为空',
  'config.unknownRule': '没有名为 {value} 的规则',
  'config.level': '“{key}”的级别应为 {allowed} 之一，现为 {value}',
  'config.table': '“{key}”应为 {allowed} 之一，现为 {value}',
  'config.language': '“{key}”应为 {allowed} 之一，现为 {value}',
} as const;
