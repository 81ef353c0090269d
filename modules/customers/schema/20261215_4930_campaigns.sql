-- What is said to a segment, by one channel. Who gets it is drawn once, when it begins, and kept with the reason of
-- those who don't: the comparison with the hold-out stands on it.
create table customers.campaign (
  id uuid not null constraint campaign_pk primary key,
  name text not null constraint campaign_name_said check (name <> '') constraint campaign_name_taken unique,
  segment uuid not null constraint campaign_of_segment references customers.segment (id),
  channel text not null constraint campaign_channel_known check (channel in ('mail', 'whatsapp', 'sms')),
  state text not null default 'draft'
    constraint campaign_state_known check (state in ('draft', 'planned', 'running', 'paused', 'stopped')),
  -- Of ten thousand, how many get nothing so that the rest can be compared with them.
  hold_out integer not null constraint campaign_hold_out_fits check (hold_out between 0 and 5000),
  -- Messages one customer may get in seven days, over all campaigns.
  weekly_cap integer not null constraint campaign_cap_counts check (weekly_cap between 1 and 20),
  -- Local minutes since midnight between which nothing is sent; over midnight when the first is the later, never when equal.
  quiet_from integer not null constraint campaign_quiet_from_a_minute check (quiet_from between 0 and 1439),
  quiet_until integer not null constraint campaign_quiet_until_a_minute check (quiet_until between 0 and 1439),
  version integer not null default 1,
  begins_at timestamptz,
  prepared_at timestamptz,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint campaign_planned_begins check (state <> 'planned' or begins_at is not null),
  constraint campaign_runs_drawn check ((state in ('running', 'paused', 'stopped')) = (prepared_at is not null))
);
create index campaign_due on customers.campaign (begins_at) where state = 'planned';

-- What each share of those who get it reads, in both languages, with `{name}` and the like in it.
create table customers.campaign_arm (
  campaign uuid not null constraint arm_of_campaign references customers.campaign (id) on delete cascade,
  arm text not null constraint arm_said check (arm ~ '^[A-Z]$'),
  share integer not null constraint arm_share_counts check (share between 1 and 1000),
  subject_id text not null,
  body_id text not null constraint arm_body_said check (body_id <> ''),
  subject_en text not null,
  body_en text not null,
  constraint campaign_arm_pk primary key (campaign, arm)
);

create table customers.campaign_member (
  campaign uuid not null constraint campaign_member_of references customers.campaign (id),
  party uuid not null,
  outcome text not null constraint campaign_outcome_known
    check (outcome in ('reached', 'held-out', 'capped', 'no-address', 'no-consent', 'gone')),
  arm text,
  drawn_at timestamptz not null,
  constraint campaign_member_pk primary key (campaign, party),
  constraint campaign_member_reached_by_arm check ((outcome = 'reached') = (arm is not null))
);

-- A message of a campaign may leave only in its window: from `not_before` until the customer's next quiet hours.
alter table customers.message
  add column campaign uuid constraint message_of_campaign references customers.campaign (id),
  add column arm text,
  add column zone text not null default 'Asia/Jakarta',
  add column not_after timestamptz not null default 'infinity',
  add column tries integer not null default 0;
create index message_late on customers.message (not_after) where state = 'waiting' and not_after < 'infinity';
create index message_by_campaign on customers.message (campaign, state) where campaign is not null;
