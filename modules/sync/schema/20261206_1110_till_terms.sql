-- What tills may do alone: one row for the company (no place), and one for each place that differs from it.
create table sync.till_terms (
  place uuid constraint till_terms_of_place references company.place (id),
  book_age_hours integer not null constraint till_terms_book_age check (book_age_hours between 1 and 720),
  override_percent integer not null constraint till_terms_override check (override_percent between 0 and 100),
  return_limit bigint not null constraint till_terms_return check (return_limit >= 0),
  -- Minutes without a touch after which every till asks for the PIN again; 0 leaves it to each till.
  lock_minutes integer not null constraint till_terms_lock check (lock_minutes between 0 and 120),
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint till_terms_once unique nulls not distinct (place)
);
