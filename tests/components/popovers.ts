/** happy-dom has no popovers: the least that components ask of them. */
export function installPopovers(): void {
  const say = (element: HTMLElement, newState: 'open' | 'closed') => {
    element.toggleAttribute('data-open', newState === 'open');
    element.dispatchEvent(Object.assign(new Event('toggle'), { newState }));
  };
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      say(this, 'open');
    },
    hidePopover(this: HTMLElement) {
      if (this.hasAttribute('data-open')) say(this, 'closed');
    },
  });
}
