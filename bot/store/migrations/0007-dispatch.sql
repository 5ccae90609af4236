-- What is said without being asked: which channel a board posts to, what it is to hear of, and the ledger of what was said.

create table following (
  tenant_id text not null,
  board_id uuid not null,
  conversation_id text not null,
  name text,
  followed_by text not null,
  followed_at timestamptz not null,
  -- What became late before this day was late before anybody could be told.
  looked_on date not null,
  -- Whether everybody who reads the channel is of the tenant, and when that was asked; unknown until then.
  audience text not null default 'unknown',
  audience_at timestamptz,
  -- The standing post, and what it says.
  status_activity_id text,
  status_thread_id text,
  status_digest text,
  -- Why the platform would have no more posts, and when it said so.
  stopped jsonb,
  primary key (tenant_id, board_id),
  foreign key (tenant_id, board_id) references board
);

-- One attempt to say one thing to one recipient on one occasion.
create table delivery (
  tenant_id text not null,
  delivery_id bigint generated always as identity,
  board_id uuid not null,
  conversation_id text not null,
  occasion text not null,
  kind text not null,
  -- The delivery in whose thread it is said; null begins one.
  root_id bigint,
  state text not null default 'waiting',
  tries smallint not null default 0,
  -- Since when it has been tried in vain.
  failing_since timestamptz,
  not_before timestamptz not null,
  sending_at timestamptz,
  ended_at timestamptz,
  thread_id text,
  activity_id text,
  status smallint,
  reason text,
  primary key (tenant_id, delivery_id),
  unique (tenant_id, conversation_id, occasion),
  foreign key (tenant_id, board_id) references board
);
-- One at a time in a conversation, however many copies of the server there are.
create unique index delivery_sending on delivery (tenant_id, conversation_id) where state = 'sending';
create index delivery_waiting on delivery (tenant_id, conversation_id, delivery_id) where state = 'waiting';
create index delivery_of_board on delivery (tenant_id, board_id, delivery_id desc);

-- What a followed channel is to hear of: written in the transaction of the change, said later. Rows of their own rather than the
-- number of the last event posted: numbers are given before transactions commit, so a lower one may appear after a higher.
create table news (
  tenant_id text not null,
  news_id bigint generated always as identity,
  board_id uuid not null,
  kind text not null,
  -- What it is about, so that it is told once: `event 12`, `late <item> 2027-01-04`, `message <id>`.
  subject text not null,
  item_id uuid,
  event_id bigint,
  key_message_id uuid,
  at timestamptz not null,
  delivery_id bigint,
  said_at timestamptz,
  primary key (tenant_id, news_id),
  unique (tenant_id, board_id, subject),
  foreign key (tenant_id, board_id) references board
);
create index news_unsaid on news (tenant_id, board_id, at) where delivery_id is null;
create index news_of_delivery on news (tenant_id, delivery_id);
create index news_of_item on news (tenant_id, item_id, delivery_id);
create index news_of_event on news (tenant_id, event_id);

-- Every request to the platform of the last hour, for its limits.
create table attempt (
  tenant_id text not null,
  attempt_id bigint generated always as identity,
  conversation_id text not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, attempt_id)
);
create index attempt_recent on attempt (tenant_id, conversation_id, begun_at);
create index attempt_of_tenant on attempt (tenant_id, begun_at);
