-- A welcome is said once in a conversation, and what Teams says again is not acted on again.

alter table conversation add column welcomed_at timestamptz;

-- Teams repeats what it heard no answer to, perhaps to another copy of this server: who writes the row acts. Kept for a day.
create table heard (
  tenant_id text not null,
  conversation_id text not null,
  activity_id text not null,
  heard_at timestamptz not null,
  primary key (tenant_id, conversation_id, activity_id)
);
create index heard_by_age on heard (heard_at);
