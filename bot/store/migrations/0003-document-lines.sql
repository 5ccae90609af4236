-- What a plan's document said in its latest accepted version, line by line as it was read, and the items that the review made of
-- each: none where it was left out. A newer version is compared with it, so that what a document repeats undoes no review.

create table document_line (
  tenant_id text not null,
  plan_id uuid not null,
  position integer not null,
  line jsonb not null,
  item_ids uuid[] not null,
  primary key (tenant_id, plan_id, position),
  foreign key (tenant_id, plan_id) references plan
);

-- The lines as they were read, before anybody reviewed them.
alter table reading add column original jsonb;
