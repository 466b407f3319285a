import { acceptChannel } from './channel-acceptance';
import { MemoryLink } from './memory-channel';

acceptChannel('the link in memory', async () => {
  const link = new MemoryLink();
  return {
    initiator: link.a,
    other: link.b,
    breakWay: () => link.cut(),
    close: () => link.cut(),
  };
});
