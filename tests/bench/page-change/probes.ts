/**
 * Epoch ms of this moment by a clock that is the same in every process: each process guesses the origin of its own
 * clock, so it is read off at the turn of a millisecond of the machine's.
 */
const WALL = `(() => {
  let origin = 0;
  for (let turn = 0; turn < 5; turn += 1) {
    const before = Date.now();
    while (Date.now() === before);
    const found = Date.now() - performance.now();
    if (turn === 0 || found < origin) origin = found;
  }
  return () => origin + performance.now();
})()`;

/** In the host page: notes the moment at which a view becomes the active one (\`role=main\` moves to it). */
export const NOTE_CHANGES = `(() => {
  const wall = ${WALL};
  const setAttribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (name === 'role' && value === 'main') globalThis.changedAt = wall();
    return setAttribute.call(this, name, value);
  };
})()`;

/**
 * In the sidebar: \`expectShown(name)\` notes, in \`paintedAt\`, when a frame was painted in which the name stands, nothing
 * being dimmed. It is watched for from then on, without a timer.
 */
export const NOTE_PAINTS = `(() => {
  const wall = ${WALL};
  let observer;
  const shows = (name) =>
    document.querySelector('[data-testid="client-name"]')?.textContent === name &&
    !document.querySelector('main[aria-busy="true"]');
  globalThis.expectShown = (name) => {
    observer?.disconnect();
    globalThis.paintedAt = undefined;
    const look = () => {
      if (!shows(name)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { globalThis.paintedAt = wall(); };
        port2.postMessage(0);
      });
    };
    observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    look();
  };
})()`;
