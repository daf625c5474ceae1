import path from 'node:path';

const FOLDER = path.resolve(__dirname, '../../dist');

/**
 * A room of the built code, which is what people run: read from the sources, every function that is made on the way
 * gets its name written to it, and a question takes half as long again.
 */
export function loadBuilt<Room>(room: string): Room {
  return require(path.join(FOLDER, room)) as Room;
}
