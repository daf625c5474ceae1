import { loadKnowledge } from '../../../src/knowledge';
import { createLearningDesk, enrol } from '../../../src/onboarding';
import type { NoticeReply } from '../../../src/replies';
import { DAY_MS } from '../../support/clock';
import { aKnowledgeFolder } from '../../support/knowledge-folder';
import { ADA } from '../../support/learners';
import { actsOf, anOnboarding, pressOf, type TestOnboarding } from '../../support/onboarding';

const BOB = { ...ADA, user: 'U2' };

const answerAll = async (
  bot: TestOnboarding,
  step: string,
  isRight: (index: number) => boolean,
): Promise<NoticeReply> => {
  let reply = await bot.act(`start ${step}`);
  for (let index = 0; actsOf(reply)[0]?.startsWith('answer'); index++) {
    reply = await bot.act(await pressOf(bot, reply, isRight(index)));
  }
  return reply;
};
const readOf = (bot: TestOnboarding) => bot.parts.enrolments.read(ADA, 'cloud-basics');
/** From the first hello to the final quiz. */
const walk = async (bot: TestOnboarding) => {
  await bot.act('begin cloud-basics');
  await bot.act('done two-halves');
  for (const step of ['always-aws', 'always-yours', 'side-by-side']) {
    await bot.act('continue');
    await answerAll(bot, step, () => true);
  }
  await bot.act('continue');
  await bot.act('done your-stack');
  await bot.act('continue');
};

