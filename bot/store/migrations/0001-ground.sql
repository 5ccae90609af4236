-- The ground: boards, people, plans, items, links, events. Every row carries its tenant, and every key begins with it:
-- no query crosses tenants, and a distributed PostgreSQL would spread the data by it.

create table tenant (
  tenant_id text primary key,
  name text not null
);

create table board (
  tenant_id text not null references tenant,
  board_id uuid not null,
  name text not null,
  place text not null,
  time_zone text not null,
  legend jsonb not null,
  last_meeting_on date,
  next_meeting_on date,
  primary key (tenant_id, board_id)
);

create table person (
  tenant_id text not null references tenant,
  person_id text not null,
  name text not null,
  post text,
  agency text,
  primary key (tenant_id, person_id)
);

create table membership (
  tenant_id text not null,
  board_id uuid not null,
  person_id text not null,
  roles text[] not null,
  primary key (tenant_id, board_id, person_id),
  foreign key (tenant_id, board_id) references board,
  foreign key (tenant_id, person_id) references person
);
create index membership_of_person on membership (tenant_id, person_id);

create table plan (
  tenant_id text not null,
  plan_id uuid not null,
  board_id uuid not null,
  kind text not null,
  title text not null,
  file_name text not null,
  accepted_at timestamptz not null,
  accepted_by text not null,
  primary key (tenant_id, plan_id),
  foreign key (tenant_id, board_id) references board
);
create index plan_of_board on plan (tenant_id, board_id);

create table item (
  tenant_id text not null,
  item_id uuid not null,
  board_id uuid not null,
  plan_id uuid,
  kind text not null,
  reference text,
  text text not null,
  label text,
  heading text,
  attribution text,
  parent_id uuid,
  position integer not null,
  sources text[] not null default '{}',
  place text,
  withdrawn boolean not null default false,
  -- What is reported on actions and commitments; null on cited text, which is linked but not tracked.
  lifecycle jsonb,
  lifecycle_state text generated always as (lifecycle ->> 'state') stored,
  open boolean generated always as (coalesce(lifecycle ->> 'state' not in ('complete', 'cancelled'), false)) stored,
  rag text,
  rag_since_on date,
  rag_before text,
  -- better, same or worse than the colour before: counted by day, so that a new reporting cycle needs no write.
  turned text,
  percent smallint,
  lead jsonb,
  delivery_team text,
  lead_agency text,
  sponsor text,
  success text,
  due_on date,
  first_due_on date,
  moves integer,
  standing boolean,
  heard_on date,
  updates integer,
  -- The first day on which the record contradicts a green: a rule of the domain, kept here to be indexed and counted.
  doubtful_on date,
  version integer not null default 1,
  changed_at timestamptz not null,
  -- The threads and the element it counts in: follows from placements and links, kept by `scopes_of`.
  scopes uuid[] not null default '{}',
  primary key (tenant_id, item_id),
  foreign key (tenant_id, board_id) references board,
  check ((kind in ('action', 'commitment')) = (lifecycle is not null))
);
create unique index item_by_reference on item (tenant_id, board_id, reference) where reference is not null;
create index item_of_board on item (tenant_id, board_id, kind, position);
create index item_of_parent on item (tenant_id, parent_id) where parent_id is not null;
create index item_by_lateness on item (tenant_id, board_id, kind, due_on) where open and not withdrawn;
create index item_by_colour on item (tenant_id, board_id, kind, rag, due_on) where open and not withdrawn;
create index item_by_doubt on item (tenant_id, board_id, kind, doubtful_on)
  where open and not withdrawn and rag in ('green', 'blue');
create index item_by_lifecycle on item (tenant_id, board_id, kind, lifecycle_state) where not withdrawn;

create table reference_counter (
  tenant_id text not null,
  board_id uuid not null,
  prefix text not null,
  last integer not null,
  primary key (tenant_id, board_id, prefix)
);

-- Visions are paired with threads, commitments are counted in them: many to many, an item is placed once.
create table placement (
  tenant_id text not null,
  item_id uuid not null,
  thread_id uuid not null,
  primary key (tenant_id, item_id, thread_id),
  foreign key (tenant_id, item_id) references item,
  foreign key (tenant_id, thread_id) references item
);
create index placement_in_thread on placement (tenant_id, thread_id);

create table link (
  tenant_id text not null,
  link_id uuid not null,
  board_id uuid not null,
  type text not null,
  from_id uuid not null,
  to_id uuid not null,
  -- `document` links follow their document when it is renewed; what a `person` said stays.
  origin text not null,
  primary key (tenant_id, link_id),
  unique (tenant_id, from_id, type, to_id),
  foreign key (tenant_id, from_id) references item,
  foreign key (tenant_id, to_id) references item
);
create index link_to on link (tenant_id, to_id, type);

create table event (
  tenant_id text not null,
  event_id bigint generated always as identity,
  board_id uuid not null,
  item_id uuid not null,
  item_version integer not null,
  kind text not null,
  at timestamptz not null,
  by_id text not null,
  by_name text not null,
  door text not null,
  changes jsonb not null,
  words text,
  next text,
  primary key (tenant_id, event_id),
  foreign key (tenant_id, item_id) references item
);
create index event_of_item on event (tenant_id, item_id, event_id desc);
create index event_of_board on event (tenant_id, board_id, event_id desc);

create table assessment (
  tenant_id text not null,
  assessment_id uuid not null,
  plan_id uuid not null,
  completed_by text,
  -- As precisely as the document says it: 2015-01 or 2015-01-31.
  completed_on text,
  workshops jsonb not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, assessment_id),
  foreign key (tenant_id, plan_id) references plan
);
create index assessment_of_plan on assessment (tenant_id, plan_id);

-- A score is 0 or more, or null: not recorded. It is never inferred.
create table score (
  tenant_id text not null,
  assessment_id uuid not null,
  element_id uuid not null,
  score smallint,
  primary key (tenant_id, assessment_id, element_id),
  foreign key (tenant_id, assessment_id) references assessment,
  foreign key (tenant_id, element_id) references item
);

-- A document that was read and waits for a person: nothing of it is on the board until it is accepted.
create table reading (
  tenant_id text not null,
  reading_id uuid not null,
  board_id uuid not null,
  file_name text not null,
  document jsonb not null,
  proposal jsonb not null,
  renews_plan_id uuid,
  state text not null,
  plan_id uuid,
  read_by text not null,
  read_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, reading_id),
  foreign key (tenant_id, board_id) references board
);
create index reading_of_board on reading (tenant_id, board_id, read_at desc);
