-- What people ask for on the telephone. Voice mails belong to no place, so that who listens may read papers everywhere.
insert into flow.task_kind
  (kind, weight, due_minutes, remind_minutes, escalate_to, escalate_minutes, roles, outcomes) values
  ('call-back', 70, 120, 30, 'store-manager', 240, '{service,store-manager,owner}', '{answered,not-done,passed-on}'),
  ('voice-mail', 65, 240, 60, 'owner', 480, '{owner}', '{answered,done,passed-on}')
on conflict (kind) do nothing;
