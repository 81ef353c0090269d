-- A move of running instances from one version of a process to another.
create table flow.migration (
  id uuid primary key,
  process text not null,
  from_version int not null,
  to_version int not null,
  mapping jsonb not null,
  at timestamptz not null,
  by text not null,
  undone_at timestamptz,
  undone_by text
);

-- What each moved instance was, so that the move can be undone while nothing has happened since.
create table flow.migration_move (
  migration uuid not null,
  instance uuid not null,
  definition uuid not null,
  state jsonb not null,
  -- The revision that the move made.
  revision int not null,
  undone boolean not null default false,
  constraint migration_move_key primary key (migration, instance),
  constraint migration_move_migration foreign key (migration) references flow.migration (id),
  constraint migration_move_instance foreign key (instance) references flow.instance (id),
  constraint migration_move_definition foreign key (definition) references flow.definition (id)
);
