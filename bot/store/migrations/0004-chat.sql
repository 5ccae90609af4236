-- What chat adds: an offer to hand over, the message an action was made of, what an act can be taken back to, challenges, the
-- board's message, quiet, and where conversations are.

alter table item
  add column handover jsonb,
  add column origin jsonb;

-- One message or one press is one act, whatever number of items it changes: it is taken back as one.
alter table event
  add column act_id uuid,
  -- The facts of the item before it, to go back to; null where there is nothing to go back to.
  add column before jsonb,
  -- Taken back by whoever said it: it stays in the history, and is no longer the last word.
  add column undone boolean not null default false,
  add column confirmed text[] not null default '{}';
create index event_of_person on event (tenant_id, by_id, event_id desc) where act_id is not null;

create table challenge (
  tenant_id text not null,
  challenge_id uuid not null,
  board_id uuid not null,
  item_id uuid not null,
  words text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  reply jsonb,
  ended jsonb,
  primary key (tenant_id, challenge_id),
  foreign key (tenant_id, item_id) references item
);
create index challenge_of_item on challenge (tenant_id, item_id, at desc);
create index challenge_open on challenge (tenant_id, board_id, at) where ended is null;

-- The board's "one clear message": drafted, then approved by the chair; the latest approved one is the board's.
create table key_message (
  tenant_id text not null,
  key_message_id uuid not null,
  board_id uuid not null,
  words text not null,
  drafted_by jsonb not null,
  drafted_at timestamptz not null,
  approved_by jsonb,
  approved_at timestamptz,
  primary key (tenant_id, key_message_id),
  foreign key (tenant_id, board_id) references board
);
create index key_message_of_board on key_message (tenant_id, board_id, drafted_at desc);

-- Until this day nothing is said to them unasked.
create table quiet (
  tenant_id text not null,
  person_id text not null,
  until_on date not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person
);

-- Where the bot can speak: a row for each conversation it was heard in or added to, brought up to date with each activity.
create table conversation (
  tenant_id text not null,
  conversation_id text not null,
  kind text not null,
  person_id text,
  team_id text,
  name text,
  service_url text not null,
  bot_id text not null,
  heard_at timestamptz not null,
  primary key (tenant_id, conversation_id)
);
create index conversation_of_person on conversation (tenant_id, person_id) where kind = 'personal';

create index item_by_origin on item (tenant_id, board_id, (origin ->> 'url')) where origin is not null;
