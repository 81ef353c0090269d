-- The card terminal beside a register that a server in the shop drives for it: a browser opens no sockets of its own.
create table payments.card_terminal (
  register uuid constraint card_terminal_pk primary key
    constraint card_terminal_of_register references company.register (id),
  protocol text not null constraint card_terminal_protocol check (protocol in ('zvt')),
  label text not null constraint card_terminal_label check (label <> ''),
  host text not null constraint card_terminal_host check (host ~ '^[A-Za-z0-9.:-]{1,253}$'),
  port integer not null constraint card_terminal_port check (port between 1 and 65535),
  password text not null constraint card_terminal_password check (password ~ '^[0-9]{6}$'),
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null
);

-- An order is handed to a terminal once, whatever a browser or proxy repeats: the row is there before the terminal is.
create table payments.terminal_order (
  reference uuid not null,
  verb text not null constraint terminal_order_verb check (verb in ('charge', 'refund', 'reverse')),
  register uuid not null,
  amount bigint not null,
  at timestamptz not null,
  constraint terminal_order_once primary key (reference, verb)
);
