-- Who leaves a board, and from which day on: nothing new is given to them.
alter table membership add column leaving_on date;

-- What became of membership, append-only: who changed it, when, from what to what. Names are kept as they were on that day, so that
-- whoever has left can still be read of.
create table membership_event (
  tenant_id text not null,
  membership_event_id bigint generated always as identity,
  board_id uuid not null,
  person_id text not null,
  person_name text not null,
  kind text not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  changes jsonb not null,
  primary key (tenant_id, membership_event_id),
  foreign key (tenant_id, board_id) references board
);
create index membership_event_of_board on membership_event (tenant_id, board_id, membership_event_id desc);

-- The agencies a board knows, each with the other names that people write: EHSB is the Early Help Strategic Board.
alter table board add column agencies jsonb not null default '[]';
