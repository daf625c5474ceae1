import { type Json, validateHome, validateModal } from './slack-blocks';
import { SLACK_MANIFEST } from './slack-manifest';
import { slackUser } from './slack-people';
import { type Arguments, type FakeWorkspace, fail, type Method } from './slack-web-methods';

/** Methods beside messages: people, forms, steps of workflows, suggested prompts. */
export const APP_METHODS: Readonly<Record<string, Method>> = {
  'users.info': { scope: 'users:read', required: ['user'], run: tellUser },
  'views.open': { scope: undefined, required: ['trigger_id', 'view'], run: openView },
  'views.update': { scope: undefined, required: ['view_id', 'view'], run: updateView },
  'views.publish': { scope: undefined, required: ['user_id', 'view'], run: publishView },
  'functions.completeSuccess': {
    scope: undefined,
    required: ['function_execution_id', 'outputs'],
    run: (call, workspace, token) => {
      const problems = checkOutputs(call.outputs);
      if (problems.length > 0) return fail('parameter_validation_failed', problems);
      return endExecution(call, workspace, token);
    },
  },
  'functions.completeError': {
    scope: undefined,
    required: ['function_execution_id', 'error'],
    run: endExecution,
  },
  'assistant.threads.setSuggestedPrompts': {
    scope: 'assistant:write',
    required: ['channel_id', 'prompts'],
    run: setSuggestedPrompts,
  },
};

function tellUser({ user }: Arguments, { people }: FakeWorkspace): Arguments {
  const person = people.get(String(user));
  return person === undefined
    ? fail('user_not_found')
    : { ok: true, user: slackUser(String(user), person) };
}

function openView(call: Arguments, workspace: FakeWorkspace): Arguments {
  const trigger = String(call.trigger_id);
  const state = workspace.triggers.get(trigger);
  if (state === undefined) return fail('invalid_trigger_id');
  if (state !== 'fresh')
    return fail(state === 'used' ? 'exchanged_trigger_id' : 'expired_trigger_id');
  const problems = validateModal(call.view as Json);
  if (problems.length > 0) return fail('invalid_arguments', problems);
  workspace.triggers.set(trigger, 'used');
  const id = `V${workspace.views.size + 1}`;
  workspace.views.add(id);
  return { ok: true, view: { id } };
}

function updateView(call: Arguments, workspace: FakeWorkspace): Arguments {
  if (!workspace.views.has(String(call.view_id))) return fail('not_found');
  const problems = validateModal(call.view as Json);
  return problems.length > 0 ? fail('invalid_arguments', problems) : { ok: true };
}

function publishView(call: Arguments): Arguments {
  if (!/^[UW]/.test(String(call.user_id))) return fail('user_not_found');
  const problems = validateHome(call.view as Json);
  return problems.length > 0 ? fail('invalid_arguments', problems) : { ok: true };
}

function endExecution(
  call: Arguments,
  workspace: FakeWorkspace,
  token: string | undefined,
): Arguments {
  const execution = workspace.executions.get(String(call.function_execution_id));
  if (execution === undefined) return fail('function_execution_not_found');
  if (execution.token !== token) return fail('access_denied');
  if (execution.isDone) return fail('execution_not_in_running_state');
  execution.isDone = true;
  return { ok: true };
}

/** Every declared step has the same outputs to give; there is one. */
function checkOutputs(outputs: unknown): string[] {
  const [declared] = Object.values(SLACK_MANIFEST.functions);
  if (declared === undefined || typeof outputs !== 'object' || outputs === null)
    return ['no outputs'];
  const { properties, required } = declared.output_parameters;
  return [
    ...required.filter((name) => !(name in outputs)).map((name) => `${name} is missing`),
    ...Object.entries(outputs).flatMap(([name, value]: [string, unknown]) => {
      if (properties[name] === undefined) return [`${name} is not declared`];
      return typeof value === properties[name].type
        ? []
        : [`${name} is no ${properties[name].type}`];
    }),
  ];
}

/** A thread makes the call do nothing for apps with an agent view, which is worse than a refusal. */
function setSuggestedPrompts(call: Arguments, workspace: FakeWorkspace): Arguments {
  const { prompts } = call;
  if (call.thread_ts !== undefined) return fail('a thread_ts with an agent view');
  if (!workspace.channels.has(String(call.channel_id))) return fail('channel_not_found');
  if (!Array.isArray(prompts) || prompts.length < 1 || prompts.length > 4)
    return fail('invalid_prompts');
  const isWhole = prompts.every((prompt: Json) => {
    return [prompt.title, prompt.message].every((text) => typeof text === 'string' && text !== '');
  });
  return isWhole ? { ok: true } : fail('invalid_prompts');
}
