import type { People } from '../../dialog';
import type { Directory } from './directory';
import type { SendProactively } from './proactive';

/** The people of Teams, as whoever writes to them unasked needs them. */
export function createPeople(directory: Directory, send: SendProactively): People {
  return {
    profileOf: (person) => directory.profileOf(person),
    send: ({ tenant, user }, reply, signal) =>
      send({ kind: 'person', tenant, user }, reply, signal),
  };
}
