-- Two items whose words suggest a link that somebody said is not so: it is not suggested again.
create table declined_link (
  tenant_id text not null,
  board_id uuid not null,
  type text not null,
  from_id uuid not null,
  to_id uuid not null,
  by_id text not null,
  at timestamptz not null,
  primary key (tenant_id, from_id, type, to_id),
  foreign key (tenant_id, from_id) references item,
  foreign key (tenant_id, to_id) references item
);
