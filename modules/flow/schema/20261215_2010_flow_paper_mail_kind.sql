-- A mail with papers on it that nobody knows the sender of, or that could not be taken in. Who decides may write papers everywhere.
insert into flow.task_kind
  (kind, weight, due_minutes, remind_minutes, escalate_to, escalate_minutes, roles, outcomes) values
  ('paper-mail', 55, 960, 240, 'owner', 1920, '{owner,accountant}', '{done,not-done,passed-on}')
on conflict (kind) do nothing;
