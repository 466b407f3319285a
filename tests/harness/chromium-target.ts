import type { Browser, CDPSession } from 'playwright-core';

interface Answer {
  readonly id: number;
  readonly error?: { readonly message: string };
  readonly result?: {
    readonly result: { readonly value?: unknown };
    readonly exceptionDetails?: {
      readonly text: string;
      readonly exception?: { readonly description?: string };
    };
  };
}

/**
 * Evaluates in a target that Playwright does not list: the offscreen document, the native side panel. Attaches for
 * the one call only, because an attached debugger keeps a service worker alive. Undefined when no target matches.
 */
export async function evaluateInTarget<T>(
  browser: Browser,
  matches: (target: { readonly type: string; readonly url: string }) => boolean,
  expression: string,
): Promise<{ readonly value: T } | undefined> {
  const session = await browser.newBrowserCDPSession();
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    const target = targetInfos.find(matches);
    if (target === undefined) return undefined;
    const { sessionId } = await session.send('Target.attachToTarget', {
      targetId: target.targetId,
      flatten: false,
    });
    const answer = await ask(session, sessionId, expression);
    const details = answer.result?.exceptionDetails;
    if (answer.error) throw new Error(answer.error.message);
    if (details) throw new Error(details.exception?.description ?? details.text);
    return { value: answer.result?.result.value as T };
  } finally {
    await session.detach();
  }
}

function ask(session: CDPSession, sessionId: string, expression: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    session.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      const answer: Answer = JSON.parse(event.message);
      if (answer.id === 1) resolve(answer);
    });
    session.on('Target.detachedFromTarget', (event) => {
      if (event.sessionId === sessionId) reject(new Error('The target went away while it was asked.'));
    });
    const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
    session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
  });
}