describe('createLearningDesk', () => {
  it('offers the journeys to who is on none', async () => {
    const reply = await anOnboarding().act('continue');

    expect(reply.text).toContain('Pick a journey');
    expect(actsOf(reply)).toContain('begin cloud-basics');
  });

  it('takes a learner from the first hello to a certificate that anyone can verify', async () => {
    const bot = anOnboarding();
    await walk(bot);

    const end = await answerAll(bot, 'final-quiz', () => true);
    const certificate = await bot.act('certificate');
    const id = /Certificate (\w{12})/.exec(certificate.text)?.[1];

    expect(end.text).toContain('That makes 10 of 10 (100 %).');
    expect(certificate.text).toContain('Learner U1 has completed “Cloud basics: who does what”');
    expect((await bot.act(`verify ${id}`, BOB)).text).toMatch(/^Genuine and good\./);
    expect((await bot.act('verify NOSUCHID0000', BOB)).text).toMatch(/^This is no certificate/);
  });

  it.each([
    [8, 'finished', 80],
    [7, 'running', 70],
  ])('with %i right answers of ten leaves a learner %s', async (right, state, score) => {
    const bot = anOnboarding();
    await walk(bot);

    await answerAll(bot, 'final-quiz', (index) => index < right);

    expect(await readOf(bot)).toMatchObject({ state, score });
  });

  it('lets a learner try again with other questions', async () => {
    const bot = anOnboarding();
    await walk(bot);
    await answerAll(bot, 'final-quiz', () => false);
    const asked = (await readOf(bot))?.asked ?? [];

    const again = await bot.act('start final-quiz');
    const { session } = (await readOf(bot)) ?? {};

    expect(again.text).toMatch(/^Question 1 of 10/);
    expect(asked).toHaveLength(10);
    expect(session?.items.filter(({ fact, form }) => asked.includes(`${fact}/${form}`))).toEqual(
      [],
    );
  });

  it('explains each answer at once, with its source', async () => {
    const bot = anOnboarding();
    await bot.act('begin cloud-basics');
    await bot.act('done two-halves');
    await bot.act('continue');
    const question = await bot.act('start always-aws');

    const wrong = await bot.act(await pressOf(bot, question, false));

    expect(wrong.text).toMatch(/^Not quite: it is “.+”\.\n.+AWS: .+ You: .+\nSource: .+https:/);
  });

  it('counts an answer that is pressed twice once, and says so', async () => {
    const bot = anOnboarding();
    await walk(bot);
    const press = await pressOf(bot, await bot.act('start final-quiz'), false);
    await bot.act(press);
    const before = await readOf(bot);

    const again = await bot.act(press);

    expect(again.text).toMatch(/^You answered that question already; the first answer counts\./);
    expect(await readOf(bot)).toEqual(before);
  });

  it('does not count an answer of an old session, and says so', async () => {
    const bot = anOnboarding();
    await walk(bot);
    const press = await pressOf(bot, await bot.act('start final-quiz'), true);
    await answerAll(bot, 'final-quiz', () => false);
    await bot.act('start final-quiz');
    const before = await readOf(bot);

    expect((await bot.act(press)).text).toMatch(/^That question is not open for you/);
    expect(await readOf(bot)).toEqual(before);
  });

  it('does not count an answer that another person presses, for either of them', async () => {
    const bot = anOnboarding();
    await walk(bot);
    await bot.act('begin cloud-basics', BOB);
    const press = await pressOf(bot, await bot.act('start final-quiz'), true);
    const before = await readOf(bot);

    expect((await bot.act(press, BOB)).text).toMatch(/^That question is not open for you/);
    expect(await readOf(bot)).toEqual(before);
    expect(await bot.parts.enrolments.read(BOB, 'cloud-basics')).toMatchObject({ recalls: {} });
  });

  it('withdraws a question whose fact was corrected meanwhile, and asks another', async () => {
    const bot = anOnboarding();
    await walk(bot);
    await bot.act('start final-quiz');
    const { session } = (await readOf(bot)) ?? {};
    const first = session?.items[0]?.fact ?? '';
    const [control = '', service = ''] = first.split('@');
    const serviceClass = bot.parts.knowledge.services.get(service)?.class;
    const folder = aKnowledgeFolder();
    const isOverridden = bot.parts.knowledge.overrides(service, control).length > 0;
    const [file, field] = isOverridden
      ? [`services/${service}.json`, `overrides[control=${control}].aws`]
      : [`controls/${control}.json`, `responsibilities[class=${serviceClass}].aws`];
    folder.set(file, field, 'Does it in another way.');
    const knowledge = loadKnowledge(folder.path);
    folder.dispose();
    const later = createLearningDesk({
      ...bot.parts,
      knowledge,
      certifier: { issue: () => ({ id: '', token: '' }), verify: () => ({ kind: 'forged' }) },
      profileOf: async () => ({ zone: 'UTC', name: '' }),
    });

    const reply = (await later.act(ADA, `answer ${session?.seed} 0 0`)) as NoticeReply;
    const after = (await readOf(bot))?.session;

    expect(reply.text).toMatch(
      /^That fact was corrected meanwhile, so the question does not count\./,
    );
    expect(after?.items).toHaveLength(10);
    expect(after?.items.map(({ fact }) => fact)).not.toContain(first);
    expect(after?.answers).toEqual(Array(10).fill(null));
  });

  it.each(['bot', 'guest'])('refuses a %s', async () => {
    const { parts } = anOnboarding();

    const outcome = await enrol(parts, {
      person: ADA,
      journey: 'cloud-basics',
      zone: 'UTC',
      isGuest: true,
    });

    expect(outcome).toEqual({ kind: 'refused', why: 'guest' });
    expect(await parts.enrolments.count(ADA)).toBe(0);
  });

  it('shows progress in figures and words', async () => {
    const bot = anOnboarding();
    await bot.act('begin cloud-basics');
    await bot.act('done two-halves');
    await bot.act('continue');
    await answerAll(bot, 'always-aws', (index) => index > 0);

    const { text } = await bot.act('progress');

    expect(text).toContain('■■■□□□□□□□ 2 of 6 steps done (33 %)');
    expect(text).toContain("Next: “Always the owner's part”, 4 minutes.");
    expect(text).toMatch(/Strong: .+\.\nWorth a second look: .+\./);
  });

  it('pauses, snoozes, stops and resumes', async () => {
    const bot = anOnboarding();
    await bot.act('begin cloud-basics');
    const states = [];
    for (const act of ['pause', 'resume', 'snooze 3', 'stop', 'resume']) {
      await bot.act(act);
      const { state, quietUntil } = (await readOf(bot)) ?? {};
      states.push([state, quietUntil]);
    }

    expect(states).toEqual([
      ['paused', null],
      ['running', null],
      ['running', '2026-03-12'],
      ['stopped', '2026-03-12'],
      ['running', null],
    ]);
  });

  it('keeps who has begun on the version they began with', async () => {
    const bot = anOnboarding();
    await bot.act('begin cloud-basics');
    const journey = bot.parts.journeys.get('cloud-basics');
    if (!journey) throw new Error('it is there');
    const steps = journey.steps.map((step) => ({ ...step, title: 'Another title' }));
    const later = anOnboarding({
      ...bot.parts,
      journeys: new Map([['cloud-basics', { ...journey, version: '2', steps }]]),
    });

    expect((await later.act('continue')).text).toContain('The builder and the owner');
    expect((await later.act('begin cloud-basics', BOB)).text).toContain('Another title');
  });

  it('renews a certificate that has run out by the final quiz alone, and none that is good', async () => {
    const bot = anOnboarding();
    await walk(bot);
    await answerAll(bot, 'final-quiz', () => true);
    const { certificate: first } = (await readOf(bot)) ?? {};
    await bot.act('renew');
    const early = await readOf(bot);

    bot.clock.advance(365 * DAY_MS);
    const offered = actsOf(await bot.act('certificate'));
    await bot.act('renew');
    await answerAll(bot, 'final-quiz', () => true);
    const { certificate: second } = (await readOf(bot)) ?? {};

    expect(early?.certificate).toEqual(first);
    expect(offered).toEqual(['renew']);
    expect((await bot.act(`verify ${second?.id}`)).text).toMatch(/^Genuine and good/);
    expect(second?.id).not.toBe(first?.id);
  });

  it('reminds once of a certificate a month before its end, in the learner’s hours, and keeps it until then', async () => {
    const bot = anOnboarding();
    await walk(bot);
    await answerAll(bot, 'final-quiz', () => true);
    const { certificate: first } = (await readOf(bot)) ?? {};
    const sent: string[] = [];
    for (let day = 0; day < 380; day++) {
      bot.clock.advance(DAY_MS);
      const before = bot.delivered.length;
      await bot.work();
      if (bot.delivered.length > before) sent.push(new Date(bot.clock.now()).toISOString());
      if (day === 340) await bot.act('renew');
    }

    expect(sent[0]).toBe('2027-02-08T10:00:00.000Z');
    expect(bot.delivered[0]?.text).toMatch(/^Your certificate for .+ runs out in a month\./);
    expect((await readOf(bot))?.certificate).toEqual(first);

    await answerAll(bot, 'final-quiz', () => true);
    const { certificate: second, renewOn } = (await readOf(bot)) ?? {};

    expect(second?.id).not.toBe(first?.id);
    expect(renewOn).toBe('2028-02-22');
  });

  it('says so when a certificate has run out', async () => {
    const bot = anOnboarding();
    await walk(bot);
    await answerAll(bot, 'final-quiz', () => true);
    const { certificate } = (await readOf(bot)) ?? {};

    bot.clock.advance(365 * DAY_MS);

    expect((await bot.act(`verify ${certificate?.id}`)).text).toMatch(
      /^Genuine, but it has run out/,
    );
  });
});
