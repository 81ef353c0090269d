-- A card that carries value. Its number is kept only as a keyed hash: whoever reads this table can't spend.
create table rewards.gift_card (
  id uuid primary key,
  number_hash text not null constraint gift_card_number_taken unique,
  last_digits text not null check (last_digits ~ '^[0-9]{4}$'),
  issued_at timestamptz not null,
  issued_by text not null,
  reason text not null,
  blocked_at timestamptz,
  blocked_by text
);

create view rewards.v_gift_card as
  select g.id, g.last_digits, g.issued_at, g.issued_by, g.reason, g.blocked_at, b.unit,
         coalesce(b.amount, 0) as amount, coalesce(b.available, 0) as free
  from rewards.gift_card g left join books.v_balance b on b.account = 'gift-card:' || g.id;
