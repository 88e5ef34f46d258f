const longestWait = 60;

/**
 * Resolves once the frame now being prepared was drawn: for what may follow a key instead of standing between the key
 * and the screen. A hidden window draws nothing; there it resolves after 60 ms.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, longestWait);
    requestAnimationFrame(() => {
      // Callbacks of a frame run before it is drawn; a message arrives after it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        clearTimeout(late);
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    });
  });
}
