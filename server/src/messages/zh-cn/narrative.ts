/** Chinese sentences: narrative. {name} is filled from the message's arguments. */
const disagrees = '正文称“{quote}”，{place}为 {value}，二者不一致，请核对';

export const narrative = {
  'narrative-received': disagrees,
  'narrative-carried-in': disagrees,
  'narrative-closed': disagrees,
  'narrative-carried-forward': disagrees,
  'narrative-outcome': disagrees,
  'narrative-applicant': disagrees,
  'narrative-reviews': disagrees,
  'narrative-documents': disagrees,
  'narrative-zero': '正文称“{quote}”，{place}却为 {value}，请核对',
  'narrative-zero.two': '正文称“{quote}”，{place}却为 {value}，{otherPlace}为 {otherValue}，请核对',
  'narrative-all-closed': '正文称“{quote}”，{place}却为 {value}，并未全部办结，请核对',
  'narrative-parts': '正文称“{quote}”，所列各项之和 {terms} = {sum}，多出 {difference}，请核对',
  'narrative-parts.fewer': '正文称“{quote}”，所列各项之和 {terms} = {sum}，少了 {difference}，请核对',
  'narrative-parts.balance':
    '正文各数不平衡：新收 {received} + 上年结转 {over} ≠ 办结 {done} + 结转下年度 {forward}，请核对',
  'narrative-percent': '正文称“{quote}”，按 {part} ÷ {whole} 计算应为 {right}%，请核对',
  'narrative-growth': '正文称“{quote}”，上年为 {last}、本年为 {now}，应为 {right}，请核对',
  'narrative-growth.opposite': '正文称“{quote}”，上年为 {last}、本年为 {now}，增减方向相反，请核对',
  'narrative.cell': '{place}：{value}',
  'narrative.part': '{value}',
  'narrative.write': '将正文改为 {value}',
} as const;
