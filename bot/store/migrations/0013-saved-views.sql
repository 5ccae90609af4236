-- A way to look at the sheet that somebody keeps: what it is narrowed to and how it is laid out, as its address says it.
create table saved_view (
  tenant_id text not null,
  board_id uuid not null,
  view_id uuid not null,
  person_id text not null,
  name text not null,
  address text not null,
  -- Everybody on the board is offered it, not only whoever keeps it.
  shared boolean not null,
  saved_at timestamptz not null,
  primary key (tenant_id, view_id),
  foreign key (tenant_id, board_id) references board,
  foreign key (tenant_id, person_id) references person
);
create unique index saved_view_by_name on saved_view (tenant_id, board_id, person_id, lower(name));
