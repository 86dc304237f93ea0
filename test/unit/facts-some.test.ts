/** Numbers of some requests, or of those who handle them, beside the totals; and the near misses that are totals still. */
import { type Case, tellFacts } from '../fixtures/prose.ts';

const TOTALS = '收到申请31件，办结32件。';

const cases: readonly Case[] = [
  // how they were answered
  [`${TOTALS}便民答复16件，补充答复2件。`, ['31 new', '32 done', '16 done subset', '2 done subset']],
  [`${TOTALS}重新作出答复2件，更正答复1件。`, ['31 new', '32 done', '2 done subset', '1 done subset']],
  ['收到申请31件，未及时答复2件。', ['31 new', '2 done subset']],
  ['收到申请31件，按期答复30件，延期答复2件。', ['31 new', '30 done subset', '2 done subset']],
  ['收到申请31件，合并办理3件。', ['31 new', '3 new+over subset']],
  ['收到申请31件，转交有关单位办理3件。', ['31 new', '3 new+over subset']],
  ['收到申请31件，已依法按时答复30件。', ['31 new', '30 done']],
  ['收到申请31件，县水利局在法定期限内答复30件。', ['31 new', '30 done']],
  ['收到申请31件，实际答复30件。', ['31 new', '30 done']],
  // what is counted stands behind the verb
  [`${TOTALS}未及时答复的部门2个。`, ['31 new', '32 done', '2 - object']],
  [`${TOTALS}答复的申请共32件。`, ['31 new', '32 done', '32 done']],
  [`${TOTALS}未办结事项3项。`, ['31 new', '32 done', '3 -']],
  ['收到申请31件，办结29件，未办结2件。', ['31 new', '29 done', '2 fwd']],
  ['收到申请31件。受理的30件申请件已按期答复，予以公开30件。', ['31 new', '30 new', '30 granted']],
  ['共收到和办理依申请公开31件。', ['31 new']],
  ['收到申请34件，其中结转2023年3件，办结32件，结转2025年2件。', ['34 new', '3 over', '32 done', '2 fwd']],
  ['属于已主动公开答复2件，同意公开答复3件，不予公开答复1件。', ['2 -', '3 granted subset', '1 denied']],
  // still open
  ['收到申请31件，其中3件按序时进度办理。', ['31 new', '3 fwd']],
  ['收到申请31件，余下的2件按照法定程序继续办理。', ['31 new', '2 fwd']],
  ['收到申请31件，尚有2件在法定办理期限内。', ['31 new', '2 fwd']],
  ['收到申请31件，在办申请2件。', ['31 new', '2 fwd']],
  ['收到申请31件，31件均按照法定程序办理。', ['31 new', '31 new+over']],
  ['收到申请31件，其余2件已于2025年1月办结。', ['31 new', '2 done period']],
  ['收到申请31件，2件已于12月31日前办结。', ['31 new', '2 done']],
  // not yet
  [`${TOTALS}预计2025年全年申请量将达40件。`, ['31 new', '32 done', '40 new year']],
  [`${TOTALS}力争答复典型申请20件。`, ['31 new', '32 done', '20 done year']],
  ['2023年全年收到申请28件，2024年收到31件。', ['28 new year', '31 new']],
  // again and again, of all years
  [`${TOTALS}截至2024年12月31日，累计答复申请196件。`, ['31 new', '32 done', '196 done period']],
  ['截至2024年12月31日，累计答复申请32件。', ['32 done']],
  // the row of a request is one of the table where an outcome is named
  [`${TOTALS}重复申请3件已合并处理。`, ['31 new', '32 done', '3 unprocessed.repeated subset']],
  [
    '办结申请32件，未及时答复的部门2个，重复申请3件已合并处理。',
    ['32 done', '2 - object', '3 unprocessed.repeated subset'],
  ],
  ['不予处理申请2件，重复申请3件已合并处理。', ['2 notproc', '3 unprocessed.repeated subset']],
  [`${TOTALS}涉及第三方合法权益4件。`, ['31 new', '32 done', '4 refused.thirdParty subset']],
  ['申请不予处理2件，其中重复申请1件。', ['2 notproc', '1 unprocessed.repeated']],
  ['办结申请5件，其中重复申请1件。', ['5 done', '1 unprocessed.repeated']],
  ['拟不予公开的7件申请经集体讨论，最终不予公开5件。', ['7 denied subset', '5 denied']],
  ['征求第三方意见9次，第三方同意公开5件，不同意公开3件。', ['9 - object', '5 - object', '3 - object']],
  ['内容重复的3件申请按一件办理，5件合并为一件。', ['3 new+over subset', '5 -']],
  // the way they came
  ['收到申请31件，通过县政府服务平台提交申请11件。', ['31 new', '11 new channel']],
  ['收到申请31件，在线平台申请11件、纸质申请20件。', ['31 new', '11 new channel', '20 new channel']],
  ['收到申请31件，通过依申请公开系统提出的申请11件。', ['31 new', '11 new channel']],
  ['收到申请31件，通过网站发布办事指南11件。', ['31 new', '11 -']],
  ['受理“一件事”申请418件。', ['418 - object']],
  ['受理“依申请公开”申请31件。', ['31 new']],
  // whose
  ['收到申请31件，律师代理申请6件。', ['31 new', '6 -']],
  ['收到申请31件，局属灌区中心收到申请2件。', ['31 new', '2 new subset']],
  ['以我局名义答复申请32件。', ['32 done']],
  ['联合县财政局印发规范性文件1件。', ['1 norm[0] subset']],
  ['收到申请31件，收到感谢信2封。', ['31 new', '2 - object']],
  // all of them, or all who answer
  ['收到申请31件，36家单位均按时答复。', ['31 new', '36 -']],
  ['收到申请31件，36家均按时答复。', ['31 new', '36 -']],
  ['收到申请31件，各股室均按时答复。', ['31 new']],
  ['收到申请31件，受邀的15名专家均及时作出答复。', ['31 new', '15 -']],
  ['收到申请31件，15个乡镇均及时办结。', ['31 new', '15 -'], '云岭县'],
  ['收到申请31件，我局均按时答复。', ['31 new', '0 fwd']],
  ['收到申请31件，各单位收到的申请均按时答复。', ['31 new', '0 fwd']],
  ['上一年度转入本年办理的3件申请均已答复。', ['3 over']],
  ['未收到科研机构提出的申请。', []],
  ['未收到自然人和企业的申请。', ['0 new']],
  // cases
  ['因土地征收引发的行政诉讼12件。', ['12 lit[4] caseload']],
  ['因政府信息公开引发的行政诉讼12件。', ['12 lit[4]']],
  ['以县政府为被申请人的政府信息公开行政复议2件。', ['2 rev[4] subset']],
  ['我局作为被申请人的政府信息公开行政复议2件。', ['2 rev[4]']],
  ['政府信息公开行政诉讼中第三人提起的行政诉讼1件。', ['1 lit[4] subset']],
  ['政府信息公开新增行政诉讼2件，上年结转1件。', ['2 lit[4] subset', '1 -']],
  ['2件行政复议案件涉及政府信息公开答复超期问题。', ['2 rev[4] subset']],
  ['2件行政复议案件涉及政府信息公开。', ['2 rev[4]']],
  ['政府信息公开行政复议2件结果维持、1件其他结果。', ['2 rev[0]', '1 rev[2]']],
  ['1件政府信息公开申请进入诉讼程序。', ['1 -']],
  ['未发生因依申请公开答复超期引发的行政复议。', ['0 rev[4] subset']],
  ['收到申请31件，均在20个工作日内办结。', ['31 new', '0 fwd']],
  // by others, over the year's end, some outcomes together
  ['收到申请31件，1件申请由我局与县住建局分别答复。', ['31 new', '1 done subset']],
  ['收到申请31件，办结29件，跨年办结3件。', ['31 new', '29 done', '3 done subset']],
  ['收到申请31件，年初结转3件，年末结转2件。', ['31 new', '3 over', '2 fwd']],
  [
    '收到申请31件，予以公开14件，其余13件分别作不予公开、无法提供等处理。',
    ['31 new', '14 granted', '13 denied subset'],
  ],
  ['收到申请31件，14件予以公开、5件部分公开。', ['31 new', '14 granted', '5 partial']],
  ['收到申请31件，因第三方不同意公开而不予公开1件。', ['31 new', '1 denied subset']],
  // a noun is the subject where nothing else is named
  ['收到申请31件，开展依申请公开专题研讨4次。', ['31 new', '4 -']],
  ['收到申请31件，申请公开征地批文的8件。', ['31 new', '8 -']],
  ['收到申请31件，申请办理共涉及科室14个。', ['31 new', '14 - object']],
  ['收到申请31件，平台注册用户132人，提交申请11件。', ['31 new', '132 -', '11 -']],
  ['政府信息公开申请事项共31件。', ['31 new']],
  ['答复公开申请32件。', ['32 new']],
  ['收到申请31件，答复公开14件，部分公开5件。', ['31 new', '14 granted', '5 partial']],
  ['收到申请31件，所有答复均附救济途径。', ['31 new']],
  ['收到申请31件，其中1件因涉诉暂缓办理。', ['31 new', '1 new+over subset']],
  ['收到申请31件，放弃重复申请2件，不予处理2件。', ['31 new', '2 unprocessed.repeated subset', '2 notproc']],
  ['网上申请11件，信函申请20件，申请最多的科室为规划建设股，共9件。', ['11 new channel', '20 new channel', '9 -']],
  ['收到申请的自然人、法人占比分别为67.7%、32.3%，提供复印件9件。', ['67.7 -', '32.3 -', '9 -']],
  // of another time
  ['2025年1月1日至报告发布之日新收申请2件。', ['2 new period']],
  ['对比2023年，申请增加4件，结转数减少1件。', ['4 change', '1 change']],
  // parts of a whole county
  ['县政府及县政府办公室共受理申请61件。', ['61 new subset'], '云岭县'],
  ['15个乡镇共收到申请32件。', ['15 -', '32 new subset'], '云岭县'],
  [
    '县政府新收申请2件，办理结果为予以公开2件；部门新收申请4件，办理结果为予以公开1件，不予处理3件；行政复议1件。',
    ['2 new subset', '2 granted subset', '4 new subset', '1 granted subset', '3 notproc subset', '1 rev[4]'],
    '云岭县',
  ],
  ['县政府部门受理申请196件，县政府受理22件。', ['196 new subset', '22 new subset'], '云岭县'],
  ['50个部门共收到申请250件。', ['50 -', '250 new'], '云岭县'],
  // papers and cases
  ['报送涉诉材料6份。', ['6 lit[4] subset']],
  ['政府信息公开行政诉讼3件，尚有1件在审。', ['3 lit[4]', '1 lit[3]']],
  ['政府信息公开行政诉讼案件尚有1件。', ['1 lit[3]']],
  ['县政府复议纠错3件。', ['3 rev[1] caseload'], '云岭县'],
  ['受理行政诉讼案件12件，属信息公开类的3件。', ['12 lit[4] caseload', '3 -']],
  ['公开规范性文件草案2件，公开规范性文件3件。', ['2 -', '3 norm[0]']],
];

tellFacts('what a number of some requests counts', cases);
