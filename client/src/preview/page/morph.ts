/**
 * Makes one tree of elements equal to another with as few changes as it can: what stays keeps its node, so that
 * neither scroll position nor focus nor selection moves while the user types.
 */
export function morph(from: Element, to: Element): void {
  morphAttributes(from, to);
  const old = [...from.childNodes];
  const fresh = [...to.childNodes];
  let head = 0;
  while (head < old.length && head < fresh.length && alike(old[head] as Node, fresh[head] as Node)) head++;
  let oldTail = old.length;
  let freshTail = fresh.length;
  while (oldTail > head && freshTail > head && alike(old[oldTail - 1] as Node, fresh[freshTail - 1] as Node)) {
    oldTail--;
    freshTail--;
  }
  for (let i = 0; i < head; i++) morphNode(old[i] as Node, fresh[i] as Node);
  for (let i = 0; oldTail + i < old.length; i++) morphNode(old[oldTail + i] as Node, fresh[freshTail + i] as Node);
  const after = old[oldTail] ?? null;
  let i = head;
  for (let j = head; j < freshTail; j++) {
    const node = fresh[j] as Node;
    const present = i < oldTail ? (old[i] as Node) : null;
    if (present && present.nodeName === node.nodeName) {
      morphNode(present, node);
      i++;
    } else if (present) {
      from.replaceChild(node, present);
      i++;
    } else from.insertBefore(node, after);
  }
  for (; i < oldTail; i++) from.removeChild(old[i] as Node);
}

/** Same kind and same words: its places in the source may differ. */
const alike = (a: Node, b: Node): boolean => a.nodeName === b.nodeName && a.textContent === b.textContent;

function morphNode(from: Node, to: Node): void {
  if (from instanceof Element && to instanceof Element) {
    if (!from.isEqualNode(to)) morph(from, to);
  } else if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
}

function morphAttributes(from: Element, to: Element): void {
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
  for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) from.setAttribute(name, value);
}
