import { RepliedTurns } from '../../../../src/adapters/teams/replied-turns';

describe('RepliedTurns', () => {
  it('finds the turn a reply answered, or the reply itself', () => {
    const turns = new RepliedTurns(10);
    turns.remember('reply', 'turn');

    expect(turns.find('reply')).toBe('turn');
    expect(turns.find('other')).toBe('other');
  });

  it('forgets the oldest beyond its limit', () => {
    const turns = new RepliedTurns(2);
    for (const id of ['1', '2', '3']) turns.remember(id, `turn ${id}`);

    expect(['1', '2', '3'].map((id) => turns.find(id))).toEqual(['1', 'turn 2', 'turn 3']);
  });

  it('finds the reply a turn got, and forgets the oldest of them too', () => {
    const turns = new RepliedTurns(2);
    const reply = (id: string) => ({ id, isTargeted: false });
    for (const id of ['1', '2', '3']) turns.rememberReply(`turn ${id}`, reply(id));

    const found = ['1', '2', '3'].map((id) => turns.findReply(`turn ${id}`));
    expect(found).toEqual([undefined, reply('2'), reply('3')]);
  });
});
