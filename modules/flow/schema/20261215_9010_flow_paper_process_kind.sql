-- A paper whose kind begins a process that would not begin.
insert into flow.task_kind
  (kind, weight, due_minutes, remind_minutes, escalate_to, escalate_minutes, roles, outcomes) values
  ('paper-process', 65, 480, 120, 'owner', 960, '{it,owner}', '{fixed,done,passed-on}')
on conflict (kind) do nothing;
