create schema rewards;

-- Levels a member can reach by what was bought in the last twelve months; amounts in the company's minor units.
create table rewards.tier (
  code text primary key,
  name_id text not null,
  name_en text not null,
  from_amount bigint not null constraint tier_amount_taken unique check (from_amount >= 0),
  -- Points per hundred earned: 150 is half as many again.
  point_percent int not null check (point_percent between 0 and 1000)
);
insert into rewards.tier values
  ('perunggu', 'Perunggu', 'Bronze', 0, 100),
  ('perak', 'Perak', 'Silver', 5000000, 125),
  ('emas', 'Emas', 'Gold', 20000000, 150);

create table rewards.terms (
  only_one boolean primary key default true check (only_one),
  -- One point for each full amount of this many minor units; 0 gives none.
  point_per bigint not null check (point_per >= 0),
  -- What a point is worth as a tender, minor units.
  point_worth bigint not null check (point_worth > 0),
  -- Days after which points earned run out; null never.
  expires_days int check (expires_days > 0),
  -- Points a till may burn for a member and day without asking the server.
  offline_points int not null check (offline_points >= 0)
);
insert into rewards.terms values (true, 10000, 100, 365, 0);

create table rewards.member (
  party uuid primary key,
  tier text not null references rewards.tier (code),
  spent_year bigint not null,
  counted_at timestamptz not null
);

create view rewards.v_member as
  select m.party, m.tier, t.name_id, t.name_en, m.spent_year, m.counted_at, coalesce(b.amount, 0) as points,
         coalesce(b.available, 0) as points_free
  from rewards.member m join rewards.tier t on t.code = m.tier
  left join books.v_balance b on b.account = 'points:' || m.party and b.unit = 'PTS';
