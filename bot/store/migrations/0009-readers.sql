-- Who reads a channel or a group is asked for answers as well as for posts: it is known of the conversation, not of who follows it.
alter table conversation
  -- Whether everybody who reads it is of the tenant, and when that was asked; unknown until then.
  add column audience text not null default 'unknown',
  add column audience_at timestamptz;
alter table following
  drop column audience,
  drop column audience_at;
