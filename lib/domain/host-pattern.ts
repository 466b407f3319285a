/** Whether a host name is the one meant: `*.example.com` is any host under example.com, anything else is itself. */
export function hostFits(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
