/** A two-way line between two contexts of the extension, as the browser gives it. */
export interface Port {
  readonly name: string;
  readonly sender: PortSender | undefined;
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when the other end is gone; not when this end disconnects. */
  onDisconnect(listener: () => void): void;
  disconnect(): void;
}

/** Who is at the other end, told by the browser. */
export interface PortSender {
  readonly url: string;
  readonly tabId: number | undefined;
  readonly frameId: number;
  /** True for a page of this extension (a sidebar, a panel, the dashboard), false for a content script. */
  readonly isExtensionPage: boolean;
}
