/** Chinese sentences: cli. {name} is filled from the message's arguments. */
export const cli = {
  'config.syntax': '这里不合 JSON 的写法',
  'config.syntax.comma': '这里缺少逗号',
  'config.syntax.colon': '这里缺少冒号',
  'config.syntax.close': '括号没有配对',
  'config.syntax.value': '这里缺少名称或值',
  'config.syntax.string': '引号没有配对',
  'config.syntax.backslash': '“\\”在 JSON 里另有用处；写文件的位置请用“/”分隔，如 报告/2024',
  'config.unknownKey': '没有“{key}”这一项',
  'config.missingKey': '缺少“{key}”',
  'config.notObject': '“{key}”应为对象 {…}，现为 {value}',
  'config.notArray': '“{key}”应为列表 […]，现为 {value}',
  'config.notString': '“{key}”应为文字，现为 {value}',
  'config.empty': '“{key}”不能为空',
  'config.backslash': '文件的位置请用“/”分隔，不用“\\”：现为 {value}',
  'config.reason': '忽略一条问题要写明理由，留给以后看这份报告的人：请在这一项里补上 "reason": "为什么不用改"',
  'config.unknownRule': '没有名为 {value} 的规则',
  'config.level': '“{key}”的级别应为 {allowed} 之一，现为 {value}',
  'config.table': '“{key}”应为 {allowed} 之一，现为 {value}',
  'config.language': '“{key}”应为 {allowed} 之一，现为 {value}',
  'cli.error': '错误',
  'cli.warning': '警告',
  'cli.information': '信息',
  'cli.hint': '提示',
  'cli.errors': '{n} 个错误',
  'cli.warnings': '{n} 个警告',
  'cli.informations': '{n} 个信息',
  'cli.hints': '{n} 个提示',
  'cli.comma': '、',
  'cli.noFindings': '没有发现问题',
  'cli.noReports': '没有认出年报（共看过 {files} 个文件）',
  'cli.seen': '（共检查 {recognised} 份年报）',
  'cli.seenOthers': '（认出 {recognised} 份年报，另有 {others} 个文件不是年报）',
  'cli.seenUnreadable': '（认出 {recognised} 份年报，另有 {unreadable} 个文件读不了）',
  'cli.seenBoth': '（认出 {recognised} 份年报，另有 {others} 个文件不是年报、{unreadable} 个文件读不了）',
  'cli.gbk': '按 GBK 编码读取：{names}',
  'cli.gbk.more': '有 {n} 个文件按 GBK 编码读取：{names} 等',
  'cli.damaged': '有无法解读的字节，已用 \ufffd 代替：{names}',
  'cli.damaged.more': '有 {n} 个文件含无法解读的字节，已用 \ufffd 代替：{names} 等',
  'cli.noFiles': '没有找到 .md、.txt、.ndbg、.html、.docx、.pdf 文件',
  'cli.passedOver': '另有 {n} 个 {kinds} 文件没有检查；要检查，请写明文件名，或加上 --all-formats',
  'cli.noPath': '请写明要处理的文件或文件夹',
  'cli.onePath': '请写明一个文件',
  'cli.twoPaths': '请写明两份年报：先上一年的，后本年的',
  'cli.superfluous': '多余的“{word}”',
  'cli.optionMissing': '缺少 {option}',
  'cli.unknownOption': '没有选项 {option}',
  'cli.unknownCommand': '没有命令 {command}',
  'cli.unknownRule': '没有规则 {rule}',
  'cli.similarRules': '是不是要找：{rules}',
  'cli.noValue': '选项 {option} 不带值',
  'cli.valueMissing': '选项 {option} 后面要写值',
  'cli.twice': '选项 {option} 只能写一次',
  'cli.oneOf': '选项 {option} 应为 {allowed} 之一',
  'cli.outputEnds': '输出文件的扩展名应为 {allowed} 之一，现为“{file}”',
  'cli.emptyPath': '有一个路径是空的（是不是变量没有值？）',
  'cli.badYear': '年度应为 {first} 至 {last} 的四位数字，如 2024；现为 {year}',
  'cli.seeHelp': '用法见 xxgk {command} --help',
  'cli.notReport': '不是政府信息公开工作年度报告',
  'cli.fixOther': '这种文件不能就地改正，请先用 xxgk convert 转换为 Markdown',
  'cli.fixed': '已改正 {n} 处',
  'cli.wouldFix': '可改正 {n} 处',
  'cli.nothingToFix': '没有可以自动改正的问题',
  'cli.written': '已写入 {file}',
  'cli.write.damaged': '含无法解读的字节，为免丢失内容没有改写；请先另存为 UTF-8',
  'cli.write.changed': '读取之后被其他程序改动，没有改写；请重新运行',
  'cli.write.unencodable': '不能原样写回它的编码，没有改写；请先另存为 UTF-8',
  'cli.write.no-permission': '没有写入的权限',
  'cli.write.in-use': '正在 Word、WPS 等程序中打开，没有写入；请关闭后再试',
  'cli.write.no-folder': '没有这个文件夹，请先建好',
  'cli.write.is-folder': '这是文件夹，请写明其中的文件名',
  'cli.write.write-failed': '写入失败，原文件没有改动',
  'cli.write.exists': '文件已存在，没有覆盖',
  'cli.write.isInput': '是要读的文件，没有覆盖；请写到别的文件',
  'cli.write.existsForce': '文件已存在，没有覆盖；要覆盖请加 --force',
  'file-unreadable.not-found': '没有这个文件或文件夹',
  'file-unreadable.no-permission': '没有读取的权限',
  'file-unreadable.in-use': '被其他程序占用，请关闭后再试',
  'file-unreadable.not-a-file': '不是文件',
  'file-unreadable.link-loop': '链接绕回自身，读不到文件',
  'file-unreadable.too-large': '文件太大（{size} MB），最多读取 {limit} MB',
  'file-unreadable.read-failed': '读取失败（{reason}）',
  'file-unreadable.binary': '不是文本文件',
  'file-unreadable.docx': '这是 Word 文档（.docx），不是文本文件',
  'file-unreadable.doc': '这是旧版 Word 文档（.doc），请另存为 .docx 或文本文件',
  'file-unreadable.pdf': '这是 PDF 文件，不是文本文件',
  'file-unreadable.zip': '这是压缩文件，不是文本文件',
  help: `xxgk：政府信息公开工作年度报告的检查工具

用法
  xxgk check [选项] 路径…                   检查文件，或文件夹中的全部年报
  xxgk extract 文件                         把一份年报的数据输出为 JSON
  xxgk fix [--all] [--dry-run] 路径…        自动改正
  xxgk new --organ 机关 --year 年度 [-o 文件]  新建一份年报
  xxgk convert 文件 [-o 文件]               导入为 Markdown，或导出为 Word、网页、PDF
  xxgk rollup [选项] 路径…                  汇总各单位年报的三张表，与本级年报核对
  xxgk compare 上年文件 本年文件            两年数据对照
  xxgk explain [规则]                       说明一条规则，或列出全部规则

选项
  --lang zh-cn|en   输出语言，默认中文
  -h, --help        显示帮助；xxgk help 命令 显示该命令的用法
  --version         显示版本

路径可以是 .md、.txt、.ndbg、.html、.docx、.pdf 文件，或包含它们的文件夹；“-”表示标准输入。`,
  'help.check': `用法：xxgk check [选项] 路径…

检查文件，或文件夹（含下级）中的 .md、.txt、.ndbg、.html、.docx、.pdf。点名的文件一律按年报检查；
文件夹里认不出是年报的文件只列出，不报问题。同一机关相邻年度的年报会相互对照。

选项
  --format 格式                     text、json、html（审核结果网页）、csv（一个问题一行，可用 Excel 打开）、sarif、github；
                                    默认看输出文件的扩展名，否则 text
  -o, --output 文件                 写到这个文件；不写则输出到屏幕
  --force                           输出文件已存在时覆盖
  --config 文件                     使用这个项目配置，不再向上查找 .xxgkrc.json
  --all-formats                     文件夹里的 .doc、.wps、.rtf、.odt、.mht 等也检查（多数需要 LibreOffice，每份几秒）
  --lang zh-cn|en                   输出语言，默认中文
  --stdin-name 名称                 标准输入当作这个名称的文件
  --color, --no-color               强制使用、不使用颜色

退出码
  0  没有错误级别的问题    1  有错误级别的问题    2  不能运行，或有文件读不了
  文件夹里没有可检查的文件时也是 0，另在标准错误里说明。`,
  'help.extract': `用法：xxgk extract [选项] 文件

把一份年报的机关、年度、章节、三张表的每个单元格和正文中的数字输出为 JSON。

选项
  --stdin-name 名称   标准输入当作这个名称的文件
  --lang zh-cn|en     提示语言，默认中文

退出码
  0  完成    2  读不了，或不是年报`,
  'help.fix': `用法：xxgk fix [选项] 路径…

在原文件中自动改正。只做不改动数字、不增加事实的改正；写入是整体替换，不会留下写了一半的文件。

选项
  --all               也做会改动数字或补写内容的首选改正
  --dry-run           不写文件，只显示会改什么
  --config 文件       使用这个项目配置，不再向上查找 .xxgkrc.json
  --stdin-name 名称   标准输入当作这个名称的文件（结果写到标准输出）
  --lang zh-cn|en     提示语言，默认中文

退出码
  0  完成    2  不能运行，或有文件读不了、写不了`,
  'help.new': `用法：xxgk new --organ 机关 --year 年度 [--from 文件夹] [-o 文件]

按官方格式新建一份年报：标题、导语、六个部分、三张表、落款。

选项
  --organ 机关        机关全称，如：清源县人民政府
  --year 年度         统计年度，如：2024
  --from 文件夹       三张表填其中各单位该年度年报的汇总数，机关自己的年报不计入
  -o, --output 文件   写到这个文件（不会覆盖已有文件）；不写则输出到屏幕
  --lang zh-cn|en     提示语言，默认中文

退出码
  0  完成    1  已写好，但汇总不完整（没有计入的逐个说明）    2  不能运行，或文件写不了`,
  'help.convert': `用法：xxgk convert [选项] 文件

读取 .docx、.pdf、.html、.mht、.xlsx、.txt、.md，以及 .doc、.wps、.odt、.rtf（需要 LibreOffice），写成输出文件扩展名所说的格式：
.md（标准的 Markdown 写法）、.docx（公文版面）、.html、.pdf（需要 Edge、Chrome 或 Chromium）。
没有带过来的内容（图片、批注等）会逐条说明。

选项
  -o, --output 文件     输出文件；不写则把 Markdown 写到标准输出
  --fragment            输出 .html 时只写正文，样式写在各元素上，可贴进网站编辑器
  --force               输出文件已存在时覆盖
  --stdin-name 名称     标准输入当作这个名称的文件
  --lang zh-cn|en       输出语言，默认中文

退出码
  0  完成    2  不能运行，或文件读不了、写不了`,
  'help.rollup': `用法：xxgk rollup [选项] 路径…

把各单位同一年度年报的三张表逐格相加。同一机关的几份只计一份；已含下属单位数字的政府年报（如文件夹里有清源县水利局，
又有清源县人民政府）不计入，而用来与汇总核对，列出不一致的格；从名称看属于别的县或上级的不计入。没有计入的逐个说明。

选项
  --year 年度           汇总这一年度，默认是年报最多的年度
  --organ 机关          汇总成谁的：它自己的年报不计入，用来核对
  --against 文件        与这份年报核对
  --format md|csv|json  md 是三张表和各机关清单，csv 是各机关逐格明细（可用 Excel 打开）；默认看输出文件的扩展名，否则 md
  -o, --output 文件     写到这个文件；不写则输出到屏幕
  --force               输出文件已存在时覆盖
  --config 文件         使用这个项目配置，不再向上查找 .xxgkrc.json
  --all-formats         文件夹里的 .doc、.wps、.rtf、.odt、.mht 等也汇总（多数需要 LibreOffice，每份几秒）
  --lang zh-cn|en       输出语言，默认中文

退出码
  0  完成，核对一致    1  与年报不一致，或汇总不完整    2  不能运行，或有文件读不了`,
  'help.compare': `用法：xxgk compare [选项] 上年文件 本年文件

两份年报的三张表逐格对照：上年数、本年数、增减、增幅；并核对上年结转、现行有效件数、同比增减，查找大段相同的文字。

选项
  --all                列出表三各类申请人的全部格和两年都是 0 的格
  --format md|json     默认看输出文件的扩展名，否则 md
  -o, --output 文件    写到这个文件；不写则输出到屏幕
  --force              输出文件已存在时覆盖
  --lang zh-cn|en      输出语言，默认中文

退出码
  0  完成    2  不能运行，或有文件读不了、不是年报`,
  'help.explain': `用法：xxgk explain [规则]

说明一条规则检查什么、依据什么、怎样改正、怎样关闭；不写规则则列出全部。

选项
  --lang zh-cn|en   输出语言，默认中文

退出码
  0  完成    2  没有这条规则`,
  'explain.what': '检查什么',
  'explain.why': '为什么',
  'explain.fix': '怎样改正',
  'explain.off': '怎样关闭',
  'explain.offHow': `某一行：在上一行写 <!-- xxgk-disable-next-line {rule}: 理由 -->
整个文件：在开头写 <!-- xxgk-disable {rule}: 理由 -->
整个项目：在 .xxgkrc.json 中写 { "rules": { "{rule}": "off" } }`,
} as const;
